import type { updates as English } from '../en/updates';

export const updates: typeof English = {
  title: 'Actualizaciones',
  looking: 'Buscando actualizaciones…',
  newest: ({ version }) => `Tiene la versión más nueva, la ${version}.`,
  later: 'Más tarde',
  install: 'Instalar ahora',
  page: 'Abrir la página de descarga',
  stop: 'Detener',
  again: 'Buscar de nuevo',
  notes: 'Novedades',
  banner: {
    title: ({ version }) => `La versión ${version} está disponible.`,
    look: 'Ver las novedades',
  },
  off: {
    build: {
      title: 'Esta copia no busca actualizaciones',
      advice: 'Obtenga las versiones más nuevas donde obtuvo esta.',
    },
    policy: {
      title: 'Su organización administra las actualizaciones',
      advice:
        'Quien administra esta computadora también mantiene Clinic Roster al día. Pregunte por versiones más nuevas a su equipo de informática.',
    },
  },
  found: {
    title: ({ version }) => `Versión ${version}`,
    have: ({ version }) => `Usted tiene la versión ${version}.`,
    then: {
      windows: 'Clinic Roster se cierra, se instala la versión nueva y vuelve a abrirse por sí solo.',
      macos: 'La versión nueva reemplaza a esta. Reinicie Clinic Roster cuando quiera.',
    },
    byHand:
      'Descargue allí el archivo para su computadora y ábralo. Si otra persona administra esta computadora, consulte con ella.',
    stays:
      'Sus clínicas, sus claves y su configuración se conservan. No es posible volver a la versión anterior.',
  },
  fetching: 'Descargando…',
  installing: 'Instalando… No apague la computadora.',
  installed: {
    title: ({ version }) => `La versión ${version} está instalada`,
    advice: 'Se usará la próxima vez que inicie Clinic Roster.',
    restart: 'Reiniciar ahora',
  },
  failed: {
    offline: {
      title: 'No se pudo conectar con el servidor de actualizaciones',
      advice: 'Revise la conexión a internet e inténtelo de nuevo. La versión que tiene sigue funcionando.',
    },
    tls: {
      title: 'La conexión no es segura',
      advice:
        'No se descargó nada. Revise la fecha de esta computadora o pregunte a su equipo de informática si hay un proxy.',
    },
    timeout: {
      title: 'El servidor de actualizaciones tardó demasiado',
      advice: 'Inténtelo de nuevo en un momento. La versión que tiene sigue funcionando.',
    },
    server: {
      title: 'El servidor de actualizaciones tiene un problema',
      advice: 'Inténtelo más tarde. La versión que tiene sigue funcionando.',
    },
    bad_response: {
      title: 'La versión más nueva no se puede usar aquí',
      advice:
        'La actualización no es para esta computadora o no se puede leer. No se cambió nada. Inténtelo más tarde o pregunte a su equipo de informática.',
    },
    update_refused: {
      title: 'La versión más nueva fue rechazada',
      advice:
        'La descarga no está firmada por los autores de Clinic Roster; puede estar dañada o alterada. Se eliminó y no se instaló nada. Si vuelve a ocurrir, avise a su equipo de informática.',
    },
    forbidden: {
      title: 'Se bloqueó la instalación',
      advice:
        'Es posible que usted no pueda instalar programas aquí. Pregunte a su equipo de informática. La versión que tiene sigue funcionando.',
    },
    not_found: {
      title: 'Esta versión ya no se ofrece',
      advice: 'No se instaló nada. Busque de nuevo para ver qué se ofrece ahora.',
    },
    editing: {
      title: 'Hay algo sin guardar',
      advice: 'No se instaló nada. Guarde o descarte lo que estaba editando e inténtelo de nuevo.',
    },
    notLooked: {
      title: 'No se pudieron buscar actualizaciones',
      advice: 'Inténtelo de nuevo. La versión que tiene sigue funcionando.',
    },
    notInstalled: {
      title: 'No se pudo instalar la versión más nueva',
      advice:
        'Inténtelo de nuevo o pregunte a su equipo de informática. La versión que tiene sigue funcionando.',
    },
  },
};
