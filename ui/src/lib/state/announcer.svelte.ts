/** What the person is told about things that happen away from the focus. */

/** Milliseconds that a confirmation stays visible. */
const STAYS = 8000;

class Announcer {
  /** For screen readers: the live region that is within reach says it. `turn` tells one from the next with the same words. */
  said = $state.raw({ text: '', turn: 0 });
  /** For the eye as well, for a while. */
  shown = $state.raw<{ text: string; failed: boolean; turn: number } | null>(null);
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Says it politely to screen readers only: what it tells of can be seen. The same text twice in a row is said twice. */
  say(text: string): void {
    this.said = { text, turn: ++this.#turn };
  }

  /** Says it and shows it for a while: "Saved: Role, Suffix 2". Every action that leaves its screen confirms in this way. */
  confirm(text: string): void {
    this.#show(text, false);
  }

  /** The same for an action that failed and left nothing on the screen that could say so. */
  fail(text: string): void {
    this.#show(text, true);
  }

  #show(text: string, failed: boolean): void {
    this.say(text);
    this.shown = { text, failed, turn: this.#turn };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), STAYS);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.shown = null;
  }
}

export const announcer = new Announcer();
