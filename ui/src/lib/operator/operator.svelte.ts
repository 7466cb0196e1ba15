/**
 * Who works here with this app: one identity per clinic. Records show the name, and the warnings go by the person. It can be
 * stated or corrected in every flow that records something, and no one has to answer before an urgent action.
 */
import { getContext, setContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { toCommandError } from '../api/call';
import type { CommandError, Operator as Stated, User } from '../api/generated/bindings';
import { nameWithSuffixes } from '../format';
import { shortName } from '../person/person';
import { folded } from '../search/folded';
import type { Remembered } from '../state/remembered.svelte';

/** As much of a person as it takes to say that one is them. */
export type Someone = Pick<User, 'userId' | 'firstName' | 'middleName' | 'lastName' | 'email'>;

export class Operator {
  /** The question stands. */
  asking = $state(false);
  /** A name that was typed in place and is not saved yet. */
  typed = $state('');
  /** Why the last answer could not be saved. */
  error = $state.raw<CommandError | null>(null);

  readonly #remembered: Remembered;
  readonly #users: () => readonly User[];
  /** Of whom they said that it is someone else, for as long as the clinic is open. */
  readonly #others = new SvelteSet<string>();
  /** When the flow began in which the question was asked. */
  #since: string | null = null;

  /** To be offered in passing, once. */
  offers = $derived.by(() => !this.#remembered.operatorAsked);

  constructor(remembered: Remembered, users: () => readonly User[] = () => []) {
    this.#remembered = remembered;
    this.#users = users;
  }

  get users(): readonly User[] {
    return this.#users();
  }

  get current(): Stated | null {
    return this.#remembered.operator;
  }

  get userId(): string | null {
    return this.#remembered.operator?.userId ?? null;
  }

  /** As records show it; empty if it is not stated. */
  get name(): string {
    return this.#remembered.operator?.name ?? '';
  }

  get stated(): boolean {
    return this.#remembered.operator !== null;
  }

  /** Whether this person could be who works here, as far as they have said. */
  mayBe(userId: string): boolean {
    if (this.userId !== null || this.#others.has(userId)) return false;
    const person = this.users.find((user) => user.userId === userId);
    return !this.stated || (person !== undefined && sharesName(person, this.name));
  }

  ask(since: string | null = null): void {
    this.#since = since;
    this.error = null;
    this.asking = true;
  }

  close(): void {
    this.asking = false;
    this.#since = null;
  }

  /** Answers the question that stands. */
  answer(operator: Stated): Promise<boolean> {
    return this.#keep(operator, this.#since);
  }

  /** Someone in the list. */
  is(person: Someone, since: string | null = null): Promise<boolean> {
    return this.#keep(asOperator(person), since);
  }

  /** It is someone else: what was stated about this person, if anything, no longer holds. */
  async isNot(userId: string, since: string | null = null): Promise<void> {
    this.#others.add(userId);
    if (this.userId === userId) await this.#keep(null, since);
  }

  /** "Not now": it is not offered again. */
  putAside(): Promise<boolean> {
    return this.#keep(this.#remembered.operator, null);
  }

  /** Saves what was typed in place, before something is recorded or on Enter. A failure stops nothing: the record then says "not stated". */
  async settle(since: string | null = null): Promise<void> {
    const name = this.typed.trim();
    if (!name || this.stated) return;
    const same = this.users.filter((user) => isCalled(user, name));
    const operator = same.length === 1 && same[0] ? asOperator(same[0]) : { userId: null, name };
    await this.#keep(operator, since);
  }

  async #keep(operator: Stated | null, since: string | null): Promise<boolean> {
    this.error = null;
    try {
      await this.#remembered.setOperator(operator, since);
      this.typed = '';
      return true;
    } catch (thrown) {
      this.error = toCommandError(thrown);
      return false;
    }
  }
}

function asOperator(person: Someone): Stated {
  return { userId: person.userId, name: shortName(person) };
}

function isCalled(person: User, name: string): boolean {
  const wanted = folded(name).trim();
  return [shortName(person), nameWithSuffixes(person), person.email].some((one) => folded(one) === wanted);
}

function sharesName(person: Someone, name: string): boolean {
  const words = folded(name).split(/\s+/).filter(Boolean);
  return folded(shortName(person))
    .split(/\s+/)
    .some((word) => words.includes(word));
}

/** Under which it is offered; exported for tests alone. */
export const OPERATOR = Symbol('operator');

/** To be called while a component is set up: every flow below it shows who is recorded. */
export function offerOperator(operator: Operator): void {
  setContext(OPERATOR, operator);
}

/** To be called while a component is set up. */
export function operatorHere(): Operator | undefined {
  return getContext<Operator | undefined>(OPERATOR);
}
