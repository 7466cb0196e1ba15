/** What a menu and a box have alike that stand by the button which opened them. */

/** `leaves`: whatever was chosen has the focus afterwards, not the button. */
export function anchored(anchor: HTMLButtonElement, leaves: () => boolean = () => false) {
  return {
    customAnchor: anchor,
    sideOffset: 4,
    collisionPadding: 8,
    preventScroll: false,
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (!leaves()) anchor.focus();
    },
    /** A click on the button closes by itself, and would open again what was closed here. */
    onInteractOutside: (event: PointerEvent) => {
      if (event.target instanceof Node && anchor.contains(event.target)) event.preventDefault();
    },
  };
}
