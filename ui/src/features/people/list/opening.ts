/** A card or a row that opens its person by a click anywhere on it, or by Enter while it has the focus itself. */
export function opening(open: () => void) {
  return {
    /** A click that ends a selection of text is no wish to edit. */
    click() {
      if (!getSelection()?.toString()) open();
    },
    press(event: KeyboardEvent) {
      if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
      event.preventDefault();
      open();
    },
  };
}
