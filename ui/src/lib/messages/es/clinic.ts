import type { clinic as English } from '../en/clinic';

export const clinic: typeof English = {
  menu: ({ name }) => `Clínica ${name}`,
  keyKept: ({ keychain }) => `La clave se guarda en ${keychain}.`,
  keyForSession: 'La clave se guarda solo durante esta sesión.',
  replaceKey: 'Reemplazar la clave…',
  keyReplaced: 'Se reemplazó la clave.',
  disconnectFailed: 'No se pudo desconectar la clínica.',
  forgetAsk: 'Olvidar la clínica…',
  // Each begins with "su": after "de" an article would have to melt into "del".
  keychains: {
    macos: 'su Llavero',
    windows: 'su Administrador de credenciales de Windows',
    linux: 'su llavero de claves',
  },
  forget: {
    title: ({ name }) => `¿Olvidar ${name}?`,
    fromKeychain: ({ keychain }) =>
      `Su clave se elimina de ${keychain}, y con ella todo lo que se guarda de la clínica en esta computadora: el registro de cambios, los filtros y la vista. No se modifica a nadie de la clínica. Para volver, necesitará de nuevo una clave de API.`,
    fromSession:
      'Su clave se descarta, y con ella todo lo que se guarda de la clínica en esta computadora: el registro de cambios, los filtros y la vista. No se modifica a nadie de la clínica. Para volver, necesitará de nuevo una clave de API.',
    failed: 'La clínica no se olvidó',
    act: 'Olvidar la clínica',
  },
};
