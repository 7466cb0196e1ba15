import type { invitations as English } from '../en/invitations';
import { number, plural } from './grammar';

export const invitations: typeof English = {
  title: 'Invitaciones',
  nav: { label: 'Pantallas', people: 'Personas', invitations: 'Invitaciones' },
  invite: 'Invitar…',
  count: ({ count }) => plural(count, { one: '1 invitación', other: `${number(count)} invitaciones` }),
  loaded: ({ count }) =>
    plural(count, { one: 'Se cargó 1 invitación', other: `Se cargaron ${number(count)} invitaciones` }),
  more: ({ count }) => plural(count, { one: 'Mostrar 1 más', other: `Mostrar ${number(count)} más` }),
  saved: ({ name }) => `Guardado. La invitación de ${name} está al día.`,
  skipped: {
    title: ({ count }) =>
      plural(count, {
        one: 'No se muestra 1 invitación',
        other: `No se muestran ${number(count)} invitaciones`,
      }),
    advice: 'Avara envió entradas que no pudimos leer. Se muestra todo lo demás.',
  },
  shortened: {
    title: ({ count }) =>
      plural(count, {
        one: '1 invitación tiene un dato demasiado largo para mostrarlo completo',
        other: `${number(count)} invitaciones tienen datos demasiado largos para mostrarlos completos`,
      }),
    advice:
      'Los datos largos terminan con “…” después de 300 caracteres. Puede verlos completos en el panel de AutoScribe.',
  },
  search: { label: 'Buscar invitaciones', placeholder: 'Nombre o correo' },
  filters: 'Mostrar solo',
  states: {
    pending: 'Pendiente',
    expired: 'Vencida',
    accepted: 'Aceptada',
    rejected: 'Rechazada',
    revoked: 'Revocada',
  },
  stateUnknown: ({ status }) => `Estado desconocido: ${status}`,
  stateUnsure: 'Enviada, posiblemente vencida',
  filterCount: ({ state, count }) => `${state}: ${number(count)}`,
  expiry: {
    never: 'No vence',
    unknown: 'Vencimiento desconocido',
    ends: ({ when }) => `Vence ${when}`,
    ended: ({ when }) => `Venció ${when}`,
    soon: 'Vence pronto. Si no se acepta antes, envíe una nueva.',
  },
  sent: ({ when, who }) => `Enviada ${when} ${who}`,
  sentBy: {
    you: 'por usted',
    person: ({ name }) => `por ${name}`,
    notListed: 'por alguien que no está en la lista de personas',
    thisApp: 'desde esta computadora',
    api: 'desde una aplicación con una clave de API',
    dashboard: 'desde el panel de AutoScribe',
  },
  sentUnknown: 'en una fecha desconocida',
  replaced: ({ when }) => `Reemplazada ${when}`,
  act: {
    edit: 'Editar',
    editWhom: ({ name }) => `Editar la invitación de ${name}`,
    revoke: 'Revocar…',
    revokeWhom: ({ name }) => `Revocar la invitación de ${name}`,
    resend: 'Enviar nueva invitación',
    resendWhom: ({ name }) => `Enviar nueva invitación a ${name}`,
    open: 'Ver la ficha',
    openWhom: ({ name }) => `Ver la ficha de ${name}`,
  },
  empty: {
    title: 'Aún no hay invitaciones',
    advice: 'Aquí aparecen todas las invitaciones de esta clínica y su estado.',
  },
  noMatch: {
    title: 'Ninguna invitación coincide',
    advice:
      'La búsqueda incluye nombres y correos electrónicos. Pruebe con menos letras o con otros filtros.',
    clear: 'Mostrar todas las invitaciones',
  },
  edit: {
    title: ({ name }) => `Editar la invitación de ${name}`,
    gone: ({ name }) => `La invitación de ${name} ya no se puede cambiar`,
    goneAdvice:
      'Mientras tanto se aceptó, se rechazó o se revocó, o ha vencido. No se cambió nada. La lista muestra su estado.',
    goneLost:
      'Ya no está pendiente. No podemos saber si antes se guardaron sus cambios. La lista muestra su estado.',
    back: 'Volver a las invitaciones',
    about: 'Acerca de esta invitación',
    aboutAdvice: 'Estos datos no se pueden cambiar aquí.',
    status: 'Estado',
    sent: 'Envío',
    expires: 'Vencimiento',
  },
  notFound: {
    title: 'Esta invitación ya no está en Avara',
    advice:
      'Es posible que alguien la haya eliminado. Actualice la lista para ver las invitaciones actuales.',
  },
  revoke: {
    title: ({ name }) => `¿Revocar la invitación de ${name}?`,
    consequence: ({ name, email }) =>
      `El enlace que se envió a ${email} dejará de funcionar, y ${name} no podrá unirse con él. Puede enviar una nueva invitación más adelante.`,
    act: 'Revocar invitación',
    doing: 'Revocando…',
    done: ({ name }) => `La invitación de ${name} está revocada`,
    failed: 'La invitación no se revocó',
    stillOpen:
      'Lo comprobamos: la invitación sigue pendiente, así que no se revocó. Puede intentarlo de nuevo.',
    looking: 'No sabemos si esto funcionó. Comprobando…',
    unknown: 'Todavía no sabemos si la invitación está revocada',
    underWay: ({ name }) =>
      `Todavía no sabemos si la invitación de ${name} está revocada. La lista lo mostrará cuando Avara responda.`,
    over: {
      accepted: ({ name }) =>
        `${name} la aceptó mientras tanto y ya está en la lista de personas. No se revocó nada.`,
      rejected: ({ name }) => `${name} la rechazó mientras tanto. Ya no queda nada que revocar.`,
      expired: 'Mientras tanto venció. Ya no queda nada que revocar.',
      other: 'Ya no se puede revocar. Actualice la lista para ver su estado.',
    },
  },
  resend: {
    title: ({ name }) => `¿Enviar a ${name} una nueva invitación?`,
    both: ({ email }) =>
      `Primero se revoca la invitación actual, de modo que su enlace deja de funcionar. Después se envía una nueva a ${email}, con el mismo rol y los mismos permisos.`,
    only: ({ email }) =>
      `La invitación anterior ya no está pendiente. Se envía una nueva a ${email}, con el mismo rol y los mismos permisos.`,
    act: 'Enviar nueva invitación',
    finish: 'Enviarla ahora',
    correct: 'Corregir y enviar…',
    steps: 'Pasos',
    revoke: 'Revocar la invitación anterior',
    invite: 'Enviar la nueva invitación',
    standing: {
      waiting: 'Todavía no',
      doing: 'En curso…',
      looking: 'No sabemos si esto funcionó. Comprobando…',
      done: 'Hecho',
      needless: 'No hace falta',
      failed: 'Falló',
      unknown: 'No se sabe',
    },
    refused: {
      title: 'No se puede enviar tal como está',
      advice: 'Avara ya no aceptaría estos datos. Corríjalos y después envíe la invitación.',
    },
    revokeFailed: 'La invitación anterior no se revocó, y no se envió ninguna nueva',
    inviteFailed: 'La invitación anterior está revocada, pero la nueva no se envió',
    inviteFailedOnly: 'La nueva invitación no se envió',
    halfAdvice: ({ name }) =>
      `${name} no tiene ninguna invitación pendiente en este momento. Puede enviar la nueva desde aquí.`,
    taken: ({ email }) =>
      `Alguien con la dirección ${email} ya está en la clínica o tiene una invitación pendiente.`,
    nothing: 'No se encontró ninguna invitación: la nueva no se envió. Puede enviarla de nuevo.',
    unknown: 'Todavía no sabemos si la nueva invitación se envió',
    unknownAdvice: 'No la enviaremos otra vez hasta saberlo.',
    accepted: ({ name }) => `${name} aceptó la invitación mientras tanto, así que no hace falta una nueva.`,
    done: ({ name }) => `${name} tiene una nueva invitación`,
    doneAdvice: ({ email }) => `Un correo electrónico va en camino a ${email}.`,
    leave: {
      title: '¿Dejarlo sin terminar?',
      half: ({ name }) =>
        `La invitación anterior está revocada y la nueva no se envió: ${name} no tiene ninguna invitación pendiente. Puede enviar una más adelante desde esta lista.`,
      unknown: ({ name }) =>
        `No sabemos si ${name} tiene ahora una invitación. Consulte la lista antes de enviar otra.`,
      keep: 'Quedarse',
      act: 'Salir',
    },
  },
};
