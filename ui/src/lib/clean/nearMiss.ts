/** Whether the domain of an address is a slip of the fingers away from one that is meant: hospitl.example, gmial.com. */

/** Where people have addresses of their own. Near ones among them are not mistaken for each other. */
const WELL_KNOWN = [
  ...[
    'gmail.com',
    'ymail.com',
    'mail.com',
    'email.com',
    'yahoo.com',
    'outlook.com',
    'hotmail.com',
    'live.com',
  ],
  ...[
    'icloud.com',
    'me.com',
    'mac.com',
    'aol.com',
    'msn.com',
    'comcast.net',
    'att.net',
    'verizon.net',
    'cox.net',
  ],
  ...[
    'sbcglobal.net',
    'bellsouth.net',
    'charter.net',
    'earthlink.net',
    'proton.me',
    'protonmail.com',
    'gmx.com',
  ],
];

/** How many slips there may be in a domain of so many letters: in a short one they make another domain. */
function allowed({ length }: string): number {
  if (length < 8) return 0;
  return length < 12 ? 1 : 2;
}

export function domainOf(email: string): string | null {
  const domain = email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
  return email.includes('@') && domain !== '' ? domain : null;
}

/** Each domain in use, with how many addresses have it. */
export function domainsOf(emails: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const email of emails) {
    const domain = domainOf(email);
    if (domain !== null) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return counts;
}

/** The domain that was meant, if this one is neither in use nor well known; the one most in use among the nearest. */
export function nearMiss(domain: string, used: ReadonlyMap<string, number>): string | null {
  if (used.has(domain) || WELL_KNOWN.includes(domain)) return null;
  let best: { domain: string; slips: number; uses: number } | null = null;
  for (const meant of new Set([...used.keys(), ...WELL_KNOWN])) {
    const found = { domain: meant, slips: slips(domain, meant), uses: used.get(meant) ?? 0 };
    if (found.slips > allowed(meant)) continue;
    if (!best || found.slips < best.slips || (found.slips === best.slips && found.uses > best.uses))
      best = found;
  }
  return best && best.domain;
}

/** Letters added, left out, mistaken, and neighbors swapped: the optimal string alignment distance. */
export function slips(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return Infinity;
  let [before, row]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        (row?.[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row?.[j - 1] ?? 0) + same,
        swapped ? (before?.[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return row?.[other.length] ?? Infinity;
}
