import { afterEach, describe, expect, it } from 'vitest';
import { m } from '../../lib/messages';
import { setLanguage } from '../../lib/state/language.svelte';
import { failure } from '../../lib/testing/backend';
import { INVITATION } from '../../lib/testing/invitation';
import { person, sarah } from '../../lib/testing/people';
import { receipt, step } from './testing';
import { cannotVerify, fileOf, receiptFile, receiptText, stepReasons, toldOf } from './words';

afterEach(() => setLanguage('system'));

const noon = new Date(2026, 10, 24, 14, 14).toISOString();

it('tells when and by whom, and leaves out a name that is not known', () => {
  expect(toldOf('revoke', noon, 'Dana').replace('\u202f', ' ')).toBe('Revoked at 2:14 PM by Dana.');
  expect(toldOf('restore', noon, ' ').replace('\u202f', ' ')).toBe('Restored at 2:14 PM.');
});

describe('the text of a receipt', () => {
  const half = receipt(
    step({ outcome: 'failed', error: failure('refused', 'Owners stay.') }),
    step({ step: 'invitation', invitationId: INVITATION }),
    step({ step: 'verify', outcome: 'unknown', finding: 'no_status' }),
  );

  it('holds who, when, by whom, every step and what cannot be verified', () => {
    const text = receiptText(half, 'Northside');
    for (const words of [
      'Offboarding receipt: Sarah Johnson',
      'Some steps failed',
      'Person: Sarah Marie Johnson, MD, FACR',
      sarah.email,
      sarah.userId,
      'Clinic: Northside',
      'Done by: Dana',
      "Failed: Access wasn't revoked.",
      'Avara says: “Owners stay.”',
      'Done: A pending invitation was revoked.',
      INVITATION,
      'Unknown: Person checked again',
      'Open sessions: if Sarah Johnson was logged in',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('speaks the language of the app', () => {
    setLanguage('es');
    expect(receiptText(half, 'Northside')).toContain('Falló: No se revocó el acceso.');
  });

  it('says if it was not stated who did it', () => {
    expect(receiptText({ ...half, by: '' }, 'Northside')).toContain('Done by: not stated');
  });
});

it.each(['en', 'es'] as const)(
  'calls the view of the revoked by its title wherever it sends people there: %s',
  (tag) => {
    setLanguage(tag);
    const { revoke, restore, dialog, notNoted, revoked } = m.offboarding;
    const name = 'Kai';
    const texts = [
      revoke.underWay({ name }),
      revoke.after({ name }),
      restore.underWay({ name }),
      dialog.underWay({ name }),
      notNoted.revoke,
      notNoted.restore,
    ];
    for (const text of texts) expect(text).toContain(`“${revoked.title}”`);
  },
);

it('says at the top of the text how it ended', () => {
  expect(receiptText(receipt(), 'Northside').split('\n')[2]).toBe('Sarah Johnson no longer has access');
});

it('says of a refusal that followed a lost answer why it proves nothing', () => {
  const error = failure('refused', 'The user has no access to revoke');
  expect(stepReasons(step({ outcome: 'unknown', error }))).toEqual([
    'This time Avara refused to revoke access. An earlier attempt may have worked: we never got a clear answer to it.',
    'Avara says: “The user has no access to revoke”',
  ]);
});

it('says nothing twice of a lost answer', () => {
  expect(stepReasons(step({ outcome: 'unknown', error: failure('outcome_unknown', 'x') }))).toEqual([]);
});

it('speaks of a status only if access was revoked', () => {
  expect(cannotVerify(receipt())).toHaveLength(2);
  expect(cannotVerify(receipt(step({ outcome: 'failed' })))).toHaveLength(1);
});

describe('the name of the file', () => {
  const named = (firstName: string, lastName: string) =>
    receiptFile({ ...receipt(), at: noon, person: person({ firstName, lastName }) });

  it('names the person and the day', () => {
    expect(named('Sarah', 'Johnson')).toBe('Receipt Sarah Johnson 2026-11-24.txt');
  });

  it('has nothing in it that a system refuses', () => {
    expect(named('A/B:', '..C?\u0007')).toBe('Receipt A B ..C 2026-11-24.txt');
  });

  it('is cut between letters, by bytes', () => {
    const name = named('Ж'.repeat(90), 'Ж');
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(110);
    expect(name).toMatch(/^Receipt Ж+ 2026-11-24\.txt$/u);
  });
});

it('finds the file at the end of a path of any system', () => {
  expect(fileOf('/home/dana/Downloads/a.txt')).toBe('a.txt');
  expect(fileOf('C:\\Users\\Dana\\Downloads\\a (1).txt')).toBe('a (1).txt');
});
