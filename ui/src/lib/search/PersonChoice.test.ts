import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { m } from '../messages';
import { NEIGHBORS } from '../person/neighbors';
import { person, sarah } from '../testing/people';
import PersonChoice from './PersonChoice.svelte';

const kai = person({ userId: 'usr_kai', firstName: 'Kai', middleName: null, lastName: 'Lindqvist' });

describe('the choice of a person', () => {
  it('begins in the order of names', () => {
    render(PersonChoice, { users: [kai, sarah], label: 'Who?', onchoose: () => undefined });
    const names = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(names[0]).toContain('Johnson');
    expect(names[1]).toContain('Lindqvist');
  });

  it('says that no one matches only once everyone is there', async () => {
    const at = (complete: boolean) => new Map([[NEIGHBORS, { complete: () => complete }]]);
    const props = { users: [kai], label: 'Who?', onchoose: () => undefined };
    const { unmount } = render(PersonChoice, { props, context: at(false) });
    await userEvent.setup().type(screen.getByLabelText('Who?'), 'sarah');
    expect(screen.getByRole('status')).toHaveTextContent(m.common.unfinished.people);
    unmount();
    render(PersonChoice, { props, context: at(true) });
    await userEvent.setup().type(screen.getByLabelText('Who?'), 'sarah');
    expect(screen.getByRole('status')).toHaveTextContent('No one matches “sarah”.');
  });
});
