/** An attachment for what has the focus as soon as it stands: in a dangerous dialog the button that does nothing. */
export function takeFocus(node: HTMLElement): void {
  node.focus();
}
