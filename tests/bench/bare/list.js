// The people in a list as plain as can be: what the same data costs at least in this engine, with the library that the
// app uses too. It neither sorts nor ranks, and a card is four lines of text.
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from './virtual-core/index.js';

const PER_ROW = 3;
const HEIGHT = 182;
const GAP = 16;

const list = document.querySelector('[role=feed]');
const rows = document.querySelector('#rows');
const count = document.querySelector('[role=status]');
const search = document.querySelector('input');

const people = [];
let shown = people;
const drawn = new Map();

const options = () => ({
  count: Math.ceil(shown.length / PER_ROW),
  estimateSize: () => HEIGHT,
  gap: GAP,
  overscan: 3,
  getScrollElement: () => list,
  scrollToFn: elementScroll,
  observeElementRect,
  observeElementOffset,
  onChange: draw,
});
const virtualizer = new Virtualizer(options());
virtualizer._didMount();
virtualizer._willUpdate();

function draw() {
  const items = virtualizer.getVirtualItems();
  const wanted = new Set(items.map(({ index }) => index));
  for (const [index, row] of drawn) {
    if (wanted.has(index)) continue;
    row.remove();
    drawn.delete(index);
  }
  for (const { index, start } of items) {
    if (drawn.has(index)) continue;
    const row = rowOf(index, start);
    drawn.set(index, row);
    rows.append(row);
  }
  rows.style.height = `${virtualizer.getTotalSize()}px`;
}

function rowOf(index, start) {
  const row = document.createElement('div');
  row.className = 'row';
  row.style.transform = `translateY(${start}px)`;
  for (const { user } of shown.slice(index * PER_ROW, (index + 1) * PER_ROW)) {
    const card = document.createElement('article');
    for (const text of [`${user.firstName} ${user.lastName}`, user.clinicRole, user.email, user.level]) {
      card.append(Object.assign(document.createElement('p'), { textContent: text }));
    }
    row.append(card);
  }
  return row;
}

/** Whoever is shown is drawn anew, from the beginning of the list. */
function show(found) {
  shown = found;
  for (const row of drawn.values()) row.remove();
  drawn.clear();
  list.scrollTop = 0;
  update();
}

function update() {
  count.textContent = shown.length.toLocaleString('en');
  virtualizer.setOptions(options());
  draw();
}

search.addEventListener('input', () => {
  const wanted = search.value.toLowerCase();
  show(wanted === '' ? people : people.filter(({ text }) => text.includes(wanted)));
});

async function page(cursor) {
  // Without a bundler the package of Tauri's calls cannot be had; this is what it calls.
  const { users, cursor: next, hasMore } = await window.__TAURI_INTERNALS__.invoke('people', { cursor });
  const isFirst = people.length === 0;
  for (const user of users) {
    const text = `${user.firstName} ${user.lastName} ${user.clinicRole} ${user.email} ${user.npiNumber} ${user.userId}`;
    people.push({ user, text: text.toLowerCase() });
  }
  update();
  if (isFirst) markFirstCard();
  if (hasMore) await page(next);
}

/** The same mark as the app sets. */
function markFirstCard() {
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-card')));
}

// Not awaited: until a script has been run to its end, the engine paints nothing.
void page(null);
