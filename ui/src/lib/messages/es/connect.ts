import type { connect as English } from '../en/connect';

export const connect: typeof English = {
  opening: 'Abriendo Clinic Roster…',
  waiting: 'Esperando su llavero. Si el sistema le pide una contraseña, escríbala allí.',
  startFailed: 'Clinic Roster no pudo iniciarse',
  title: 'Conecte su clínica',
  lead: 'Vea quién trabaja con Avara AutoScribe en su clínica y cambie lo que puede hacer cada persona.',
  act: 'Conectar',
  stillWorking: 'Seguimos trabajando. Si el sistema le pide una contraseña, escríbala allí.',
  sessionOnly: 'Guardar la clave hasta que cierre la aplicación',
  replaceTitle: ({ name }) => `Reemplazar la clave de ${name}`,
  nothingLost: 'No se pierde nada de lo que escribió.',
  notThisClinic: '¿Ya no usa esta clínica?',
  typedLost: 'La clave que escribió se perderá.',
  name: { label: 'Nombre de la clínica', hint: 'Solo usted ve este nombre.' },
  key: {
    label: 'Clave de API',
    hint: 'En el panel de AutoScribe, sección API Config.',
    hintKeychain: ({ keychain }) =>
      `En el panel de AutoScribe, sección API Config. Se guarda en ${keychain} y en ningún otro lugar.`,
    hintSession: 'En el panel de AutoScribe, sección API Config. Se guarda hasta que cierre la aplicación.',
    show: 'Mostrar la clave',
    hide: 'Ocultar la clave',
  },
  sameKey: {
    title: ({ name }) => `Esta es la clave de ${name}`,
    advice: 'Las dos mostrarían a las mismas personas. Compruebe que copió la clave correcta.',
  },
  otherPeople: {
    title: ({ name }) => `Esta clave no muestra a ninguna de las personas de ${name}`,
    advice: 'Puede ser la clave de otra clínica. Compruebe que copió la clave correcta.',
  },
  useAnyway: 'Usar esta clave de todos modos',
  disconnected: {
    title: ({ name }) => `Se desconectó de ${name}`,
    keyInKeychain: ({ keychain }) =>
      `La clave sigue en ${keychain}, así que puede volver a conectarse en cualquier momento.`,
    keyGone: 'La clave se guardó solo hasta que se desconectó. La necesitará para volver a conectarse.',
    reconnect: 'Volver a conectar',
  },
  entries: {
    nameEmpty: 'Escriba un nombre para la clínica.',
    nameLong: ({ most }) => `Use como máximo ${most} caracteres.`,
    nameTaken: 'Otra clínica tiene este nombre. Elija uno que permita distinguirlas.',
    keyEmpty: 'Pegue la clave de API de la clínica.',
    keyCharacters: 'Una clave no tiene espacios ni caracteres especiales. Cópiela de nuevo.',
    keyRefused: 'Avara no aceptó esta clave. Compruebe que la copió completa o cree una nueva.',
    keyForbidden:
      'Esta clave no permite ver a las personas de la clínica. Use una que permita gestionar usuarios.',
  },
};
