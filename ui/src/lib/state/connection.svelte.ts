/** Which clinic the app speaks to, from the start to forgetting the last one. A key only passes through. */
import { call, toCommandError } from '../api/call';
import type {
  AppStart,
  Clinic,
  Colour,
  CommandError,
  Connection as Answer,
  Kept,
  Platform,
  RemovedClinic,
  DataNotice,
} from '../api/generated/bindings';
import { takeStart } from '../prefetchedStart';
import { language } from './language.svelte';
import { settings } from './settings.svelte';

/**
 * `failed`: the start or a switch did not work. `disconnected`: the person left; the clinic is still remembered.
 */
export type Phase =
  'starting' | 'switching' | 'none' | 'connected' | 'key_needed' | 'disconnected' | 'failed';

export class Connection {
  phase = $state<Phase>('starting');
  /** The one that is connected, or that the phase is about. */
  clinic = $state.raw<Clinic | null>(null);
  /** All that are remembered, in the person's order. */
  clinics = $state.raw<Clinic[]>([]);
  /** Why the phase is `key_needed` or `failed`. */
  error = $state.raw<CommandError | null>(null);
  platform = $state<Platform>('linux');
  version = $state('');
  /** Where the app keeps its file, as a person reads it. */
  dataFolder = $state('');
  /** What the person should know of the app's files. */
  notices = $state.raw<DataNotice[]>([]);

  /** Counts what decides which clinic is shown: an answer that was overtaken decides nothing anymore. */
  #turn = 0;
  #told = false;
  /** Keys that are being proved. */
  #proving = 0;

  /** Reads what is remembered and connects. May wait for a prompt of the system's keychain. */
  async start(): Promise<void> {
    const turn = this.#begin('starting', this.clinic);
    try {
      const started = await takeStart();
      this.#tell(started);
      if (turn === this.#turn) this.#take(started.connection);
    } catch (thrown) {
      if (turn === this.#turn) this.#enter('failed', null, toCommandError(thrown));
    }
  }

  /** Leaves the connected clinic for another one. Nothing of the former is shown from here on. */
  async switchTo(clinicId: string): Promise<void> {
    const wanted = this.clinics.find(({ id }) => id === clinicId);
    const isThere = this.phase === 'connected' && this.clinic?.id === clinicId;
    if (!wanted || isThere) return;
    const turn = this.#begin('switching', wanted);
    try {
      const answer = await call('switch_clinic', { clinicId });
      if (turn === this.#turn) this.#take(answer);
    } catch (thrown) {
      if (turn === this.#turn) this.#enter('failed', wanted, toCommandError(thrown));
    }
  }

  /** Tries once more what the phase is about. */
  async retry(): Promise<void> {
    if (this.clinic) await this.switchTo(this.clinic.id);
    else await this.start();
  }

  /** Connects a new clinic. Throws the `CommandError` of a key that was not taken. `twice`: another clinic has the key, or others are behind it. */
  async connect(name: string, key: string, keep: Kept, twice = false): Promise<void> {
    await this.#prove({ name, key, keep, clinicId: null, twice });
  }

  /** Gives a clinic another key and connects it. Throws the `CommandError` of a key that was not taken. */
  async replaceKey({ id, name }: Clinic, key: string, keep: Kept, twice = false): Promise<void> {
    await this.#prove({ name, key, keep, clinicId: id, twice });
  }

  /** No one wants the key anymore that is being proved: it is not kept, and no clinic is entered by it. */
  stopConnecting(): void {
    if (this.#proving > 0) call('stop_connecting', {}).catch(() => undefined);
  }

  /** Drops the key from memory, until the person connects again. What the keychain holds stays there. */
  async disconnect(): Promise<void> {
    const turn = this.#turn;
    try {
      await call('disconnect_clinic', {});
    } finally {
      // Even if it could not be saved, the key is gone.
      if (turn === this.#turn) this.#enter('disconnected', this.clinic);
    }
  }

  /**
   * Deletes a clinic's key and what was remembered of it, and tells what is left. From the connected one it leads to the
   * next. `leaveKey`: a key that the keychain does not delete may stay there.
   */
  async forget({ id }: Clinic, leaveKey = false): Promise<RemovedClinic> {
    const left = await call('forget_clinic', { clinicId: id, leaveKey });
    const place = this.clinics.findIndex((clinic) => clinic.id === id);
    this.clinics = this.clinics.filter((clinic) => clinic.id !== id);
    if (this.clinic?.id !== id) return left;
    const next = this.clinics[place] ?? this.clinics.at(-1);
    this.#begin('none', null);
    if (next) void this.switchTo(next.id);
    return left;
  }

  /** Gives a clinic another name and another color. */
  async change(clinicId: string, name: string, colour: Colour): Promise<void> {
    this.#remember(await call('change_clinic', { clinicId, name, colour }));
  }

  /** Puts the clinics into an order, at once; back again if it can't be kept. */
  async order(clinicIds: string[]): Promise<void> {
    const before = this.clinics;
    const placeOf = ({ id }: Clinic) => clinicIds.indexOf(id);
    this.clinics = [...before].sort((one, other) => placeOf(one) - placeOf(other));
    try {
      this.#remember(await call('order_clinics', { clinicIds }));
    } catch (thrown) {
      this.clinics = before;
      throw thrown;
    }
  }

  async #prove(args: { name: string; key: string; keep: Kept; clinicId: string | null; twice: boolean }) {
    const turn = this.#turn;
    this.#proving += 1;
    try {
      const clinic = await call('connect_clinic', args);
      this.#put(clinic);
      if (turn === this.#turn) this.#enter('connected', clinic);
    } finally {
      this.#proving -= 1;
    }
  }

  #tell({ clinics, settings: chosen, notices, platform, version, dataFolder, systemLanguage }: AppStart) {
    this.clinics = clinics;
    this.platform = platform;
    this.version = version;
    this.dataFolder = dataFolder;
    // A second start, after a failure, must not take back what was chosen in the meantime.
    if (this.#told) return;
    this.#told = true;
    this.notices = notices;
    language.follow(systemLanguage);
    settings.take(chosen);
  }

  #take(answer: Answer) {
    if (answer.state === 'none') this.#enter('none', null);
    else {
      this.#put(answer.clinic);
      if (answer.state === 'key_needed') this.#enter('key_needed', answer.clinic, answer.error);
      else this.#enter(answer.state, answer.clinic);
    }
  }

  #put(clinic: Clinic) {
    const known = this.clinics.some(({ id }) => id === clinic.id);
    this.clinics = known
      ? this.clinics.map((other) => (other.id === clinic.id ? clinic : other))
      : [...this.clinics, clinic];
  }

  #remember(clinics: Clinic[]) {
    this.clinics = clinics;
    this.clinic = clinics.find(({ id }) => id === this.clinic?.id) ?? this.clinic;
  }

  #begin(phase: Phase, clinic: Clinic | null): number {
    this.#enter(phase, clinic);
    return this.#turn;
  }

  #enter(phase: Phase, clinic: Clinic | null, error: CommandError | null = null) {
    this.#turn += 1;
    this.phase = phase;
    this.clinic = clinic;
    this.error = error;
  }
}
