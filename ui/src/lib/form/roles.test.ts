import { describe, expect, it } from 'vitest';
import { CLINIC_ROLES } from '../api/generated/bindings';
import { isKnownRole, rolesFor, roleWritten, searchRoles } from './roles';

describe('rolesFor', () => {
  it('offers the 61 roles', () => {
    expect(rolesFor('Radiologist')).toHaveLength(61);
  });

  it('keeps a role that the list does not know, at the top', () => {
    expect(isKnownRole('PACS Administrator')).toBe(false);
    expect(rolesFor('PACS Administrator')[0]).toBe('PACS Administrator');
    expect(rolesFor('PACS Administrator')).toHaveLength(62);
  });
});

describe('searchRoles', () => {
  it('finds without case and accents', () => {
    expect(searchRoles(CLINIC_ROLES, 'RADIOL')).toEqual(['Radiologist']);
    expect(searchRoles(CLINIC_ROLES, 'rádio')).toContain('Radiologist');
  });

  it('puts beginnings first', () => {
    expect(searchRoles(CLINIC_ROLES, 'pat').slice(0, 2)).toEqual(['Pathologist', 'Patient Care Coordinator']);
    expect(searchRoles(CLINIC_ROLES, 'tech')[0]).toMatch(/ Tech/);
  });

  it('needs every word, in any order', () => {
    expect(searchRoles(CLINIC_ROLES, 'physician nuclear')).toEqual(['Nuclear Medicine Physician']);
    expect(searchRoles(CLINIC_ROLES, 'chief of everything')).toEqual([]);
  });

  it('offers all for an empty query', () => {
    expect(searchRoles(CLINIC_ROLES, '  ')).toEqual([...CLINIC_ROLES]);
  });
});

describe('roleWritten', () => {
  it('knows a role written out in any case', () => {
    expect(roleWritten(CLINIC_ROLES, ' it support ')).toBe('IT Support');
    expect(roleWritten(CLINIC_ROLES, 'it supp')).toBeNull();
  });
});
