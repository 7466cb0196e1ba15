import type { about as English } from '../en/about';
import { number, plural } from './grammar';

export const about: typeof English = {
  description: 'Las personas de una clínica con Avara AutoScribe, y lo que pueden hacer.',
  version: 'Versión',
  licence: 'Licencia',
  others: 'Incluye software de código abierto: vea Licencias',
  licences: {
    title: 'Licencias',
    description: 'Software de terceros en Clinic Roster y sus licencias',
    filter: 'Filtrar paquetes',
    placeholder: 'Nombre o licencia',
    count: ({ count }) => plural(count, { one: '1 paquete', other: `${number(count)} paquetes` }),
    nothing: ({ query }) => `Nada coincide con “${query}”.`,
    standard: 'Este paquete no incluye el texto de su licencia; este es el texto estándar.',
    failed: 'No se pudieron cargar las licencias',
  },
};
