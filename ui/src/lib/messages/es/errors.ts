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
      'Es posible que se haya reemplazado o eliminado. Copie una vigente del panel de AutoScribe, sección API Config.',
  },
  forbidden: {
    title: 'Esta clave no tiene permiso',
    advice:
      'Pida a un propietario de la clínica una clave que permita gestionar usuarios y reemplace la clave.',
  },
  not_found: {
    title: 'Esta persona ya no está en Avara',
    advice: 'Es posible que alguien la haya eliminado. Actualice la lista para ver quién está ahora.',
  },
  conflict: {
    title: 'Alguien cambió esto al mismo tiempo',
    advice: 'No se sobrescribió nada. Revise los valores actuales e inténtelo de nuevo.',
  },
  refused: {
    title: 'Avara rechazó esto',
    advice: 'No se cambió nada.',
  },
  invitation_closed: {
    title: 'Esta invitación ya no está pendiente',
    advice: 'No se envió nada. Actualice la lista para ver qué pasó con ella.',
  },
  email_taken: {
    title: 'Esta dirección de correo ya está en uso',
    advice: 'No se envió nada. Use otra dirección.',
  },
  invalid: {
    title: 'Avara no aceptó estos valores',
    advice: 'No se cambió nada. Corrija los campos marcados y guarde de nuevo.',
  },
  rate_limited: {
    title: 'Demasiadas solicitudes en este momento',
    advice: 'Avara nos pide ir más despacio. Espere un poco e inténtelo de nuevo.',
  },
  offline: {
    title: 'No se puede conectar con Avara',
    advice: 'Revise la conexión a internet e inténtelo de nuevo.',
  },
  tls: {
    title: 'La conexión no es segura',
    advice:
      'No se pudo comprobar el certificado del servidor. Consulte a su equipo de informática. No se envió nada.',
  },
  timeout: {
    title: 'Avara tardó demasiado en responder',
    advice: 'Es posible que los servidores de Avara estén ocupados. Inténtelo de nuevo en un momento.',
  },
  outcome_unknown: {
    title: 'No sabemos si esto funcionó',
    advice: 'No recibimos una respuesta clara de Avara. Revise qué se guardó antes de continuar.',
  },
  server: {
    title: 'Avara tiene un problema',
    advice: 'El problema está en los servidores de Avara. Inténtelo de nuevo en unos minutos.',
  },
  bad_response: {
    title: 'No pudimos leer la respuesta',
    advice:
      'La respuesta llegó en un formato inesperado. Es posible que un proxy esté interfiriendo. Inténtelo de nuevo o consulte a su equipo de informática.',
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
  data_newer: {
    title: 'Estos datos son de una versión más nueva',
    advice:
      'Los guardó una versión más nueva de Clinic Roster y esta no puede leerlos. No se cambió nada. Instale la versión más nueva para continuar.',
  },
  data_not_updated: {
    title: 'No se pudieron actualizar los datos guardados',
    advice:
      'Esta versión de Clinic Roster no pudo actualizar los datos de esta computadora. No se cambió nada: la versión anterior todavía puede abrirlos. Pida ayuda a su equipo de informática.',
  },
  data_read_only: {
    title: 'Clinic Roster no puede guardar en su carpeta de datos',
    advice:
      'La carpeta es de solo lectura o un programa de seguridad la bloquea. Pida a su equipo de informática que permita guardar ahí e inténtelo de nuevo.',
  },
  disk_full: {
    title: 'El disco está lleno',
    advice: 'Libere espacio en esta computadora e inténtelo de nuevo.',
  },
  update_refused: {
    title: 'La versión más nueva fue rechazada',
    advice: 'No está firmada por los autores de Clinic Roster. No se instaló nada.',
  },
  updating: {
    title: 'Clinic Roster se está actualizando',
    advice: 'No se envió nada. Inténtelo de nuevo cuando termine la actualización.',
  },
  stopped: {
    title: 'Usted detuvo esto',
    advice: 'Inténtelo de nuevo cuando quiera.',
  },
  editing: {
    title: 'Hay algo sin guardar',
    advice: 'Guarde o descarte lo que estaba editando e inténtelo de nuevo.',
  },
  part_missing: {
    title: 'No llegó una parte de la lista',
    advice: 'Inténtelo de nuevo para cargarla completa.',
  },
  internal: {
    title: 'Algo salió mal en la aplicación',
    advice: 'Inténtelo de nuevo. Si vuelve a ocurrir, reinicie Clinic Roster.',
  },
};

