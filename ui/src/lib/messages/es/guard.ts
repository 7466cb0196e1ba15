import type { guard as English } from '../en/guard';

export const guard: typeof English = {
  title: 'Lea esto primero',
  yes: 'Sí, soy yo',
  no: 'No, es otra persona',
  notMe: 'No soy yo',
  what: {
    maybe_you: {
      title: ({ name }) => `¿Es usted ${name}?`,
      loss: 'En ese caso se quitaría su propio acceso o su propio nivel de administrador.',
      agree: ({ name }) => `${name} es otra persona, o entiendo que perderé mi propio acceso`,
    },
    own_access: {
      title: 'Se trata de usted',
      loss: 'Perderá su propio acceso: ya no podrá iniciar sesión en AutoScribe, y es posible que otra persona tenga que devolvérselo.',
      agree: 'Entiendo que perderé mi propio acceso',
    },
    own_admin: {
      title: 'Se trata de usted',
      loss: 'Ya no podrá gestionar usuarios ni configuración en AutoScribe, y allí no podrá darse de nuevo el nivel de administrador.',
      agree: 'Entiendo que perderé el nivel de administrador',
    },
    last_admin: {
      title: ({ name }) => `Solo ${name} puede gestionar usuarios y configuración`,
      loss: 'Según esta lista, nadie más puede gestionar usuarios ni configuración. Después nadie podría hacerlo en el panel de AutoScribe ni dar ese nivel a otra persona.',
      agree: 'Entiendo que ya nadie podrá gestionar usuarios ni configuración en el panel de AutoScribe',
    },
    maybe_last_admin: {
      title: ({ name }) => `Es posible que solo ${name} pueda gestionar usuarios y configuración`,
      loss: 'La lista de personas está incompleta, así que no sabemos si alguien más puede gestionar usuarios y configuración. Actualice la lista antes de continuar.',
      agree:
        'Entiendo que es posible que ya nadie pueda gestionar usuarios ni configuración en el panel de AutoScribe',
    },
    owner: {
      title: ({ name }) => `${name} tiene el nivel de propietario`,
      loss: 'La clínica perderá a una persona con nivel de propietario, que gestiona usuarios y configuración. Este nivel solo se puede asignar en el panel de AutoScribe. Es posible que Avara rechace el cambio.',
      agree: ({ name }) => `Entiendo que ${name} tiene el nivel de propietario`,
    },
  },
};
