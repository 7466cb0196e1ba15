import type { edit as English } from '../en/edit';
import { number, plural } from './grammar';

export const edit: typeof English = {
  title: ({ name }) => `Editar los datos de ${name}`,
  saved: ({ name, what }) => `Cambios guardados en los datos de ${name}: ${what}`,
  discard: {
    title: '¿Descartar sus cambios?',
    keep: 'Seguir editando',
    act: 'Descartar los cambios',
    notSaved: ({ count, name }) =>
      plural(count, {
        one: `1 cambio en los datos de ${name} no está guardado.`,
        other: `${number(count)} cambios en los datos de ${name} no están guardados.`,
      }),
  },
  unsure: {
    title: '¿Cerrar sin comprobar de nuevo?',
    keep: 'Quedarse',
    act: 'Cerrar',
    notKnown:
      'No sabemos si sus cambios se guardaron. Cerrar no los deshace. Si no se guardaron, lo que escribió se perderá.',
  },
  underWay: {
    title: '¿Salir sin esperar?',
    keep: 'Seguir esperando',
    act: 'Salir',
    saving: ({ name }) =>
      `Sus cambios en los datos de ${name} se enviaron, y todavía no sabemos si se guardaron. Actualice la lista más tarde para comprobarlo. Lo que no se haya guardado se perderá.`,
  },
  offer: {
    edit: ({ name }) => `Tiene cambios sin guardar en los datos de ${name}.`,
    invitation: ({ name }) => `Tiene cambios sin guardar en la invitación de ${name}.`,
    invite: ({ name }) => `Tiene una invitación sin terminar para ${name}.`,
    inviteSomeone: 'Tiene una invitación sin terminar.',
    advice: ({ at }) => `Del ${at}. Podrá revisarlo todo antes de que se envíe algo.`,
    go: 'Continuar',
    discard: 'Descartar',
    keep: 'Conservarlos',
    left: ({ at }) => `Esto es lo que escribió antes de que se cerrara la aplicación (${at}).`,
  },
  standing: {
    clean: 'Aún no hay cambios.',
    changes: ({ count }) => plural(count, { one: '1 cambio', other: `${number(count)} cambios` }),
    toFix: ({ count }) => `${number(count)} por corregir`,
    saved: 'Guardado.',
    notSent: 'Aún no se ha enviado nada.',
    unchanged: 'No se cambió nada.',
  },
  act: {
    showToFix: 'Mostrar qué corregir',
    review: 'Revisar los cambios',
    save: ({ count }) =>
      plural(count, { one: 'Guardar 1 cambio', other: `Guardar ${number(count)} cambios` }),
    settle: 'Continuar',
    checkAgain: 'Comprobar de nuevo',
    leaveSo: 'Dejarlo así',
    toPeople: 'Volver a las personas',
  },
  name: {
    title: 'Nombre completo',
    about: 'Los sufijos como Jr., MD o FACR van en sus propios campos.',
  },
  role: {
    title: 'Rol y nivel',
    about: 'El nivel decide quién puede gestionar usuarios y configuración.',
    unknownRole: 'Este rol no está en la lista actual. Se conserva, salvo que elija otro.',
    show: 'Mostrar los roles',
    list: 'Roles en la clínica',
    none: 'Ningún rol',
    noneFits: ({ query }) => `Ningún rol coincide con “${query}”.`,
    ownerFixed: 'El nivel de un propietario solo se puede cambiar en el panel de AutoScribe.',
    unknownLevel: 'Esta aplicación no conoce este nivel. Se conserva, salvo que elija otro.',
    dashboardTurnedOn: 'Los administradores necesitan acceso al panel, así que se ha activado.',
    dashboardRestored: 'El acceso al panel vuelve a estar desactivado, como antes.',
  },
  permissions: {
    title: ({ name }) => `Lo que ${name} puede hacer`,
    reports: 'Dicta y firma informes de radiología. Necesita un NPI.',
    studies: 'Asigna tareas, crea estudios y edita sus detalles.',
    dashboardOn: 'Puede iniciar sesión en el panel de AutoScribe.',
    dashboardOff: 'No puede iniciar sesión en el panel de AutoScribe.',
    npi: 'Diez dígitos.',
    npiNeeded: 'Diez dígitos. Necesario para crear y firmar informes.',
    npiAsked: ({ name }) => `Escriba el NPI con el que ${name} firma informes.`,
    adminNeedsDashboard:
      'Los administradores necesitan acceso al panel. Actívelo, o elija Miembro como nivel.',
    turnOn: 'Activarlo',
  },
  contact: { title: 'Contacto', phone: 'De 10 a 15 dígitos.' },
  about: {
    title: 'Acerca de esta persona',
    about: 'Estos datos no se pueden cambiar aquí.',
    emailFixed:
      'Inicia sesión con este correo electrónico, por eso Avara no permite cambiarlo. Para usar otro, envíe una nueva invitación.',
    userId: 'ID de usuario',
    userIdNoun: 'el ID de usuario',
    created: 'Creación',
    lastLogin: 'Último inicio de sesión',
    invited: 'Invitación',
    notKnown: 'Se desconoce',
    sources: { dashboard: 'Desde el panel de AutoScribe', api: 'Mediante la API' },
    sourceNames: { dashboard: 'Panel', api: 'API' },
  },
  review: ({ count }) => plural(count, { one: 'Revise 1 cambio', other: `Revise ${number(count)} cambios` }),
  conflict: {
    title: ({ name, what }) => `Alguien cambió ${what} de ${name} mientras usted editaba.`,
    titlePerson: ({ name }) => `Alguien cambió los datos de ${name} mientras usted editaba.`,
    advice: 'Aún no se ha enviado nada. Elija qué valor es el correcto.',
    before: 'Antes',
    theirs: 'De la otra persona',
    yours: 'De usted',
    also: ({ what }) => `Mientras tanto también cambió: ${what}.`,
    keepTheirs: 'Conservar el de la otra persona',
    useMine: 'Usar el mío',
  },
  gone: {
    title: ({ name }) => `${name} ya no está en Avara`,
    advice:
      'Es posible que alguien haya eliminado a esta persona mientras usted editaba. No se cambió nada. Actualice la lista para ver quién está ahora.',
    adviceLost:
      'Es posible que alguien haya eliminado a esta persona mientras usted editaba. No podemos saber si sus cambios se guardaron antes. Actualice la lista para ver quién está ahora.',
  },
  outcome: {
    checking: 'No sabemos si esto funcionó. Comprobando…',
    reading: ({ name }) => `Leyendo de nuevo los datos de ${name} para ver qué se guardó.`,
    unknown: 'Todavía no sabemos si esto funcionó.',
    toCheck: {
      first: { from: 'Inténtelo de nuevo', to: 'Compruébelo de nuevo' },
      then: { from: 'e inténtelo de nuevo', to: 'y compruébelo de nuevo' },
      wait: { from: 'intentarlo de nuevo', to: 'comprobarlo de nuevo' },
    },
    maybeSaved: 'Estos cambios se enviaron, y no sabemos si se guardaron. Lo que escribió se conserva.',
    notSaved: 'No se guardó. No se cambió nada.',
    stillHere: 'Sus cambios siguen aquí. Puede intentarlo de nuevo.',
    unrecorded: 'Se guardó, pero no se pudo registrar en esta computadora.',
    unrecordedAdvice: ({ name }) =>
      `Los cambios en los datos de ${name} están guardados en Avara, pero no están en el historial de cambios de esta computadora. Anótelos si los necesita.`,
    partly: 'Solo se guardaron algunos cambios.',
    saved: 'Guardado',
    missing: 'Sin guardar',
  },
  wait: {
    again: ({ when }) => `Puede intentarlo de nuevo ${when}.`,
    over: 'Ya puede intentarlo de nuevo.',
  },
};
