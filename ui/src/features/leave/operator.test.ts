import { beforeEach, expect, it, vi } from 'vitest';
import { Remembered } from '../../lib/state/remembered.svelte';
import { Operator } from './operator.svelte';
import { answer, fail, sent } from './testing';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
}));

const view = (differs: object = {}) => ({
  operatorUserId: null,
  operatorKnown: false,
  view: null,
  ...differs,
});

beforeEach(() => answer({ read_view: () => view(), set_operator: () => null }));

async function operator(): Promise<Operator> {
  return new Operator(await new Remembered('clinic_north').read());
}

it('asks before the first act, and does it after the answer', async () => {
  const one = await operator();
  const act = vi.fn();
  one.first(act);
  expect(one.asking).toBe(true);
  expect(act).not.toHaveBeenCalled();
  await one.keep('usr_dana');
  one.close();
  expect(one.asking).toBe(false);
  expect(act).toHaveBeenCalledOnce();
  expect(sent('set_operator')).toEqual([{ clinicId: 'clinic_north', userId: 'usr_dana' }]);
  one.first(act);
  expect(one.asking).toBe(false);
  expect(act).toHaveBeenCalledTimes(2);
});

it('is not asked again who would rather not say, nor does the question repeat what waited', async () => {
  const one = await operator();
  const act = vi.fn();
  one.first(act);
  one.close();
  expect(act).toHaveBeenCalledOnce();
  expect(one.unasked).toBe(false);
  one.ask();
  one.close();
  expect(act).toHaveBeenCalledOnce();
  expect(sent('set_operator')).toEqual([]);
});

it('asks before an act though the offer was put aside', async () => {
  const one = await operator();
  expect(one.offers).toBe(true);
  one.putAside();
  expect(one.offers).toBe(false);
  one.first(vi.fn());
  expect(one.asking).toBe(true);
});

it('is known the next time, also where it is none of these people', async () => {
  answer({ read_view: () => view({ operatorKnown: true }) });
  expect((await operator()).unasked).toBe(false);
});

it('stays unasked where the answer could not be kept', async () => {
  answer({ read_view: () => view(), set_operator: fail('internal') });
  const one = await operator();
  await expect(one.keep('usr_dana')).rejects.toMatchObject({ code: 'internal' });
  expect(one.unasked).toBe(true);
});
