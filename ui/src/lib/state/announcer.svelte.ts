/** What a screen reader is told about things that happen away from the focus. */
class Announcer {
  message = $state('');

  /** Says it politely. The same text twice in a row is said twice. */
  say(text: string): void {
    this.message = this.message === text ? `${text}\u00a0` : text;
  }
}

export const announcer = new Announcer();
