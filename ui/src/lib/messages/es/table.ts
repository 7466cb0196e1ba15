import type { table as English } from '../en/table';

export const table: typeof English = {
  label: 'Personas',
  columns: {
    name: 'Nombre',
    role: 'Rol',
    level: 'Nivel',
    reports: 'Informes',
    studies: 'Estudios',
    dashboard: 'Panel',
    login: 'Último inicio de sesión',
    npi: 'NPI',
    email: 'Correo electrónico',
    phone: 'Teléfono',
    source: 'Invitación por',
    created: 'Alta',
  },
  actions: 'Acciones',
  width: ({ column }) => `Ancho de ${column}`,
  choose: {
    open: 'Columnas',
    hint: 'Arrastre el borde de un encabezado para cambiar su ancho, o enfóquelo y use las flechas.',
    earlier: ({ column }) => `Mover ${column} a la izquierda`,
    later: ({ column }) => `Mover ${column} a la derecha`,
    reset: 'Volver a la disposición inicial',
  },
};
