import type { clinic as English } from '../en/clinic';

export const clinic: typeof English = {
  menu: ({ name }) => `Clínica ${name}`,
  keyKept: ({ keychain }) => `La clave se guarda en ${keychain}.`,
  keyForSession: 'La clave se guarda hasta que cierre la aplicación.',
  replaceKey: 'Reemplazar la clave…',
  operator: ({ name }) => `Usted: ${name}. Cambiar…`,
  keyReplaced: 'Se reemplazó la clave.',
  disconnectFailed:
    'La clínica se desconectó, pero podría conectarse de nuevo la próxima vez que abra la aplicación.',
  // Each begins with "su": after "de" an article would have to melt into "del".
  keychains: {
    macos: 'su Llavero',
    windows: 'su Administrador de credenciales de Windows',
    linux: 'su llavero',
  },
  forget: {
    title: ({ name }) => `¿Quitar ${name} de esta computadora?`,
    fromKeychain: ({ keychain }) =>
      `Esto elimina la clave de la clínica, guardada en ${keychain}, y todo lo que se guardó sobre ella en esta computadora: el historial de cambios, las constancias, los filtros y la vista. No afecta a nadie de la clínica. Para agregarla de nuevo, necesitará una clave de API.`,
    fromSession:
      'Esto elimina la clave de la clínica y todo lo que se guardó sobre ella en esta computadora: el historial de cambios, las constancias, los filtros y la vista. No afecta a nadie de la clínica. Para agregarla de nuevo, necesitará una clave de API.',
    failed: 'La clínica no se quitó',
    act: 'Quitar esta clínica',
    keyStays: ({ keychain }) => `No se pudo eliminar la clave de ${keychain}`,
    keyStaysAdvice: ({ entry }) =>
      `Puede intentarlo de nuevo o quitar la clínica sin su clave. En ese caso la clave puede seguir allí por ahora, con el nombre “Clinic Roster” y la cuenta “${entry}”. Para asegurarse de que no se pueda usar, elimínela en el panel de AutoScribe, sección API Config.`,
    leaveKey: 'Quitar sin eliminar la clave',
  },
};
