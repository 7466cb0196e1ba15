/** The people of one clinic while it stands, and how they are looked at. It outlives the screen that shows them. */
import { call } from '../../lib/api/call';
import type { Changes, CommandError, User } from '../../lib/api/generated/bindings';
import { now } from '../../lib/clock';
import { m } from '../../lib/messages';
import { announcer } from '../../lib/state/announcer.svelte';
import { People } from '../../lib/state/people.svelte';
import { KeptView } from '../../lib/state/view.svelte';
import { Invited } from './invited.svelte';
import { NO_CHANGES } from './view/changes';
import { Finding } from './view/finding.svelte';
import { readView, viewText } from './view/view';

type Kept = {
  /** How this clinic was looked at last. */
  view: string | null;
  save: (text: string) => void | Promise<void>;
};

export class Directory {
  readonly people: People;
  readonly finding: Finding;
  readonly invited: Invited;
  /** What changed since the list was last seen on this computer, until it is dismissed. */
  news = $state.raw<Changes>(NO_CHANGES);

  readonly #clinicId: string;
  readonly #onunauthorized: (error: CommandError) => void;
  /** What the last list told that was taken over. The first may be there before anyone takes it. */
  #told: Changes | null = null;
  /** Another clinic is shown by now: an answer for this one must not be heard there. */
  #left = false;

  constructor(clinicId: string, people: People, kept: Kept, onunauthorized: (error: CommandError) => void) {
    this.#clinicId = clinicId;
    this.people = people;
    this.invited = new Invited(clinicId);
    this.#onunauthorized = onunauthorized;
    this.finding = new Finding(
      () => this.people.users,
      () => this.news,
      new KeptView(readView(kept.view), viewText, (text) => kept.save(text)),
      now(),
    );
  }

  refresh(): Promise<void> {
    this.invited.forget();
    return this.takeList(this.people.load(this.#clinicId));
  }

  /** Takes over a list that is being read. */
  async takeList(reading: Promise<unknown>): Promise<void> {
    const { people, finding } = this;
    finding.now = now();
    await reading;
    if (this.#left) return;
    // If nothing could be compared, nothing is told anew.
    if (people.changes !== this.#told && people.changes.since !== null) this.news = people.changes;
    this.#told = people.changes;
    if (people.error?.code === 'unauthorized') this.#onunauthorized(people.error);
    else if (people.complete && !people.loading) {
      announcer.say(m.people.loaded({ count: people.users.length }));
      finding.prepare();
    }
  }

  /** Puts in what the server answered when this person was saved. */
  take(user: User): void {
    this.people.replace(user);
    this.finding.saved = { userId: user.userId, asked: this.finding.asked };
  }

  dismissNews(): void {
    this.news = NO_CHANGES;
    this.finding.change({ filters: { ...this.finding.filters, changed: false } });
    // What could not be saved is told again with the next list.
    call('dismiss_news', { clinicId: this.#clinicId }).catch(() => undefined);
  }

  leave(): void {
    this.#left = true;
  }
}
