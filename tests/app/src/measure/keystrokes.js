// From each key until the frame with its answer has been painted, in `keystrokes.paints` (milliseconds).
const SETTLED = 70;
const shown = () =>
  [document.querySelector('[role=feed] article'), ...document.querySelectorAll('[role=status]')]
    .map((element) => element?.textContent)
    .join('\n');

const search = document.querySelector('input[type=search]');

window.keystrokes = { paints: [], late: 0 };
let pressed = 0;
// When the key was pressed, not when the page came to it: a page that is busy lets it wait.
addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
search.addEventListener('input', () => {
  const since = pressed;
  const asked = search.value;
  // What the page does at once is done in this event and the microtasks after it; this frame paints it.
  requestAnimationFrame(() =>
    setTimeout(() => {
      keystrokes.paints.push(performance.now() - since);
      const then = shown();
      // Whoever puts the work off paints early and answers late: that is not what is measured here.
      setTimeout(() => (keystrokes.late += Number(search.value === asked && shown() !== then)), SETTLED);
    }),
  );
});
search.focus();
