import type { data as English } from '../en/data';

export const data: typeof English = {
  left: {
    title: ({ name }) => `${name} se quitó de esta computadora`,
    lead: 'Ya no está en Clinic Roster, pero es posible que parte de sus datos siga en esta computadora:',
    notErased:
      'Otro programa, como una copia de seguridad, está leyendo el archivo de Clinic Roster, y partes de los datos anteriores todavía no se pueden borrar. Se borrarán cuando termine, o la próxima vez que se inicie Clinic Roster.',
    key: ({ keychain }) =>
      `No se pudo acceder a ${keychain}, así que la clave de la clínica puede seguir ahí. Clinic Roster intenta eliminarla cada vez que se inicia.`,
    files: ({ files }) =>
      `Los archivos dañados que se apartaron antes pueden contener datos de las personas de la clínica: ${files}.`,
  },
  old: {
    delete: 'Eliminar los datos anteriores…',
    ask: 'No se puede deshacer. Se perderá todo lo que no pudimos recuperar de los datos anteriores.',
    confirm: 'Eliminar los datos anteriores',
    keep: 'Conservarlos',
    deleted: 'Se eliminaron los datos anteriores.',
    failed: 'No se pudieron eliminar los datos anteriores',
    kept: ({ files }) =>
      `Aquí se apartaron antes datos dañados: ${files}. Pueden contener datos de personas, y quitar una clínica no los elimina.`,
  },
  rescued:
    'Recuperamos todo lo posible de sus clínicas, la configuración y el historial de cambios. Compruebe si falta algo.',
  incomplete: {
    title: 'Es posible que falten aquí los últimos cambios',
    advice:
      'Falta una parte de lo que Clinic Roster guardó en esta computadora; quizá la quitó un programa de limpieza o de sincronización. Esto no afecta a nadie de sus clínicas.',
    lost: 'Pueden faltar el historial de cambios, los filtros o una clínica agregada hace poco. Para agregar otra vez una clínica, use una clave de API.',
    folder: 'Sus archivos están en esta carpeta. Déjelos ahí:',
  },
  folder: 'Los datos están en esta carpeta:',
};
