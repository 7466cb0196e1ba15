import type { invite as English } from '../en/invite';

export const invite: typeof English = {
  title: 'Invitar a alguien',
  somebody: 'esta persona',
  email: {
    title: 'Adónde enviarla',
    about: 'La persona inicia sesión con esta dirección. Después no se puede cambiar.',
    looking: 'Comprobando si alguien ya usa esta dirección…',
  },
  presets: {
    title: 'Empezar con',
    about: 'Completa el rol y los permisos. Después puede cambiarlos.',
  },
  found: {
    nothing: 'Nadie usa todavía esta dirección.',
    notSure:
      'No encontramos a nadie con esta dirección, pero Avara envió entradas que no pudimos leer. Una de ellas podría tenerla.',
    person: ({ name }) => `${name}, de esta clínica, ya usa esta dirección.`,
    revoked: ({ name, when }) =>
      `${name} tiene esta dirección. Su acceso se revocó aquí: ${when}. Restáurelo en lugar de invitar de nuevo.`,
    invited: ({ name }) => `Ya se envió a ${name} una invitación a esta dirección, y sigue pendiente.`,
    meanwhile: 'Avara indica que alguien ya usa esta dirección. No se envió nada.',
    failed: ({ why }) =>
      `No pudimos comprobar si alguien ya usa esta dirección: ${why}. Lo comprobaremos de nuevo antes de enviar.`,
    nearMiss: ({ typed, domain }) => `Aquí nadie usa @${typed}. ¿Quiso escribir @${domain}?`,
    nearMissUnsure: ({ domain }) => `¿Quiso escribir @${domain}?`,
    namesake: ({ name, email }) => `${name} ya está aquí, con otra dirección: ${email}.`,
  },
  able: {
    somebody: 'Esta persona',
    // "Dr." or "Dra." would need a gender.
    doctor: ({ first, last }) => `${first} ${last}`.trim(),
    sign: 'crear y firmar informes',
    manage: 'gestionar estudios',
    logIn: 'iniciar sesión en el panel',
    administer: 'gestionar usuarios y configuración',
    all: ({ name, can }) => `${name} podrá ${can}.`,
    some: ({ name, can, cannot }) => `${name} podrá ${can}; no podrá ${cannot}.`,
    none: ({ name, cannot }) => `${name} no podrá ${cannot}.`,
  },
  review: {
    title: ({ name }) => `¿Invitar a ${name}?`,
    consequence: ({ email }) =>
      `Avara envía una invitación por correo electrónico a ${email}. Puede revocarla hasta que se acepte.`,
    name: 'Nombre completo',
    notLooked:
      'No pudimos comprobar si alguien ya usa esta dirección. Lo comprobaremos de nuevo antes de enviar.',
  },
  standing: {
    taken: 'Alguien ya usa esta dirección.',
    looking: 'Comprobando la dirección…',
    sending: 'Enviando…',
    notSent: 'No se envió nada.',
  },
  act: {
    review: 'Revisar la invitación',
    send: ({ name }) => `Invitar a ${name}`,
    sendAdmin: ({ name }) => `Invitar a ${name} con nivel de administrador`,
    sendAgain: 'Invitar de nuevo',
    done: 'Listo',
    open: ({ name }) => `Ver la ficha de ${name}`,
    openInvitation: 'Ver la invitación',
    restore: 'Restaurar el acceso…',
    useDomain: ({ domain }) => `Usar @${domain}`,
  },
  outcome: {
    looking: ({ email }) => `Comprobando si la invitación a ${email} se envió.`,
    invited: ({ name }) => `Se invitó a ${name}`,
    invitedAdvice: ({ email }) =>
      `Un correo electrónico va en camino a ${email}. La invitación está en Invitaciones hasta que se acepte.`,
    found: 'La invitación se envió',
    foundAdvice: ({ name, email }) =>
      `No recibimos una respuesta clara de Avara, así que lo comprobamos: la invitación a ${name} se envió a ${email}, una sola vez.`,
    notNoted:
      'No se pudo guardar en esta computadora, así que no aparece en el historial de cambios de esta computadora.',
    nothing: 'No se encontró ninguna invitación. Puede invitar de nuevo.',
    nothingAdvice: ({ email }) =>
      `No recibimos una respuesta clara de Avara, y no hay nadie con la dirección ${email}. Lo comprobaremos de nuevo antes de enviar.`,
    unknown: 'Todavía no sabemos si se envió',
    unknownAdvice: ({ name }) =>
      `La invitación a ${name} puede haberse enviado o no. No la enviaremos otra vez hasta saberlo. Su borrador se conserva.`,
  },
  discard: {
    notInvited: ({ name }) => `Todavía no se ha invitado a ${name}. Lo que escribió se perderá.`,
    nobody: 'Todavía no se ha invitado a nadie. Lo que escribió se perderá.',
    typed: 'Lo que escribió se perderá.',
    notKnown:
      'No sabemos si la invitación se envió. Revise Invitaciones antes de invitar de nuevo. Lo que escribió se perderá.',
    underWay:
      'Todavía no sabemos si la invitación se envió. Revise Invitaciones antes de invitar de nuevo. Lo que escribió se perderá.',
  },
};
