import { describe, expect, it } from 'vitest';
import { kai, sarah } from '../testing/fixtures';
import { DRAFT_FIELDS, draftOf, fieldsOf, holds, patchOf } from './draft';

describe('patchOf', () => {
  it('is empty for an untouched draft, whoever it is', () => {
    expect(patchOf(sarah(), draftOf(sarah()))).toEqual({});
    expect(patchOf(kai(), draftOf(kai()))).toEqual({});
  });

  it('holds the changed field and nothing else', () => {
    const patch = patchOf(sarah(), { ...draftOf(sarah()), lastName: 'Johnson-Smith' });
    expect(JSON.stringify(patch)).toBe('{"lastName":"Johnson-Smith"}');
  });

  it('trims, and takes a stray space for no change', () => {
    const base = sarah();
    expect(patchOf(base, { ...draftOf(base), firstName: ' Sara ' })).toEqual({ firstName: 'Sara' });
    expect(patchOf(base, { ...draftOf(base), firstName: 'Sarah ' })).toEqual({});
    expect(patchOf(sarah({ lastName: 'Johnson ' }), draftOf(base))).toEqual({});
  });

  it('clears an emptied optional field with null', () => {
    const draft = {
      ...draftOf(sarah()),
      middleName: ' ',
      suffix1: '',
      suffix2: '',
      npiNumber: '',
      phoneNumber: '',
    };
    expect(patchOf(sarah(), draft)).toEqual({
      middleName: null,
      suffix1: null,
      suffix2: null,
      npiNumber: null,
      phoneNumber: null,
    });
  });

  it('never clears what was never there', () => {
    expect(patchOf(kai(), { ...draftOf(kai()), middleName: ' ', phoneNumber: ' - ' })).toEqual({});
  });

  it('sends an emptied name as it is, for the check to refuse', () => {
    expect(patchOf(sarah(), { ...draftOf(sarah()), firstName: ' ' })).toEqual({ firstName: '' });
  });

  it('sends numbers as digits and knows them in any writing', () => {
    const base = sarah();
    expect(draftOf(base).phoneNumber).toBe('(555) 123-4567');
    expect(
      patchOf(base, { ...draftOf(base), phoneNumber: '555.123.4567', npiNumber: '1234-567-893' }),
    ).toEqual({});
    expect(
      patchOf(base, { ...draftOf(base), phoneNumber: '(555) 765-4321', npiNumber: ' 1003 000 126 ' }),
    ).toEqual({
      phoneNumber: '5557654321',
      npiNumber: '1003000126',
    });
  });

  it('keeps unknown roles and levels out of the patch', () => {
    const base = sarah({ clinicRole: 'PACS Administrator', level: 'auditor' });
    expect(patchOf(base, draftOf(base))).toEqual({});
  });

  it('sends each switch that was turned', () => {
    const draft = { ...draftOf(kai()), canManageStudies: true, hasDashboardAccess: true };
    expect(patchOf(kai(), draft)).toEqual({ canManageStudies: true, hasDashboardAccess: true });
  });

  it('is empty again when a change is undone by hand', () => {
    const draft = { ...draftOf(sarah()), level: 'admin' };
    expect(patchOf(sarah(), { ...draft, level: 'member' })).toEqual({});
  });
});

describe('fieldsOf', () => {
  it('follows the form, not the order of the keys', () => {
    expect(fieldsOf({ phoneNumber: null, firstName: 'A' })).toEqual(['firstName', 'phoneNumber']);
  });

  it('lists every field of a draft', () => {
    expect([...DRAFT_FIELDS].sort()).toEqual(Object.keys(draftOf(sarah())).sort());
  });
});

describe('holds', () => {
  it('compares as the patch does', () => {
    const patch = { phoneNumber: '5557654321', suffix1: null, level: 'admin' };
    expect(holds(sarah({ phoneNumber: '(555) 765-4321' }), patch, 'phoneNumber')).toBe(true);
    expect(holds(sarah({ suffix1: null }), patch, 'suffix1')).toBe(true);
    expect(holds(sarah(), patch, 'suffix1')).toBe(false);
    expect(holds(sarah(), patch, 'level')).toBe(false);
  });
});