const causes: typeof English.causes = {
  dns: {
    title: 'No se puede conectar con Avara',
    advice:
      'En este momento la computadora no puede buscar direcciones de internet. Revise la conexión a internet y la VPN e inténtelo de nuevo.',
  },
  refused: {
    title: 'No se puede conectar con Avara',
    advice:
      'El servidor de Avara o un firewall rechazó la conexión. Inténtelo de nuevo en unos minutos. Si no funciona, consulte a su equipo de informática.',
  },
  unreachable: {
    title: 'No se puede conectar con Avara',
    advice:
      'Esta computadora no tiene conexión de red. Revise el wifi o el cable de red e inténtelo de nuevo.',
  },
  connect_timeout: {
    title: 'No se puede conectar con Avara',
    advice:
      'La red está lenta o un firewall está bloqueando la conexión. Inténtelo de nuevo. Si no funciona, consulte a su equipo de informática.',
  },
  proxy_password: {
    title: 'Su proxy pide una contraseña',
    advice:
      'Clinic Roster no puede iniciar sesión en un proxy. Pida a su equipo de informática que lo deje pasar sin contraseña. No se envió nada.',
  },
  proxy: {
    title: 'El proxy no se conecta con Avara',
    advice:
      'Esta computadora usa un proxy para salir a internet, y ese proxy no nos conecta con Avara. Revise la red o la VPN, o consulte a su equipo de informática sobre el proxy. No se envió nada.',
  },
  unknown_issuer: {
    title: 'Esta computadora no confía en la conexión',
    advice:
      'Es posible que un programa de seguridad o un proxy la esté inspeccionando. Pida a su equipo de informática que instale su certificado en esta computadora. No se envió nada.',
  },
  wrong_name: {
    title: 'Este no es el servidor de Avara',
    advice:
      'El certificado pertenece a otra dirección. Si su wifi tiene una página de inicio de sesión, abra un navegador, inicie sesión allí e inténtelo de nuevo. Si no funciona, consulte a su equipo de informática. No se envió nada.',
  },
  handshake: {
    title: 'La conexión no es segura',
    advice:
      'No pudimos establecer una conexión segura. Es posible que un proxy o un firewall esté interfiriendo. Consulte a su equipo de informática. No se envió nada.',
  },
  cut: {
    title: 'Se perdió la conexión',
    advice:
      'Terminó antes de que Avara respondiera. Inténtelo de nuevo. Si vuelve a ocurrir, consulte a su equipo de informática sobre el firewall o el proxy.',
  },
  too_many: {
    title: 'Esta lista es demasiado larga',
    advice: 'Clinic Roster lee como máximo 100,000 entradas de una lista.',
  },
  endless: {
    title: 'La lista no termina',
    advice: 'Avara sigue enviando páginas sin nada nuevo, así que nos detuvimos. Inténtelo más tarde.',
  },
};

export const errors: typeof English = {
  codes,
  causes,
  issuedBy: ({ issuer }) =>
    `Es posible que un programa de seguridad o un proxy la esté inspeccionando: el certificado lo emitió “${issuer}”, en quien esta computadora no confía. Consulte a su equipo de informática. No se envió nada.`,
  wrongDate: {
    title: 'Revise la fecha y la hora de esta computadora',
    advice: ({ date }) =>
      `El certificado del servidor no es válido en la fecha de esta computadora: ${date}. Si es incorrecta, corríjala e inténtelo de nuevo. Si es correcta, consulte a su equipo de informática. No se envió nada.`,
  },
  refused: 'Avara rechazó esto.',
  said: ({ words }) => `Avara dice: “${words}”`,
  unmarked: 'No se cambió nada. Revise los valores e inténtelo de nuevo.',
  slowDown: ({ when }) => `Avara nos pide ir más despacio. Inténtelo de nuevo ${when}.`,
  serverWait: ({ when }) => `El problema está en los servidores de Avara. Inténtelo de nuevo ${when}.`,
  inSeconds: ({ count }) => plural(count, { one: 'en 1 segundo', other: `en ${number(count)} segundos` }),
  inMinutes: ({ count }) => plural(count, { one: 'en 1 minuto', other: `en ${number(count)} minutos` }),
  at: ({ time }) => `${/^1\D/.test(time) ? 'a la' : 'a las'} ${time}`,
  after: ({ time }) => `después del ${time}`,
};
