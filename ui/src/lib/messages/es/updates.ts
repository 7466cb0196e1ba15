import type { updates as English } from '../en/updates';

export const updates: typeof English = {
  title: 'Actualizaciones',
  looking: 'Buscando una versión más nueva…',
  newest: ({ version }) => `Tiene la versión más nueva, la ${version}.`,
  later: 'Más tarde',
  install: 'Instalar ahora',
  page: 'Abrir la página de descarga',
  stop: 'Detener',
  again: 'Buscar de nuevo',
  notes: 'Novedades',
  banner: {
    title: ({ version }) => `Ya está la versión ${version} de Clinic Roster.`,
    look: 'Ver las novedades',
  },
  off: {
    build: {
      title: 'Esta copia no busca actualizaciones',
      advice: 'Las versiones más nuevas se obtienen donde obtuvo esta.',
    },
    policy: {
      title: 'De las actualizaciones se encarga su organización',
      advice:
        'Quien administra este equipo también mantiene Clinic Roster al día. Pregunte a su equipo de informática por versiones más nuevas.',
    },
  },
  found: {
    title: ({ version }) => `Versión ${version}`,
    have: ({ version }) => `Usted tiene la versión ${version}.`,
    then: {
      windows: 'Clinic Roster se cierra, se instala la versión nueva y vuelve a abrirse por sí solo.',
      macos: 'La versión nueva reemplaza a esta. Después usted reinicia Clinic Roster cuando le convenga.',
    },
    byHand:
      'Descargue allí el archivo para su equipo y ábralo. Si otra persona administra este equipo, consúltela.',
    stays:
      'Sus clínicas, sus claves y su configuración se conservan. La versión anterior no puede instalarse sobre la nueva.',
  },
  fetching: 'Descargando…',
  installing: 'Instalando… No apague el equipo.',
  installed: {
    title: ({ version }) => `La versión ${version} está instalada`,
    advice: 'Se usará desde el próximo inicio de Clinic Roster.',
    restart: 'Reiniciar ahora',
  },
  failed: {
    offline: {
      title: 'No se puede llegar a las actualizaciones',
      advice: 'Revise la conexión a internet e inténtelo de nuevo. La versión que tiene sigue funcionando.',
    },
    tls: {
      title: 'La conexión no es segura',
      advice:
        'No se descargó nada. Revise la fecha de este equipo o pregunte a su equipo de informática por un proxy.',
    },
    timeout: {
      title: 'Las actualizaciones tardaron demasiado en responder',
      advice: 'Inténtelo de nuevo en un momento. La versión que tiene sigue funcionando.',
    },
    server: {
      title: 'El sitio de las actualizaciones tiene un problema',
      advice: 'La falla está de su lado. Inténtelo más tarde. La versión que tiene sigue funcionando.',
    },
    bad_response: {
      title: 'La versión más nueva no sirve en este equipo',
      advice:
        'Lo que llegó no tiene nada para este equipo o no se puede leer. No se cambió nada. Inténtelo más tarde o pregunte a su equipo de informática.',
    },
    update_refused: {
      title: 'La versión más nueva fue rechazada',
      advice:
        'Lo que se descargó no es lo que firmaron los autores de Clinic Roster: está dañado o alguien lo cambió. Se desechó y no se instaló nada. Si vuelve a ocurrir, avise a su equipo de informática.',
    },
    forbidden: {
      title: 'Este equipo no permitió instalarla',
      advice:
        'Es posible que usted no pueda instalar programas aquí. Pregunte a su equipo de informática. La versión que tiene sigue funcionando.',
    },
    not_found: {
      title: 'Esta versión ya no se ofrece',
      advice: 'No se instaló nada. Busque de nuevo para ver qué se ofrece ahora.',
    },
    conflict: {
      title: 'Aquí hay algo sin guardar',
      advice: 'No se instaló nada. Guarde o descarte lo que estaba editando e inténtelo de nuevo.',
    },
    notLooked: {
      title: 'No se pudo buscar actualizaciones',
      advice: 'Inténtelo de nuevo. La versión que tiene sigue funcionando.',
    },
    notInstalled: {
      title: 'No se pudo instalar la versión más nueva',
      advice:
        'Inténtelo de nuevo o pregunte a su equipo de informática. La versión que tiene sigue funcionando.',
    },
  },
};
