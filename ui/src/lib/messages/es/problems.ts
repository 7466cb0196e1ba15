import type { problems as English } from '../en/problems';

export const problems: typeof English = {
  empty: 'Este campo no puede quedar vacío.',
  too_long: 'Puede tener 300 caracteres como máximo.',
  npi_required: 'Para crear y firmar informes, escriba un número NPI.',
  npi_length: 'Un número NPI tiene exactamente 10 dígitos.',
  npi_first_digit: 'Un NPI empieza con 1 o 2.',
  npi_check_digit: 'Compruebe este número: el último dígito no concuerda.',
  phone_length: 'Un número de teléfono tiene de 10 a 15 dígitos.',
  phone_characters: 'Use solo dígitos. Se admiten espacios, puntos, guiones y paréntesis.',
  admin_needs_dashboard:
    'Los administradores necesitan acceso al panel. Actívelo, o elija Miembro como nivel.',
  owner_not_assignable: 'Los propietarios solo se pueden asignar en el panel de AutoScribe.',
  owner_level_fixed: 'El nivel de un propietario solo se puede cambiar en el panel de AutoScribe.',
  unknown_role: 'Elija uno de los roles de la lista.',
  unknown_level: 'Elija Miembro o Administrador.',
  cannot_be_cleared: 'Se puede cambiar, pero no dejar vacío.',
  email_format:
    'Esto no parece una dirección de correo electrónico. Debe tener la forma nombre@clinica.example.',
  email_not_alone:
    'Escriba una sola dirección de correo electrónico, sin nada más, como nombre@clinica.example.',
  email_invisible: 'Esta dirección contiene caracteres invisibles. Escríbala de nuevo.',
};
