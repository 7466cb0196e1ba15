import { beforeEach, expect, it, vi } from 'vitest';
import { Remembered } from '../state/remembered.svelte';
import { answer, CLINIC, fail, sent } from '../testing/backend';
import { worksHere } from '../testing/operator';
import { person, sarah } from '../testing/people';
import { Operator } from './operator.svelte';

vi.mock('../api/call', async (original) => ({
  ...(await original<typeof import('../api/call')>()),
  call: vi.fn(),
}));

const dana = person({ userId: 'usr_dana', firstName: 'Dana', middleName: null, lastName: 'Okafor' });
const view = (differs: object = {}) => ({ operator: null, operatorAsked: false, view: null, ...differs });

beforeEach(() => answer({ read_view: () => view() }));

it('is offered until it was answered or put aside, also at the next start', async () => {
  const one = new Operator(await new Remembered(CLINIC).read());
  expect(one.offers).toBe(true);
  await one.putAside();
  expect(one.offers).toBe(false);
  expect(sent('set_operator')).toEqual([{ clinicId: CLINIC, operator: null, since: null }]);
  answer({ read_view: () => view({ operatorAsked: true }) });
  expect(new Operator(await new Remembered(CLINIC).read()).offers).toBe(false);
});

it('is someone of the list by name, and otherwise just that name', async () => {
  const { operator } = worksHere(null, [sarah, dana, person({ userId: 'usr_two', lastName: 'Twin' })]);
  operator.typed = ' dana okafor ';
  await operator.settle('2026-11-24T12:00:00.000Z');
  expect([operator.userId, operator.name, operator.typed]).toEqual(['usr_dana', 'Dana Okafor', '']);
  const { operator: other } = worksHere(null, [dana, { ...dana, userId: 'usr_namesake' }]);
  other.typed = 'Dana Okafor';
  await other.settle();
  expect(other.userId).toBeNull();
});

it('keeps what was typed if it could not be saved', async () => {
  answer({ set_operator: fail('internal') });
  const { operator } = worksHere(null);
  operator.typed = 'Dana';
  await operator.settle();
  expect([operator.stated, operator.typed, operator.error?.code]).toEqual([false, 'Dana', 'internal']);
});

it('may be whoever was not said to be someone else', async () => {
  const unsaid = worksHere(null, [sarah, dana]).operator;
  expect(unsaid.mayBe('usr_dana')).toBe(true);
  await unsaid.isNot('usr_dana');
  expect([unsaid.mayBe('usr_dana'), unsaid.mayBe(sarah.userId)]).toEqual([false, true]);
  // A name that was typed could be that of a person of the list.
  const typed = worksHere({ userId: null, name: 'Dana' }, [sarah, dana]).operator;
  expect([typed.mayBe('usr_dana'), typed.mayBe(sarah.userId)]).toEqual([true, false]);
  const known = worksHere({ userId: 'usr_dana', name: 'Dana Okafor' }, [sarah, dana]).operator;
  expect(known.mayBe(sarah.userId)).toBe(false);
});

it('is not stated any more once one says that it is someone else', async () => {
  const { operator } = worksHere({ userId: 'usr_dana', name: 'Dana Okafor' }, [dana]);
  await operator.isNot(sarah.userId);
  expect(operator.stated).toBe(true);
  await operator.isNot('usr_dana');
  expect(operator.stated).toBe(false);
});
