/** Which clinic the app speaks to, from the start to forgetting it. The key itself only passes through. */
import { call, toCommandError } from '../api/call';
import type { AppStart, Clinic, CommandError, Kept, Platform } from '../api/generated/bindings';

/** `failed`: not even the start worked. `disconnected`: the person left; the clinic is still remembered. */
export type Phase = 'starting' | 'none' | 'connected' | 'key_needed' | 'disconnected' | 'failed';

export class Connection {
  phase = $state<Phase>('starting');
  clinic = $state.raw<Clinic | null>(null);
  /** Why the phase is `key_needed` or `failed`. */
  error = $state.raw<CommandError | null>(null);
  platform = $state<Platform>('linux');
  version = $state('');

  /** Reads what is remembered and connects. May wait for a prompt of the system's keychain. */
  async start(): Promise<void> {
    this.#enter('starting', this.clinic);
    try {
      this.#take(await call('app_start', {}));
    } catch (thrown) {
      this.#enter('failed', null, toCommandError(thrown));
    }
  }

  /** Connects a new clinic. Throws the `CommandError` of a key that was not taken. */
  async connect(name: string, key: string, keep: Kept): Promise<void> {
    const clinic = await call('connect_clinic', { name, key, keep, clinicId: null });
    this.#enter('connected', clinic);
  }

  /** Gives the clinic another key. Throws the `CommandError` of a key that was not taken. */
  async replaceKey(key: string, keep: Kept): Promise<void> {
    if (!this.clinic) return;
    const { id, name } = this.clinic;
    const clinic = await call('connect_clinic', { name, key, keep, clinicId: id });
    this.#enter('connected', clinic);
  }

  /** Drops the key from memory. What the keychain holds stays there. */
  async disconnect(): Promise<void> {
    await call('disconnect_clinic', {});
    this.#enter('disconnected', this.clinic);
  }

  /** Deletes the key and what was remembered of the clinic. */
  async forget(): Promise<void> {
    if (!this.clinic) return;
    await call('forget_clinic', { clinicId: this.clinic.id });
    this.#enter('none', null);
  }

  #take({ connection, platform, version }: AppStart) {
    this.platform = platform;
    this.version = version;
    if (connection.state === 'none') this.#enter('none', null);
    else if (connection.state === 'connected') this.#enter('connected', connection.clinic);
    else this.#enter('key_needed', connection.clinic, connection.error);
  }

  #enter(phase: Phase, clinic: Clinic | null, error: CommandError | null = null) {
    this.phase = phase;
    this.clinic = clinic;
    this.error = error;
  }
}
