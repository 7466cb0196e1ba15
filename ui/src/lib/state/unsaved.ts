/** What is saved only a moment after it was changed: before the window closes, all of it is. */

/** Saves what is not saved yet, and ends once it is. */
type Save = () => Promise<unknown>;

/** How long closing waits at most, in milliseconds: a disk that does not answer keeps no window open. */
const MOST = 800;

const all = new Set<Save>();

/** Closing waits for `save` until the answer is called. */
export function savedBeforeClosing(save: Save): () => void {
  all.add(save);
  return () => void all.delete(save);
}

export async function saveAll(): Promise<void> {
  const saved = Promise.allSettled([...all].map((save) => save()));
  await Promise.race([saved, new Promise((resolve) => setTimeout(resolve, MOST))]);
}
