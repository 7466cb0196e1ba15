import type { connect as English } from '../en/connect';

export const connect: typeof English = {
  opening: 'Abriendo Clinic Roster…',
  waiting: 'Esperando su llavero. Si una ventana del sistema le pide su contraseña, respóndala allí.',
  startFailed: 'Clinic Roster no pudo iniciarse',
  title: 'Conecte su clínica',
  lead: 'Vea quién trabaja con Avara AutoScribe en su clínica y cambie lo que puede hacer.',
  act: 'Conectar',
  stillWorking: 'Seguimos en ello. Si una ventana del sistema le pide su contraseña, respóndala allí.',
  sessionOnly: 'Guardar la clave solo durante esta sesión',
  replaceTitle: ({ name }) => `Reemplazar la clave de ${name}`,
  nothingLost: 'No se pierde nada de lo que escribió.',
  notThisClinic: '¿Ya no es esta clínica?',
  name: { label: 'Nombre de la clínica', hint: 'Solo para usted, para reconocerla aquí.' },
  key: {
    label: 'Clave de API',
    hintKeychain: ({ keychain }) =>
      `En el panel de AutoScribe, sección API Config. Se guarda en ${keychain} y en ningún otro lugar.`,
    hintSession: 'En el panel de AutoScribe, sección API Config. Se guarda hasta que cierre la aplicación.',
    show: 'Mostrar la clave',
    hide: 'Ocultar la clave',
  },
  disconnected: {
    title: ({ name }) => `Se desconectó de ${name}`,
    keyInKeychain: ({ keychain }) =>
      `La clave sigue en ${keychain}, así que puede volver en cualquier momento.`,
    keyGone: 'La clave se guardó solo durante esa sesión. Para volver, la necesitará de nuevo.',
    reconnect: 'Volver a conectar',
  },
  entries: {
    nameEmpty: 'Dé un nombre a la clínica para reconocerla.',
    nameLong: ({ most }) => `Use como máximo ${most} caracteres.`,
    keyEmpty: 'Pegue la clave de API de la clínica.',
    keyCharacters: 'Una clave no tiene espacios ni letras especiales. Cópiela otra vez.',
    keyRefused: 'Avara no aceptó esta clave. Compruebe que se copió completa, o cree una nueva.',
    keyForbidden:
      'Esta clave no permite leer las personas de la clínica. Use una que permita gestionar usuarios.',
  },
};
