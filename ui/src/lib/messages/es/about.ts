import type { about as English } from '../en/about';
import { number, plural } from './grammar';

export const about: typeof English = {
  description: 'Las personas de una clínica con Avara AutoScribe, y lo que pueden hacer.',
  version: 'Versión',
  licence: 'Licencia',
  others: 'Se basa en el trabajo de muchas otras personas: vea Licencias.',
  licences: {
    title: 'Licencias',
    description: 'El trabajo de otros que contiene Clinic Roster, y sus condiciones de uso.',
    filter: 'Filtrar paquetes',
    placeholder: 'Nombre o licencia',
    count: ({ count }) => plural(count, { one: '1 paquete', other: `${number(count)} paquetes` }),
    nothing: ({ query }) => `Nada coincide con “${query}”.`,
    standard: 'Este paquete no trae un texto propio. Este es el texto estándar de su licencia.',
    failed: 'No se pudieron cargar las licencias',
  },
};
