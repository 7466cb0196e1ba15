import type { common as English } from '../en/common';

export const common: typeof English = {
  appName: 'Clinic Roster',
  cancel: 'Cancelar',
  close: 'Cerrar',
  ok: 'Aceptar',
  back: 'Atrás',
  tryAgain: 'Intentar de nuevo',
  copy: 'Copiar',
  copied: 'Copiado',
  copyWhat: ({ what }) => `Copiar ${what}`,
  selected: 'Seleccionado. Presione Ctrl+C o ⌘C para copiar.',
  edited: 'Modificado',
  loading: 'Cargando…',
  saving: 'Guardando…',
  nameLost: 'El nombre que escribió se perderá.',
  unfinished: {
    loading: {
      title: 'La lista todavía se está cargando',
      advice: 'Por ahora nada coincide, pero falta una parte.',
    },
    part: {
      title: 'Nada coincide en la parte que se cargó',
      advice: 'Actualice para cargar la lista completa.',
    },
    people: 'Por ahora no hay coincidencias: aún no se han cargado todas las personas.',
  },
};
