/**
 * Keys that are pressed while what they are meant for is still being read: in the first moments after the start, Ctrl K and
 * a name typed at once. They are held back, and pressed again once it stands.
 */
import { isComposing } from './composing';

/** Milliseconds to wait for something to take the focus, once it is read. */
const PATIENCE = 150;

type Pressed = { key: string; code: string; shiftKey: boolean };

/** Keys that a person types ahead, besides letters and signs. */
const OTHERS: readonly string[] = ['Backspace', 'Enter', 'Escape', 'ArrowDown', 'ArrowUp', 'Home', 'End'];

let held: Pressed[] = [];
let waiting = 0;

/** Holds keys back until `read` has ended and what was read has taken the focus. */
export async function holdKeys(read: Promise<unknown>): Promise<void> {
  if (waiting++ === 0) addEventListener('keydown', hold, { capture: true });
  const before = document.activeElement;
  await read.catch(() => undefined);
  await focusMoved(before);
  if (--waiting > 0) return;
  removeEventListener('keydown', hold, { capture: true });
  const keys = held;
  held = [];
  keys.forEach(press);
}

function hold(event: KeyboardEvent): void {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key.length !== 1 && !OTHERS.includes(event.key)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held.push({ key: event.key, code: event.code, shiftKey: event.shiftKey });
}

function focusMoved(before: Element | null): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('focusin', done);
      resolve();
    };
    const timer = setTimeout(done, PATIENCE);
    if (document.activeElement !== before) done();
    else addEventListener('focusin', done);
  });
}

/** Presses a key where the focus is now. Handlers act as usual; what the browser itself would do is done here. */
function press({ key, code, shiftKey }: Pressed): void {
  const target = document.activeElement ?? document.body;
  const event = new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true });
  if (!target.dispatchEvent(event)) return;
  if (isText(target)) {
    if (key.length === 1) write(target, key);
    else if (key === 'Backspace') erase(target);
    else if (key === 'Enter') target.form?.requestSubmit();
  } else if (
    (key === 'Enter' || key === ' ') &&
    target instanceof HTMLElement &&
    target.matches('button, a')
  ) {
    target.click();
  }
}

function isText(target: Element): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.selectionStart !== null && !target.readOnly;
}

function write(input: HTMLInputElement, text: string): void {
  const [from, to] = [input.selectionStart ?? 0, input.selectionEnd ?? 0];
  input.setRangeText(text, from, to, 'end');
  changed(input);
}

function erase(input: HTMLInputElement): void {
  const [from, to] = [input.selectionStart ?? 0, input.selectionEnd ?? 0];
  input.setRangeText('', from === to ? Math.max(0, from - 1) : from, to, 'end');
  changed(input);
}

function changed(input: HTMLInputElement): void {
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
