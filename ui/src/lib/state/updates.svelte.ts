/** Newer versions of the app: whether there is one, and how far its installation is. */
import { call, stream, toCommandError } from '../api/call';
import type { CommandError, NewVersion, UpdatesOff } from '../api/generated/bindings';
import { saveAll } from './unsaved';

export type Stage =
  | { name: 'unknown' }
  | { name: 'looking' }
  | { name: 'off'; why: UpdatesOff }
  | { name: 'newest' }
  | { name: 'found'; update: NewVersion }
  | { name: 'fetching'; update: NewVersion; percent: number | null }
  | { name: 'installing'; update: NewVersion }
  | { name: 'installed'; update: NewVersion }
  /** `update`: what was to be installed; null where looking failed. */
  | { name: 'failed'; error: CommandError; update: NewVersion | null };

export class Updates {
  stage = $state.raw<Stage>({ name: 'unknown' });
  #putAside = $state(false);
  #stopped = false;

  /** A version that the person was not asked about yet since the start. */
  get offer(): NewVersion | null {
    return this.stage.name === 'found' && !this.#putAside ? this.stage.update : null;
  }

  /** Whether the dialog may go: an installation can't be left. */
  get leavable(): boolean {
    return this.stage.name !== 'installing';
  }

  putAside(): void {
    this.#putAside = true;
  }

  /** At the start of the app. Where it fails there is nothing that anyone asked for. */
  async lookAtStart(): Promise<void> {
    if (this.stage.name !== 'unknown') return;
    try {
      const stage = await this.#look(false);
      // Whoever asked in the meantime is told by their own look.
      if (this.stage.name === 'unknown') this.stage = stage;
    } catch {
      // The next start tries again.
    }
  }

  /** The person asks. What is being installed already goes on. */
  async look(): Promise<void> {
    if (['looking', 'fetching', 'installing', 'installed'].includes(this.stage.name)) return;
    this.stage = { name: 'looking' };
    try {
      this.stage = await this.#look(true);
    } catch (thrown) {
      this.stage = { name: 'failed', error: toCommandError(thrown), update: null };
    }
  }

  async install(update: NewVersion): Promise<void> {
    this.#stopped = false;
    this.#putAside = true;
    this.stage = { name: 'fetching', update, percent: null };
    try {
      // On Windows the installer ends the app without another word.
      await saveAll();
      if (this.#stopped) {
        this.stage = { name: 'found', update };
        return;
      }
      await stream('install_update', { version: update.version }, (progress) => {
        this.stage =
          progress.step === 'installing'
            ? { name: 'installing', update }
            : { name: 'fetching', update, percent: progress.percent };
      });
      this.stage = { name: 'installed', update };
    } catch (thrown) {
      this.stage = this.#stopped
        ? { name: 'found', update }
        : { name: 'failed', error: toCommandError(thrown), update };
    }
  }

  /** Opens the page in the browser from which a person downloads it. */
  async openPage(update: NewVersion): Promise<void> {
    this.#putAside = true;
    try {
      await call('open_update_page', { version: update.version });
    } catch (thrown) {
      this.stage = { name: 'failed', error: toCommandError(thrown), update };
    }
  }

  /** Ends what is being fetched. */
  stop(): void {
    if (this.stage.name !== 'fetching') return;
    this.#stopped = true;
    call('stop_update', {}).catch(() => undefined);
  }

  async restart(): Promise<void> {
    await saveAll();
    await call('restart_app', {});
  }

  async #look(asked: boolean): Promise<Stage> {
    const look = await call('look_for_update', { asked });
    switch (look.state) {
      case 'off':
        return { name: 'off', why: look.why };
      case 'newest':
        return { name: 'newest' };
      case 'found':
        return { name: 'found', update: look.update };
    }
  }
}

export const updates = new Updates();
