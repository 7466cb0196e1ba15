import type { receipt as English } from '../en/receipt';

export const receipt: typeof English = {
  title: ({ name }) => `Constancia de baja: ${name}`,
  summary: {
    done: ({ name }) => `${name} ya no tiene acceso`,
    failed: 'Algunos pasos fallaron',
    unknown: 'Algunos resultados no se conocen',
  },
  advice: {
    done: ({ name }) => `El acceso está revocado y no hay ninguna invitación pendiente para ${name}.`,
    failed: 'Los pasos de abajo indican qué se hizo y qué no.',
    unknown:
      'Los pasos de abajo indican lo que se sabe. Algunas respuestas no llegaron, o Avara no da esa información.',
  },
  facts: {
    person: 'Persona',
    email: 'Correo electrónico',
    userId: 'ID de usuario',
    role: 'Rol y nivel',
    clinic: 'Clínica',
    at: 'Terminado',
    by: 'Realizado por',
  },
  byUnknown: 'no se indicó',
  stepsTitle: 'Lo que se hizo',
  access: {
    done: 'Acceso revocado. Avara lo confirmó.',
    nothing_to_do: 'No había acceso que revocar.',
    failed: 'No se revocó el acceso.',
    unknown: 'No sabemos si se revocó el acceso.',
  },
  invitation: {
    done: 'Se revocó una invitación pendiente. Avara lo confirmó.',
    failed: 'No se revocó una invitación pendiente.',
    unknown: 'No sabemos si se revocó una invitación pendiente.',
  },
  looking: {
    done: 'Comprobamos si había invitaciones pendientes.',
    nothing_to_do: 'No había ninguna invitación pendiente.',
    failed: 'No pudimos comprobar si había invitaciones pendientes.',
    unknown: 'Algunas invitaciones no se pudieron leer. Una de ellas puede estar pendiente.',
  },
  verify: {
    confirmed: 'Nueva verificación de la persona: nada contradice la confirmación de Avara.',
    no_permissions: 'Nueva verificación de la persona: no queda ningún permiso.',
    gone: 'Nueva verificación de la persona: ya no está en Avara.',
    no_status: 'Nueva verificación de la persona: Avara no muestra si todavía tiene acceso.',
    invitation_revoked: 'Nueva verificación de la invitación: está revocada.',
    invitation_over: 'Nueva verificación de la invitación: fue rechazada o venció.',
    invitation_accepted:
      'Nueva verificación de la invitación: fue aceptada mientras tanto, y eso dio acceso.',
    invitation_open: 'Nueva verificación de la invitación: sigue pendiente.',
    person: 'No se pudo verificar de nuevo a la persona.',
    invitation: 'No se pudo verificar de nuevo la invitación.',
  },
  outcome: { done: 'Hecho', nothing_to_do: 'Nada que hacer', failed: 'Falló', unknown: 'No se sabe' },
  cannotTitle: 'Lo que no se puede verificar',
  cannot: {
    sessions: ({ name }) =>
      `Sesiones abiertas: si ${name} tenía una sesión iniciada, no podemos confirmar que se haya cerrado.`,
    status: 'Acceso: Avara confirma una revocación, pero después no muestra el estado de la persona.',
  },
  notNoted: {
    title: 'Esta constancia es la única copia',
    advice: 'No se pudo guardar en esta computadora. Imprímala o guárdela ahora.',
  },
  kept: {
    title: 'Constancias',
    about: ({ clinic }) =>
      `Constancias de las personas que se fueron de ${clinic}, guardadas en esta computadora.`,
    toldBy: ({ when, by }) => `${when}, por ${by}`,
    failed: 'No se pudieron leer las constancias',
    none: 'Aún no hay constancias. Al dar de baja a alguien se crea una.',
    back: 'Todas las constancias',
  },
  print: 'Imprimir',
  printFailed: 'No se pudo imprimir. Guarde la constancia e imprima el archivo.',
  save: 'Guardar como texto',
  saving: 'Guardando…',
  saved: ({ file }) => `Guardado en Descargas como ${file}`,
  saveFailed: 'No se guardó la constancia',
  file: ({ name, day }) => `Constancia de baja ${name} ${day}`,
};
