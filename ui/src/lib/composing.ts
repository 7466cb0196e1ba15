/**
 * Input methods (Japanese, Chinese, Korean, dead keys) use Enter, Escape and the arrows for their own choices. Those keys
 * must not reach the app: Enter would save a form while a word is still being chosen.
 */

/** WebKit sends the key that ends a composition with this code, when `isComposing` is already false. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Whether a key belongs to the input method. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
}

/** For the capture phase of the window: no handler of the app or of a library sees such a key, and the text still arrives. */
export function leaveToInputMethod(event: KeyboardEvent): void {
  if (isComposing(event)) event.stopImmediatePropagation();
}
