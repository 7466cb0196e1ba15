/** Keeps what is in sight where it is while the list changes around it. */

type Identified = { readonly userId: string };

/** The first of the people from a place on who is in the other list too: their place before and then. */
export function sameIn(
  before: readonly Identified[],
  from: number,
  then: readonly Identified[],
): { before: number; then: number } | null {
  const places = new Map(then.map(({ userId }, place) => [userId, place]));
  for (let place = from; place < before.length; place += 1) {
    const found = places.get(before[place]?.userId ?? '');
    if (found !== undefined) return { before: place, then: found };
  }
  return null;
}

/** How many cards stand side by side: as many as have room for a row of rights. In pixels at the usual size of text. */
export function cardsPerRow(width: number, windowWidth: number, gap: number): number {
  const narrowest = Math.min(360, Math.max(300, windowWidth * 0.28));
  return Math.max(1, Math.floor((width + gap) / (narrowest + gap)));
}
