/**
 * Where the focus goes when what had it disappears: a removed chip, a banner that was dismissed, a button that was
 * replaced. Without this the browser puts it on the page itself, and the keyboard has to start over.
 */
import { tick } from 'svelte';
import { dialogStack } from './components/dialogStack.svelte';

/** An element, or a way to find it once the page shows the change. Places that are not there are passed over. */
export type Place = HTMLElement | null | undefined | (() => HTMLElement | null | undefined);

/**
 * Call it with the change that removes the element. If the focus is lost once the change is shown, it goes to the first
 * of `places` that can take it; if it stands elsewhere, the person moved it, and it stays.
 */
export async function focusAfter(...places: readonly Place[]): Promise<void> {
  const had = document.activeElement;
  await tick();
  if (isLost(had)) focusFirst(places);
}

/** The same for a step that the person asked for: the focus goes there in any case. */
export async function moveFocus(...places: readonly Place[]): Promise<void> {
  await tick();
  focusFirst(places);
}

/** The first thing that can be used on the screen, for what leaves no neighbor behind. */
export function screenStart(): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    'main :is(button, a[href], input, [tabindex="0"]):not(:disabled)',
  );
}

/** The heading of the screen, where nothing better is left. */
export function screenHeading(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main h1');
}

function focusFirst(places: readonly Place[]): void {
  for (const place of places) {
    const element = typeof place === 'function' ? place() : place;
    // WebKit leaves the focus on what was disabled, where it is of no use.
    if (!element?.isConnected || element.matches(':disabled') || isCovered(element)) continue;
    element.focus();
    if (document.activeElement === element) return;
  }
}

/** Behind a modal dialog, which would lose the focus to it and take it back as a whole. */
function isCovered(element: HTMLElement): boolean {
  return dialogStack.any && !element.closest('[role="dialog"], [role="alertdialog"]');
}

/** On nothing, on a dialog as a whole (its focus trap puts it there), or on what can no longer be used. */
function isLost(had: Element | null): boolean {
  const now = document.activeElement;
  if (!now || now === document.body || now === document.documentElement) return true;
  if (now === had && now.matches(':disabled, [inert], [inert] *')) return true;
  return now.matches('[role="dialog"], [role="alertdialog"]');
}
