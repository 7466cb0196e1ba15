import type { guard as English } from '../en/guard';

export const guard: typeof English = {
  title: 'Lea esto primero',
  what: {
    own_access: {
      title: 'Se trata de usted',
      loss: 'Perderá su propio acceso: ya no podrá iniciar sesión en AutoScribe, y es posible que otra persona tenga que devolvérselo.',
      agree: 'Quiero perder mi propio acceso',
    },
    own_admin: {
      title: 'Se trata de usted',
      loss: 'Ya no podrá gestionar usuarios ni configuración en AutoScribe, y allí no podrá darse de nuevo el nivel de administrador.',
      agree: 'Quiero dejar el nivel de administrador',
    },
    last_admin: {
      title: ({ name }) => `Nadie más que ${name} administra la clínica`,
      loss: 'Según esta lista, nadie más puede gestionar usuarios ni configuración. Después nadie podría hacerlo en el panel de AutoScribe, ni dar ese nivel a nadie.',
      agree: 'Quiero dejar la clínica sin nadie que la administre',
    },
    owner: {
      title: ({ name }) => `${name} tiene el nivel de propietario`,
      loss: 'La clínica perderá a quien gestiona usuarios y configuración con este nivel, que solo se puede dar a otra persona en el panel de AutoScribe. Avara también puede rechazar esto.',
      agree: ({ name }) => `Sé que ${name} tiene el nivel de propietario`,
    },
  },
};
