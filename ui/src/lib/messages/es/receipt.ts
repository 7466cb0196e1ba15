import type { receipt as English } from '../en/receipt';

export const receipt: typeof English = {
  title: ({ name }) => `Comprobante: ${name} se fue`,
  summary: {
    done: ({ name }) => `${name} ya no puede entrar`,
    failed: 'No todo funcionó',
    unknown: 'No se sabe todo',
  },
  advice: {
    done: ({ name }) => `El acceso está revocado y no queda ninguna invitación abierta para ${name}.`,
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
  byUnknown: 'no se indicó ningún nombre',
  stepsTitle: 'Lo que se hizo',
  access: {
    done: 'Acceso revocado. Avara lo confirmó.',
    nothing_to_do: 'Aún no había acceso que revocar.',
    failed: 'No se revocó el acceso.',
    unknown: 'No sabemos si se revocó el acceso.',
  },
  invitation: {
    done: 'Se revocó una invitación abierta. Avara lo confirmó.',
    failed: 'No se revocó una invitación abierta.',
    unknown: 'No sabemos si se revocó una invitación abierta.',
  },
  looking: {
    done: 'Se buscaron invitaciones abiertas.',
    nothing_to_do: 'No había ninguna invitación abierta.',
    failed: 'No pudimos buscar invitaciones abiertas.',
    unknown: 'Algunas invitaciones no se pudieron leer. Una de ellas puede estar abierta.',
  },
  verify: {
    confirmed: 'Nueva lectura de la persona: nada contradice la confirmación de Avara.',
    no_permissions: 'Nueva lectura de la persona: no queda ningún permiso.',
    gone: 'Nueva lectura de la persona: ya no está.',
    no_status: 'Nueva lectura de la persona: Avara no indica si todavía hay acceso.',
    invitation_revoked: 'Nueva lectura de la invitación: está revocada.',
    invitation_over: 'Nueva lectura de la invitación: fue rechazada o caducó.',
    invitation_accepted: 'Nueva lectura de la invitación: fue aceptada mientras tanto, y eso dio acceso.',
    invitation_open: 'Nueva lectura de la invitación: sigue abierta.',
    person: 'No se pudo leer de nuevo a la persona.',
    invitation: 'No se pudo leer de nuevo la invitación.',
  },
  outcome: { done: 'Hecho', nothing_to_do: 'Nada que hacer', failed: 'Falló', unknown: 'No se sabe' },
  cannotTitle: 'Lo que no se puede verificar',
  cannot: {
    sessions: ({ name }) =>
      `Sesiones abiertas: si ${name} tenía una sesión iniciada, no podemos confirmar que se haya cerrado.`,
    status:
      'El acceso mismo: Avara confirma una revocación, pero después no muestra el estado de la persona.',
  },
  notNoted: {
    title: 'Este comprobante es la única copia',
    advice: 'No se pudo anotar en esta computadora. Imprímalo o guárdelo ahora.',
  },
  kept: {
    title: 'Comprobantes',
    about: ({ clinic }) => `De quienes se fueron de ${clinic}, como se anotó en esta computadora.`,
    toldBy: ({ when, by }) => `${when}, por ${by}`,
    failed: 'No se pudieron leer los comprobantes',
    back: 'Todos los comprobantes',
  },
  print: 'Imprimir',
  printFailed: 'No se pudo imprimir desde aquí. Guarde el comprobante e imprima el archivo.',
  save: 'Guardar como texto',
  saving: 'Guardando…',
  saved: ({ file }) => `Guardado en Descargas como ${file}`,
  saveFailed: 'No se guardó el comprobante',
  file: ({ name, day }) => `Comprobante ${name} ${day}`,
};
