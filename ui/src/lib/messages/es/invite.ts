import type { invite as English } from '../en/invite';

export const invite: typeof English = {
  title: 'Invitar a alguien',
  somebody: 'esta persona',
  email: {
    title: 'Adónde enviarla',
    about: 'La persona inicia sesión con esta dirección. Después no se puede cambiar.',
    looking: 'Comprobando si alguien ya tiene esta dirección…',
  },
  presets: {
    title: 'Empezar con',
    about: 'Completa el rol y los permisos. Puede cambiar cada uno después.',
  },
  found: {
    nothing: 'Nadie tiene todavía esta dirección.',
    notSure:
      'No se encontró a nadie con esta dirección, pero Avara envió entradas que no pudimos leer. Una de ellas podría tenerla.',
    person: ({ name }) => `${name} ya está en esta clínica, con esta dirección.`,
    revoked: ({ name, when }) =>
      `${name} tiene esta dirección. Su acceso se revocó aquí: ${when}. Restáurelo en lugar de invitar de nuevo.`,
    invited: ({ name }) => `Ya se invitó a ${name} en esta dirección, y la invitación sigue pendiente.`,
    meanwhile: 'Avara indica que alguien ya tiene esta dirección. No se envió nada.',
    failed: ({ why }) =>
      `No pudimos comprobar si alguien ya tiene esta dirección: ${why}. Lo comprobaremos de nuevo antes de enviar.`,
  },
  able: {
    somebody: 'Esta persona',
    // "Dr." or "Dra." would need a gender.
    doctor: ({ first, last }) => `${first} ${last}`.trim(),
    sign: 'firmar informes',
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
      `Se envía un correo electrónico con una invitación a ${email}. Puede revocarla hasta que se acepte.`,
    name: 'Nombre completo',
    notLooked:
      'No pudimos comprobar si alguien ya tiene esta dirección. Lo comprobaremos de nuevo antes de enviar.',
  },
  standing: {
    taken: 'Alguien ya tiene esta dirección.',
    sending: 'Enviando…',
    notSent: 'No se envió nada.',
  },
  act: {
    review: 'Revisar la invitación',
    send: ({ name }) => `Invitar a ${name}`,
    sendAdmin: ({ name }) => `Invitar a ${name} con nivel de administrador`,
    sendAgain: 'Invitar de nuevo',
    done: 'Listo',
    open: ({ name }) => `Abrir a ${name}`,
    openInvitation: 'Abrir la invitación',
    restore: 'Restaurar el acceso…',
  },
  outcome: {
    looking: ({ email }) => `Comprobando si llegó la invitación a ${email}.`,
    invited: ({ name }) => `Se invitó a ${name}`,
    invitedAdvice: ({ email }) =>
      `Un correo electrónico va en camino a ${email}. La invitación está en Invitaciones hasta que se acepte.`,
    found: 'La invitación se envió',
    foundAdvice: ({ name, email }) =>
      `La respuesta se perdió, así que lo comprobamos: ${name} ya está con la dirección ${email}. No se envió nada dos veces.`,
    notNoted: 'No se pudo anotar en esta computadora, así que el historial que se guarda aquí no lo muestra.',
    nothing: 'No se encontró nada: puede invitar de nuevo',
    nothingAdvice: ({ email }) =>
      `La respuesta se perdió, y no hay nadie con la dirección ${email}. Lo comprobaremos de nuevo antes de enviar.`,
    unknown: 'Todavía no lo sabemos',
    unknownAdvice: ({ name }) =>
      `La invitación a ${name} puede haberse enviado o no. No la enviaremos otra vez antes de saberlo. Su borrador se conserva.`,
  },
  discard: {
    notInvited: ({ name }) => `Todavía no se invitó a ${name}. Lo que escribió se pierde.`,
    nobody: 'Todavía no se invitó a nadie. Lo que escribió se pierde.',
    notKnown:
      'No sabemos si la invitación se envió. Mire en Invitaciones antes de invitar de nuevo. Lo que escribió se pierde.',
    underWay:
      'Todavía no sabemos si la invitación se envió. Mire en Invitaciones antes de invitar de nuevo. Lo que escribió se pierde.',
  },
};
