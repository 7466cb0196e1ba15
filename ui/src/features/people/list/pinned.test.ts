/** jsdom has no layout, so this reads the rules: a scrolled heading must not stand above the buttons as if it were theirs. */
import { expect, it } from 'vitest';
import row from './PersonRow.svelte?raw';
import head from './TableHead.svelte?raw';

function rule(source: string, selector: string): string {
  const style = source.slice(source.indexOf('<style>'));
  return style.split(`\n  ${selector} {`)[1]?.split('}')[0] ?? '';
}

it('pins the heading of the buttons as the buttons are, as wide as they, and opaque', () => {
  expect(head).toContain('<div class="cell actions" role="columnheader">');
  for (const pinned of [rule(head, '.actions'), rule(row, '.edit')]) {
    for (const words of ['position: sticky', 'right: 0', 'justify-self: end', 'min-width: var(--actions)'])
      expect(pinned).toContain(words);
  }
  expect(rule(head, '.actions')).toContain('background: var(--sunken)');
});
