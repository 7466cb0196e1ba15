// Scrolls down the list frame by frame, and back where it ends; answers how long each frame took, in milliseconds, and
// in how many of them a part of the window was blank. Where frames take long, there are fewer of them.
const [steps, pixels, answer] = arguments;
const LONGEST = 8000;
const list = document.querySelector('[role=feed]');
const GAP = 40;

const frames = [];
let blank = 0;
let way = 1;
let former = null;
const end = performance.now() + LONGEST;

function isBlank() {
  const { top, bottom } = list.getBoundingClientRect();
  const cards = [...list.querySelectorAll('article')].map((card) => card.getBoundingClientRect());
  const first = Math.min(...cards.map((card) => card.top));
  const last = Math.max(...cards.map((card) => card.bottom));
  return first > top + GAP || last < bottom - GAP;
}

function step(now) {
  if (former !== null) frames.push(now - former);
  former = now;
  if (frames.length === steps || now > end) return answer({ frames, blank });
  const before = list.scrollTop;
  list.scrollTop += way * pixels;
  if (list.scrollTop === before) way = -way;
  // As it is painted in this frame: the page hears of the scrolling in the next one.
  blank += Number(isBlank());
  requestAnimationFrame(step);
}

requestAnimationFrame(step);
