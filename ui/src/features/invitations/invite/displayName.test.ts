import { expect, it } from 'vitest';
import { nameParts } from './displayName';

it.each([
  ['Jane Doe', 'Jane||Doe||'],
  ['Doe, Jane', 'Jane||Doe||'],
  ['Doe, Jane Marie', 'Jane|Marie|Doe||'],
  ['Jane M. Doe', 'Jane|M.|Doe||'],
  ['Maria Garcia Lopez', 'Maria||Garcia Lopez||'],
  ['José de la Cruz', 'José||de la Cruz||'],
  ['Dr. Jane Doe', 'Jane||Doe||'],
  ['Jane Doe, MD, FACR', 'Jane||Doe|MD|FACR'],
  ['Doe, Jane, M.D.', 'Jane||Doe|M.D.|'],
  ['Jane Doe Jr.', 'Jane||Doe|Jr.|'],
  ['Jane Doe (Radiology)', 'Jane||Doe||'],
  ['Doe, Jane [External]', 'Jane||Doe||'],
  ['Anh Van Do', 'Anh||Van Do||'],
  ['Zoë O’Brien-Díaz', 'Zoë||O’Brien-Díaz||'],
  ['李 小龙', '李||小龙||'],
])('reads %s', (text, parts) => {
  const found = nameParts(text);
  expect(
    found && [found.firstName, found.middleName, found.lastName, found.suffix1, found.suffix2].join('|'),
  ).toBe(parts);
});

it.each(['Jane', 'Front Desk 2', 'jane_doe', 'Doe, Jane, Radiology', 'Radiology & Imaging', ''])(
  'takes no name from “%s”',
  (text) => {
    expect(nameParts(text)).toBeNull();
  },
);
