import type { help as English } from '../en/help';

export const help: typeof English = {
  title: 'Qué significan los niveles y los permisos',
  levels: {
    title: 'Niveles',
    owner:
      'Puede gestionar usuarios y configuración. Solo en el panel de AutoScribe se puede asignar o cambiar este nivel.',
    admin:
      'Puede gestionar usuarios y configuración: invitar a personas, cambiar permisos, revocar el acceso. Necesita acceso al panel.',
    member: 'Puede hacer lo que permiten sus permisos. No puede gestionar usuarios ni configuración.',
  },
  permissions: {
    title: 'Permisos',
    canCreateReports:
      'Dicta y firma informes. Es para profesionales de la salud, y cada uno necesita un NPI.',
    canManageStudies:
      'Asigna tareas, crea estudios y edita sus detalles. Suelen necesitarlo quienes administran la clínica o dan citas.',
    hasDashboardAccess:
      'Puede iniciar sesión en el panel de AutoScribe. Sin este acceso, la persona trabaja a través del PACS, así que es normal que nunca haya iniciado sesión.',
  },
  revoked: {
    title: 'Acceso',
    term: 'Revocado',
    meaning:
      'No puede iniciar sesión, crear informes ni abrir estudios. Sus datos se conservan. Al restaurar el acceso recupera los mismos permisos.',
  },
};
