import type { errors as English } from '../en/errors';
import { number, plural } from './grammar';

const codes: typeof English.codes = {
  no_key: {
    title: 'No hay clave para esta clínica',
    advice: 'Escriba de nuevo la clave de API de la clínica para continuar.',
  },
  unauthorized: {
    title: 'Avara no aceptó la clave',
    advice:
      'Es posible que se haya reemplazado o eliminado. Copie una vigente en el panel de AutoScribe, sección API Config.',
  },
  forbidden: {
    title: 'Esta clave no permite hacer eso',
    advice:
      'Pida a un propietario de la clínica una clave que permita gestionar usuarios y reemplace la clave.',
  },
  not_found: {
    title: 'Esta persona ya no está',
    advice: 'Es posible que alguien la haya eliminado. Actualice la lista para ver quién está ahora.',
  },
  conflict: {
    title: 'Alguien cambió esto al mismo tiempo',
    advice: 'No se sobrescribió nada. Revise los valores actuales e inténtelo de nuevo.',
  },
  invalid: {
    title: 'Avara no aceptó estos valores',
    advice: 'No se cambió nada. Corrija los campos marcados y guarde de nuevo.',
  },
  rate_limited: {
    title: 'Demasiadas solicitudes por el momento',
    advice: 'Avara nos pide ir más despacio. Espere un poco e inténtelo de nuevo.',
  },
  offline: {
    title: 'No se puede contactar con Avara',
    advice: 'Compruebe la conexión a internet e inténtelo de nuevo.',
  },
  tls: {
    title: 'La conexión no es segura',
    advice:
      'No se pudo comprobar el certificado del servidor. Compruebe la fecha de esta computadora, o pregunte a su equipo de informática por un proxy.',
  },
  timeout: {
    title: 'Avara tardó demasiado en responder',
    advice: 'Sus servidores pueden estar ocupados. Inténtelo de nuevo en un momento.',
  },
  outcome_unknown: {
    title: 'No sabemos si esto funcionó',
    advice:
      'La conexión se cortó antes de recibir respuesta. Compruebe qué está guardado antes de continuar.',
  },
  server: {
    title: 'Avara tiene un problema',
    advice: 'La falla es de su lado. Inténtelo de nuevo en unos minutos.',
  },
  bad_response: {
    title: 'No se pudo leer la respuesta',
    advice:
      'No llegó en la forma que esperamos. Puede haber un proxy de por medio; inténtelo de nuevo, o pregunte a su equipo de informática.',
  },
  keychain_unavailable: {
    title: 'El llavero no funciona',
    advice:
      'Esta computadora no tiene llavero o no se puede usar en este momento. Puede conservar la clave hasta que cierre la aplicación.',
  },
  keychain_locked: {
    title: 'El llavero está bloqueado',
    advice: 'Desbloquéelo e inténtelo de nuevo, o conserve la clave hasta que cierre la aplicación.',
  },
  keychain_denied: {
    title: 'No se pudo acceder al llavero',
    advice:
      'Se denegó el acceso. Inténtelo de nuevo y permítalo cuando el sistema lo pregunte, o conserve la clave hasta que cierre la aplicación.',
  },
  declined: {
    title: 'No se confirmó',
    advice: 'Usted eligió Cancelar, así que no se cambió nada.',
  },
  update_refused: {
    title: 'La versión más nueva fue rechazada',
    advice: 'No es lo que firmaron los autores de Clinic Roster. No se instaló nada.',
  },
  internal: {
    title: 'Algo salió mal en la aplicación',
    advice: 'Inténtelo de nuevo. Si vuelve a ocurrir, reinicie Clinic Roster.',
  },
};

export const errors: typeof English = {
  codes,
  refused: 'Avara rechazó esto.',
  said: ({ words }) => `Avara dice: “${words}”`,
  unmarked: 'No se cambió nada. Revise los valores e inténtelo de nuevo.',
  waitSeconds: ({ count }) =>
    plural(count, {
      one: 'Avara nos pide ir más despacio. Inténtelo de nuevo en 1 segundo.',
      other: `Avara nos pide ir más despacio. Inténtelo de nuevo en ${number(count)} segundos.`,
    }),
  waitMinutes: ({ count }) =>
    plural(count, {
      one: 'Avara nos pide ir más despacio. Inténtelo de nuevo en 1 minuto.',
      other: `Avara nos pide ir más despacio. Inténtelo de nuevo en ${number(count)} minutos.`,
    }),
};
