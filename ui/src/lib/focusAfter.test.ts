import { beforeEach, expect, it } from 'vitest';
import { dialogStack } from './components/dialogStack.svelte';
import { focusAfter, moveFocus } from './focusAfter';

const at = (id: string) => document.getElementById(id) as HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `
    <div id="dialog" role="dialog" tabindex="-1">
      <button id="first"></button><button id="second"></button><button id="third" disabled></button>
    </div>`;
});

it('puts a lost focus on the first place that is there and can take it', async () => {
  at('first').focus();
  const done = focusAfter(
    at('first'),
    () => null,
    at('third'),
    () => at('second'),
  );
  at('first').remove();
  await done;
  expect(at('second')).toHaveFocus();
});

it('takes it from a dialog as a whole, and from a button that was turned off', async () => {
  at('dialog').focus();
  await focusAfter(at('second'));
  expect(at('second')).toHaveFocus();
  const done = focusAfter(at('first'));
  at('second').setAttribute('disabled', '');
  await done;
  expect(at('first')).toHaveFocus();
});

it('leaves a focus that the person moved', async () => {
  at('first').focus();
  const done = focusAfter(at('first'));
  at('second').focus();
  await done;
  expect(at('second')).toHaveFocus();
});

it('leaves it in a modal dialog that stands over the place, and takes it once that is gone', async () => {
  document.body.append(Object.assign(document.createElement('button'), { id: 'outside' }));
  const pop = dialogStack.push('over');
  at('dialog').focus();
  await focusAfter(at('outside'));
  expect(at('dialog')).toHaveFocus();
  pop();
  await focusAfter(at('outside'));
  expect(at('outside')).toHaveFocus();
});

it('moves it in any case for a step that was asked for', async () => {
  at('first').focus();
  await moveFocus(at('second'));
  expect(at('second')).toHaveFocus();
});
