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
  selected: 'Seleccionado. Pulse Ctrl+C o ⌘C para copiar.',
  edited: 'Modificado',
  loading: 'Cargando…',
  saving: 'Guardando…',
};
