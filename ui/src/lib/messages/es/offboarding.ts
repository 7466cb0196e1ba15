import type { offboarding as English } from '../en/offboarding';
import { number, plural } from './grammar';

export const offboarding: typeof English = {
  menu: {
    label: ({ name }) => `Más acciones para ${name}`,
    edit: 'Editar',
    copyEmail: 'Copiar el correo electrónico',
    copyId: 'Copiar el ID',
    copyFailed: 'No se pudo copiar',
    receipts: 'Ver la constancia',
    revoke: 'Revocar el acceso…',
    restore: 'Restaurar el acceso…',
    revokeAgain: 'Revocar el acceso de nuevo…',
    offboard: 'Dar de baja…',
  },
  you: 'Usted',
  revoke: {
    title: ({ name }) => `¿Revocar el acceso de ${name}?`,
    consequence: ({ name }) =>
      `${name} no podrá iniciar sesión, crear informes ni abrir estudios. Todos los datos se conservan y usted puede restaurar el acceso más tarde. Si ${name} tiene ahora una sesión iniciada, no podemos confirmar que se cierre.`,
    act: 'Revocar el acceso',
    doing: 'Revocando…',
    underWay: ({ name }) =>
      `La solicitud se envió, y todavía no sabemos si se revocó el acceso de ${name}. Consulte “Acceso revocado” más tarde.`,
    failed: 'No se revocó el acceso',
    unknown: ({ name }) =>
      `No recibimos una respuesta clara de Avara, y Avara no muestra quién tiene acceso. El acceso de ${name} puede estar revocado o no. Hacerlo de nuevo no causa ningún problema.`,
    refused:
      'Esta vez Avara se negó a revocar el acceso. Un intento anterior puede haber funcionado: nunca recibimos una respuesta clara.',
    again: 'Revocar de nuevo',
    done: ({ name }) => `El acceso de ${name} está revocado`,
    told: ({ time }) => `Revocado (${time}).`,
    toldBy: ({ time, by }) => `Revocado por ${by} (${time}).`,
    after: ({ name }) =>
      `Puede restaurar el acceso en “Acceso revocado” en cualquier momento. Si ${name} tenía una sesión iniciada, no podemos confirmar que se haya cerrado.`,
  },
  restore: {
    title: ({ name }) => `¿Restaurar el acceso de ${name}?`,
    consequence: ({ name }) =>
      `${name} tendrá el mismo acceso que antes, con el mismo nivel y los mismos permisos. Puede revocarlo otra vez en cualquier momento.`,
    consequenceAdmin: ({ name }) =>
      `${name} tendrá el mismo acceso que antes, y eso incluye gestionar usuarios y configuración. Puede revocarlo otra vez en cualquier momento.`,
    act: 'Restaurar el acceso',
    doing: 'Restaurando…',
    underWay: ({ name }) =>
      `La solicitud se envió, y todavía no sabemos si se restauró el acceso de ${name}. Consulte “Acceso revocado” más tarde.`,
    failed: 'No se restauró el acceso',
    unknown: ({ name }) =>
      `No recibimos una respuesta clara de Avara, y Avara no muestra quién tiene acceso. El acceso de ${name} puede estar restaurado o no. Hacerlo de nuevo no causa ningún problema.`,
    refused:
      'Esta vez Avara se negó a restaurar el acceso. Un intento anterior puede haber funcionado: nunca recibimos una respuesta clara.',
    again: 'Restaurar de nuevo',
    done: ({ name }) => `El acceso de ${name} está restaurado`,
    told: ({ time }) => `Restaurado (${time}).`,
    toldBy: ({ time, by }) => `Restaurado por ${by} (${time}).`,
    after: ({ name }) => `Actualice la lista para ver a ${name} como está ahora.`,
  },
  notNoted: {
    title: 'No se pudo guardar en esta computadora',
    revoke: 'Está hecho, pero no se pudo guardar en “Acceso revocado”. Anótelo.',
    restore: 'Está hecho, pero “Acceso revocado” puede seguir mostrando a esta persona.',
  },
  askAvara: 'Consulte el panel de AutoScribe: muestra más de lo que esta aplicación puede ver.',
  done: 'Listo',
  next: 'Continuar',
  doneBy: {
    label: 'Realizado por',
    change: 'Cambiar',
    changeWho: 'Cambiar quién lo hizo',
    notStated: 'no se indicó',
    placeholder: 'Su nombre',
    hint: 'Se guarda en el historial de cambios de esta computadora y aparece en las constancias. También puede continuar sin indicarlo.',
    iAm: ({ name }) => `Soy ${name}`,
    save: 'Guardar',
    failed: 'No se pudo guardar su nombre.',
  },
  revoked: {
    title: 'Acceso revocado',
    about:
      'Personas cuyo acceso se revocó, o pudo haberse revocado, con esta aplicación en esta computadora.',
    count: ({ count }) =>
      plural(count, { one: `${number(count)} persona`, other: `${number(count)} personas` }),
    among: ({ count }) => `${number(count)} con el acceso revocado`,
    told: ({ when }) => `Revocado: ${when}`,
    toldBy: ({ when, by }) => `Revocado: ${when}, por ${by}`,
    perhaps: 'Posiblemente revocado',
    perhapsTold: ({ when }) => `Posiblemente revocado: ${when}`,
    perhapsToldBy: ({ when, by }) => `Posiblemente revocado: ${when}, por ${by}`,
    perhapsAdvice:
      'No recibimos una respuesta clara de Avara, así que el acceso puede estar revocado o no. Revóquelo de nuevo o restáurelo.',
    inEditor: 'Los cambios que haga aquí no restauran el acceso. Para restaurarlo, use “Más acciones”.',
    again: 'Revocar de nuevo',
    againWhom: ({ name }) => `Revocar de nuevo el acceso de ${name}`,
    restore: 'Restaurar',
    restoreWhom: ({ name }) => `Restaurar el acceso de ${name}`,
    emptyTitle: 'No hay accesos revocados',
    emptyAdvice:
      'Aquí aparecen las personas cuyo acceso revoque con esta aplicación, para que pueda restaurarlo.',
  },
  find: {
    label: 'Búsquese en la lista',
    placeholder: 'Nombre, correo, rol, NPI o ID',
    people: 'Personas encontradas',
    more: ({ count }) =>
      plural(count, {
        one: '1 persona más. Escriba para encontrarla.',
        other: `${number(count)} personas más. Escriba para encontrarlas.`,
      }),
    none: ({ query }) => `Nadie coincide con “${query}”.`,
  },
  dialog: {
    title: 'Dar de baja a una persona',
    titleWhom: ({ name }) => `Dar de baja a ${name}`,
    who: '¿Quién se fue?',
    whoAdvice: 'No se hace nada hasta que usted lo confirme.',
    plan: ({ name }) => `Esto le quitará a ${name} todo el acceso`,
    steps: {
      access: ({ name }) =>
        `Revocar el acceso. ${name} no podrá iniciar sesión, crear informes ni abrir estudios. Todos los datos se conservan.`,
      accessAgain: ({ told }) =>
        `${told}. El acceso se revoca una vez más, por si se restauró en otro lugar. Si no, esto no cambia nada.`,
      invitation: ({ name }) =>
        `Revocar cualquier invitación pendiente para ${name}, para que no se pueda aceptar.`,
      verify: 'Verificar todo de nuevo y crear una constancia que puede imprimir o guardar.',
    },
    undo: 'Puede restaurar el acceso más tarde. Una invitación revocada no se recupera; puede enviar otra.',
    sessions: ({ name }) => `Si ${name} tiene ahora una sesión iniciada, no podemos confirmar que se cierre.`,
    someoneElse: 'Elegir a otra persona',
    act: 'Revocar el acceso',
    working: ({ name }) => `Quitándole a ${name} todo el acceso…`,
    underWay: ({ name }) =>
      `La baja de ${name} no ha terminado. Si cierra este cuadro, la baja continúa y encontrará la constancia en “Acceso revocado”. Si cierra la aplicación, es posible que no se hagan los pasos que no han empezado.`,
    workingAdvice: 'No cierre Clinic Roster hasta que aparezca la constancia.',
    planned: { access: 'Acceso', invitation: 'Invitaciones pendientes', verify: 'Verificación final' },
    failed: 'No se envió nada',
    retrying: 'Intentando de nuevo…',
    retry: ({ count }) => plural(count, { one: 'Repetir 1 paso', other: `Repetir ${number(count)} pasos` }),
    retryAdvice: 'Solo se repite lo que no funcionó. Lo que está hecho no cambia.',
  },
  operator: {
    title: '¿Quién es usted?',
    advice:
      'Su nombre se guarda en el historial de cambios de esta computadora y aparece en las constancias, y la aplicación puede advertirle antes de que se quite su propio acceso. Avara no recibe este dato.',
    notHere: '¿No está en esta lista? Escriba su nombre',
    useName: 'Usar este nombre',
    choose: 'Indicar quién es usted…',
    skip: 'Ahora no',
    failed: 'No se pudo guardar su respuesta',
    now: ({ name }) => `Ahora: ${name}`,
  },
};
