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
        one: 'Avara envió una entrada que no pudimos leer. Se muestra todo lo demás.',
        other: 'Avara envió entradas que no pudimos leer. Se muestra todo lo demás.',
      }),
  },
  shortened: {
    title: ({ count }) =>
      plural(count, {
        one: '1 persona tiene un dato demasiado largo para mostrarlo completo',
        other: `${number(count)} personas tienen datos demasiado largos para mostrarlos completos`,
      }),
    advice:
      'Los datos largos terminan con “…” después de 300 caracteres. Puede verlos completos en el panel de AutoScribe.',
  },
  empty: {
    title: 'Aún no hay personas',
    advice: 'Las personas que invite aparecerán aquí.',
  },
  noMatch: {
    title: ({ query }) => `Nadie coincide con “${query}”`,
    advice:
      'La búsqueda incluye nombres, correos electrónicos, teléfonos, roles, niveles, NPI e ID. Pruebe con menos letras.',
    invited: ({ name }) => `${name} tiene una invitación pendiente.`,
    openInvitation: ({ name }) => `Ver la invitación de ${name}`,
  },
  showAll: 'Mostrar a todas las personas',
  incomplete: 'La lista de abajo puede estar incompleta o desactualizada.',
  stop: 'Detener',
  stopped: 'Usted detuvo la carga de la lista',
  reference: ({ id }) => `Referencia para soporte: ${id}`,
  search: {
    label: 'Buscar personas',
    placeholder: 'Nombre, correo, teléfono, rol o NPI',
    clear: 'Borrar la búsqueda',
  },
  card: {
    edit: 'Editar',
    editWhom: ({ name }) => `Editar los datos de ${name}`,
    can: { reports: 'Informes', studies: 'Estudios', dashboard: 'Panel' },
    cannot: { reports: 'Sin informes', studies: 'Sin estudios', dashboard: 'Sin panel' },
    npi: ({ npi }) => `NPI ${npi}`,
    npiWrong: ({ npi }) => `NPI ${npi} (no válido)`,
    npiMissing: 'Sin NPI',
    reportsWithoutNpi: 'Puede firmar informes, pero no tiene un NPI válido',
    npiShared: 'Alguien más tiene el mismo NPI',
    adminWithoutDashboard: 'Administrador sin acceso al panel',
    remedy: {
      reportsWithoutNpi: 'Escribir NPI',
      npiShared: 'Revisar NPI',
      adminWithoutDashboard: 'Activarlo',
    },
    loggedIn: ({ when }) => `Inició sesión ${when}`,
    loginUnknown: 'Último inicio de sesión desconocido',
  },
};
