import type { fields as English } from '../en/fields';

export const fields: typeof English = {
  done: {
    invisible: 'Se quitaron caracteres invisibles.',
    addressFrom: ({ from }) => `Se tomó la dirección de “${from}”.`,
    addressOnly: 'Se dejó solo la dirección.',
    numberOnly: 'Se dejó solo el número.',
    nameOnly: 'Se quitaron las comillas y comas de los extremos.',
    plus: 'Se quitó el “+”. Avara guarda solo dígitos.',
    nameFilled: ({ from }) => `El nombre se tomó de “${from}”. Revíselo.`,
  },
  trouble: {
    addresses: 'Escriba una sola dirección. Invite a cada persona por separado.',
    phones: 'Escriba un solo número de teléfono.',
    extension: ({ part }) => `Avara no puede guardar una extensión. Quite “${part}”.`,
    maybeExtension: ({ part }) =>
      `¿Es “${part}” una extensión? Avara no puede guardar extensiones, así que quítela. Si es parte del número, escríbalo sin espacios ni guiones.`,
    shortened: 'Excel acortó este número. Dé a la columna el formato de texto y cópielo de nuevo.',
    lostLetter: 'Se perdió una letra donde está “�”. Escríbala de nuevo.',
  },
  sameNpi: ({ name }) =>
    `${name} también tiene este NPI. Cada NPI pertenece a una sola persona: compruébelo.`,
  sameNpiInvited: ({ name }) =>
    `${name} también tiene este NPI, en una invitación pendiente. Cada NPI pertenece a una sola persona: compruébelo.`,
  open: ({ name }) => `Ver la ficha de ${name}`,
  leaveOut: ({ part }) => `Quitar “${part}”`,
};
