import type { table as English } from '../en/table';
import { number } from './grammar';

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
    source: 'Origen de la invitación',
    created: 'Creación',
  },
  actions: 'Acciones',
  keys: 'Las flechas cambian de encabezado. Mayús con una flecha cambia el ancho.',
  width: ({ column, width }) => `${column}: ${number(width)} píxeles de ancho`,
  choose: {
    open: 'Columnas',
    hint: 'Para cambiar un ancho, arrastre el borde de un encabezado, o vaya al encabezado y presione Mayús+← o Mayús+→.',
    earlier: ({ column }) => `Mover ${column} a la izquierda`,
    later: ({ column }) => `Mover ${column} a la derecha`,
    reset: 'Restablecer columnas',
  },
};
