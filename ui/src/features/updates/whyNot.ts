/** Why a newer version was not found or not installed, in words about updates: most codes speak of Avara elsewhere. */
import type { CommandError, NewVersion } from '../../lib/api/generated/bindings';
import { m } from '../../lib/messages';

type Text = { title: string; advice: string };

export function whyNot(error: CommandError, update: NewVersion | null): Text {
  const texts = m.updates.failed;
  switch (error.code) {
    case 'offline':
    case 'tls':
    case 'timeout':
    case 'server':
    case 'bad_response':
    case 'update_refused':
    case 'forbidden':
    case 'not_found':
    case 'editing':
      return texts[error.code];
    default:
      return update ? texts.notInstalled : texts.notLooked;
  }
}
