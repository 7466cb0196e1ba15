/** Doing an action of the app from anywhere below it, such as from a button in the header of a screen. */
import { getContext, setContext } from 'svelte';
import type { ActionName } from './actions';
import type { Platform } from './api/generated/bindings';

export type Doing = {
  perform: (name: ActionName) => void;
  /** How keys are written. */
  platform: () => Platform;
};

const key = Symbol('doing');

/** To be called while the app is set up. */
export function provideDoing(doing: Doing): void {
  setContext(key, doing);
}

/** To be called while a component is set up. Without the app around it, as in tests of a part, there is none. */
export function doingAround(): Doing | undefined {
  return getContext<Doing | undefined>(key);
}
