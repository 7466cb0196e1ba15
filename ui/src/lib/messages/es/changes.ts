import type { changes as English } from '../en/changes';
import { number, plural } from './grammar';

const more = (count: number) =>
  plural(count, { one: 'guardar 1 cambio más', other: `guardar ${number(count)} cambios más` });

export const changes: typeof English = {
  means: {
    admin: ({ name }) =>
      `${name} podrá gestionar usuarios y configuración, incluso el acceso que usted tiene.`,
    adminWithDashboard: ({ name }) =>
      `${name} podrá gestionar usuarios y configuración, incluso el acceso que usted tiene. También se activará el acceso al panel.`,
    noAdmin: ({ name }) => `${name} ya no podrá gestionar usuarios ni configuración.`,
    reports: ({ name }) => `${name} podrá crear y firmar informes.`,
    reportsWithNpi: ({ name, npi }) => `${name} podrá crear y firmar informes. El NPI es ${npi}.`,
    noReports: ({ name }) => `${name} ya no podrá crear ni firmar informes.`,
    studies: ({ name }) => `${name} podrá asignar tareas, crear estudios y editar sus detalles.`,
    noStudies: ({ name }) => `${name} ya no podrá asignar tareas, crear estudios ni editar sus detalles.`,
    dashboard: ({ name }) => `${name} podrá iniciar sesión en el panel de AutoScribe.`,
    noDashboard: ({ name }) =>
      `${name} ya no podrá iniciar sesión en el panel de AutoScribe. Aún podrá trabajar a través del PACS.`,
  },
  // The level by its name, "el nivel de administrador": it says nothing of whether Sarah is a woman or a man.
  act: {
    admin: ({ name }) => `Dar a ${name} el nivel de administrador`,
    adminAndSigning: ({ name }) => `Dar a ${name} el nivel de administrador y permitirle firmar`,
    adminSigningAndMore: ({ name, count }) =>
      `Dar a ${name} el nivel de administrador, permitirle firmar y ${more(count)}`,
    andMore: ({ act, count }) => `${act} y ${more(count)}`,
    level: ({ name, level }) => `Dar a ${name} el nivel de ${level}`,
    signing: 'Permitir firmar',
    noSigning: 'Quitar el permiso de firma',
    noStudies: 'Quitar la gestión de estudios',
    dashboard: 'Activar el acceso al panel',
    noDashboard: 'Desactivar el acceso al panel',
  },
  ask: {
    admin: ({ name }) => `¿Dar a ${name} el nivel de administrador?`,
    adminAndSigning: ({ name }) =>
      `¿Dar a ${name} el nivel de administrador y permitir que cree y firme informes?`,
    noAdmin: ({ name }) => `¿Quitarle a ${name} el nivel de administrador?`,
    signing: ({ name }) => `¿Permitir que ${name} cree y firme informes?`,
    noSigning: ({ name }) => `¿Quitarle a ${name} el permiso para crear y firmar informes?`,
    noStudies: ({ name }) => `¿Quitarle a ${name} el permiso para gestionar estudios?`,
    dashboard: ({ name }) => `¿Permitir que ${name} inicie sesión en el panel?`,
    noDashboard: ({ name }) => `¿Desactivar el acceso de ${name} al panel?`,
  },
};
