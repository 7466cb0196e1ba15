/** What is new in a version, as the changelog says it: headings, points and plain lines. Never markup of its own. */

export type Block =
  { kind: 'heading'; text: string } | { kind: 'points'; points: string[] } | { kind: 'text'; text: string };

export function blocksOf(notes: string): Block[] {
  const blocks: Block[] = [];
  for (const line of notes.split('\n').map((text) => text.trim())) {
    const last = blocks.at(-1);
    const heading = /^#+\s+(.+)$/.exec(line)?.[1];
    const point = /^[-*]\s+(.+)$/.exec(line)?.[1];
    if (heading) blocks.push({ kind: 'heading', text: heading });
    else if (point && last?.kind === 'points') last.points.push(point);
    else if (point) blocks.push({ kind: 'points', points: [point] });
    else if (line) blocks.push({ kind: 'text', text: line });
  }
  return blocks;
}
