import type { leave as English } from '../en/leave';
import { number, plural } from './grammar';

export const leave: typeof English = {
  menu: {
    label: ({ name }) => `Más para ${name}`,
    edit: 'Editar',
    copyEmail: 'Copiar el correo electrónico',
    copyId: 'Copiar el ID',
    copyFailed: 'No se pudo copiar',
    revoke: 'Revocar el acceso…',
    restore: 'Restaurar el acceso…',
    revokeAgain: 'Revocar el acceso de nuevo…',
    left: 'Alguien se fue…',
  },
  revoke: {
    title: ({ name }) => `¿Revocar el acceso de ${name}?`,
    consequence: ({ name }) =>
      `${name} no podrá iniciar sesión, crear informes ni abrir estudios. Todos los datos se conservan y usted puede restaurar el acceso más tarde. Si ${name} tiene ahora una sesión iniciada, no podemos confirmar que se cierre.`,
    act: 'Revocar el acceso',
    doing: 'Revocando…',
    underWay: ({ name }) =>
      `Se envió, y todavía no sabemos si se revocó el acceso de ${name}. Mire más tarde en “Acceso revocado” para saberlo.`,
    failed: 'No se revocó el acceso',
    unknown: ({ name }) =>
      `La conexión se cortó antes de recibir respuesta, y Avara no indica quién tiene acceso: el de ${name} puede estar revocado o no. Puede revocarlo de nuevo. Si ya está revocado, eso no cambia nada.`,
    again: 'Revocar de nuevo',
    done: ({ name }) => `El acceso de ${name} está revocado`,
    told: ({ time }) => `Revocado (${time}).`,
    toldBy: ({ time, by }) => `Revocado por ${by} (${time}).`,
    after: ({ name }) =>
      `${name} aparece en “Acceso revocado”, y allí puede restaurar el acceso en cualquier momento. Si ${name} tenía una sesión iniciada, no podemos confirmar que se haya cerrado.`,
  },
  restore: {
    title: ({ name }) => `¿Restaurar el acceso de ${name}?`,
    consequence: ({ name }) =>
      `${name} podrá hacer de nuevo lo que podía antes, con el mismo nivel y los mismos permisos. Puede revocar el acceso otra vez en cualquier momento.`,
    consequenceAdmin: ({ name }) =>
      `${name} podrá hacer de nuevo lo que podía antes, y eso incluye gestionar usuarios y configuración. Puede revocar el acceso otra vez en cualquier momento.`,
    act: 'Restaurar el acceso',
    doing: 'Restaurando…',
    underWay: ({ name }) =>
      `Se envió, y todavía no sabemos si se restauró el acceso de ${name}. Mire más tarde en “Acceso revocado” para saberlo.`,
    failed: 'No se restauró el acceso',
    unknown: ({ name }) =>
      `La conexión se cortó antes de recibir respuesta, y Avara no indica quién tiene acceso: el de ${name} puede estar restaurado o no. Puede restaurarlo de nuevo. Si ya está restaurado, eso no cambia nada.`,
    again: 'Restaurar de nuevo',
    done: ({ name }) => `El acceso de ${name} está restaurado`,
    told: ({ time }) => `Restaurado (${time}).`,
    toldBy: ({ time, by }) => `Restaurado por ${by} (${time}).`,
    after: ({ name }) => `${name} volverá a aparecer entre las personas cuando se actualice la lista.`,
  },
  notNoted: {
    title: 'No se pudo anotar en esta computadora',
    revoke: 'Está hecho, pero la lista “Acceso revocado” no lo sabe. Anótelo en otro lugar.',
    restore: 'Está hecho, pero la lista “Acceso revocado” puede seguir mostrando a esta persona.',
  },
  askAvara: 'El panel de AutoScribe muestra más de lo que esta aplicación puede ver.',
  done: 'Listo',
  next: 'Continuar',
  revoked: {
    title: 'Acceso revocado',
    about: 'Personas cuyo acceso se revocó con esta aplicación, en esta computadora.',
    count: ({ count }) =>
      plural(count, { one: `${number(count)} persona`, other: `${number(count)} personas` }),
    told: ({ when }) => `Revocado: ${when}`,
    toldBy: ({ when, by }) => `Revocado: ${when}, por ${by}`,
    perhaps: 'Quizá revocado',
    perhapsTold: ({ when }) => `Quizá revocado: ${when}`,
    perhapsToldBy: ({ when, by }) => `Quizá revocado: ${when}, por ${by}`,
    perhapsAdvice:
      'La respuesta se perdió al revocar el acceso, así que no podemos decir si todavía lo hay. Revóquelo de nuevo o restáurelo.',
    again: 'Revocar de nuevo',
    againWhom: ({ name }) => `Revocar de nuevo a ${name}`,
    restore: 'Restaurar',
    restoreWhom: ({ name }) => `Restaurar a ${name}`,
    emptyTitle: 'No hay accesos revocados',
    emptyAdvice:
      'Aquí aparecen las personas cuyo acceso revoque con esta aplicación, para que pueda restaurarlo.',
  },
  find: {
    label: 'Buscar a la persona',
    placeholder: 'Nombre, correo, rol, NPI o ID',
    people: 'Personas encontradas',
    more: ({ count }) =>
      plural(count, {
        one: '1 persona más. Escriba para encontrarla.',
        other: `${number(count)} personas más. Escriba para encontrarlas.`,
      }),
    none: ({ query }) => `Nadie coincide con “${query}”.`,
  },
  left: {
    title: 'Alguien se fue',
    titleWhom: ({ name }) => `${name} se fue`,
    who: '¿Quién se fue?',
    whoAdvice: 'No se hace nada antes de que usted lo confirme.',
    plan: ({ name }) => `Esto cerrará la entrada a ${name}`,
    steps: {
      access: ({ name }) =>
        `Revocar el acceso. ${name} no podrá iniciar sesión, crear informes ni abrir estudios. Todos los datos se conservan.`,
      invitation: ({ name }) =>
        `Revocar cualquier invitación abierta para ${name}, para que no se pueda aceptar.`,
      verify: 'Leer todo de nuevo y emitir un comprobante que puede imprimir o guardar.',
    },
    undo: 'Puede restaurar el acceso más tarde. Una invitación revocada no se recupera; se puede enviar otra.',
    sessions: ({ name }) => `Si ${name} tiene ahora una sesión iniciada, no podemos confirmar que se cierre.`,
    someoneElse: 'Elegir a otra persona',
    act: 'Revocar el acceso',
    working: ({ name }) => `Cerrando la entrada a ${name}…`,
    underWay: ({ name }) =>
      `Lo que se empezó para ${name} continúa, pero usted no vería el comprobante. Mire más tarde en “Acceso revocado” para saber qué pasó.`,
    workingAdvice: 'Mantenga la ventana abierta hasta que aparezca el comprobante.',
    planned: { access: 'Acceso', invitation: 'Invitaciones abiertas', verify: 'Nueva lectura' },
    failed: 'No se envió nada',
    retrying: 'Intentando de nuevo…',
    retry: ({ count }) => plural(count, { one: 'Repetir 1 paso', other: `Repetir ${number(count)} pasos` }),
    retryAdvice: 'Solo se repite lo que no funcionó. Lo que está hecho no cambia.',
  },
  operator: {
    title: '¿Cuál de estas personas es usted?',
    advice:
      'Así esta aplicación puede advertirle antes de que se quite su propio acceso. Avara no recibe este dato.',
    notHere: 'No estoy en esta lista',
    choose: 'Decir quién es usted…',
    skip: 'Ahora no',
    failed: 'No se pudo guardar su respuesta',
    now: ({ name }) => `Ahora: ${name}`,
  },
};
