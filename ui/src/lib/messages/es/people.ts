import type { people as English } from '../en/people';
import { number, plural } from './grammar';

export const people: typeof English = {
  title: 'Personas',
  refresh: 'Actualizar',
  count: ({ count }) =>
    plural(count, { one: `${number(count)} persona`, other: `${number(count)} personas` }),
  countOf: ({ shown, all }) => `${number(shown)} de ${number(all)}`,
  loaded: ({ count }) =>
    plural(count, {
      one: `Se cargó ${number(count)} persona`,
      other: `Se cargaron ${number(count)} personas`,
    }),
  skipped: {
    title: ({ count }) =>
      plural(count, { one: 'No se muestra 1 persona', other: `No se muestran ${number(count)} personas` }),
    advice: ({ count }) =>
      plural(count, {
        one: 'Avara envió una entrada que no pudimos leer. Las demás personas están aquí.',
        other: 'Avara envió entradas que no pudimos leer. Las demás personas están aquí.',
      }),
  },
  empty: {
    title: 'Aún no hay nadie aquí',
    advice:
      'Esta clínica no tiene personas en AutoScribe. Quienes reciban allí una invitación aparecerán aquí.',
  },
  noMatch: {
    title: ({ query }) => `Nadie coincide con “${query}”`,
    advice: 'La búsqueda incluye nombres, correos electrónicos, roles, NPI e ID. Pruebe con menos letras.',
  },
  incomplete: 'Lo que aparece abajo puede estar incompleto o desactualizado.',
  reference: ({ id }) => `Referencia para soporte: ${id}`,
  search: {
    label: 'Buscar personas',
    placeholder: 'Nombre, correo, rol, NPI o ID',
    clear: 'Borrar la búsqueda',
  },
  card: {
    edit: 'Editar',
    editWhom: ({ name }) => `Editar a ${name}`,
    may: { reports: 'Firma informes', studies: 'Gestiona estudios', dashboard: 'Panel' },
    mayNot: { reports: 'Sin informes', studies: 'Sin estudios', dashboard: 'Sin panel' },
    npi: ({ npi }) => `NPI ${npi}`,
    npiWrong: ({ npi }) => `NPI ${npi} (no válido)`,
    npiMissing: 'Sin NPI',
    reportsWithoutNpi: 'Puede firmar informes sin un NPI válido',
    adminWithoutDashboard: 'Los administradores necesitan acceso al panel. ¿Activarlo?',
    loggedIn: ({ when }) => `Inició sesión ${when}`,
    loginUnknown: 'Último inicio de sesión desconocido',
  },
};
