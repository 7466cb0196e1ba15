// Answers when the page has painted that everyone is there, in milliseconds since 1970.
const [people, answer] = arguments;
const all = () =>
  [...document.querySelectorAll('[role=status]')].some(
    (status) => status.textContent.replace(/\D/g, '') === String(people),
  );
const painted = () =>
  requestAnimationFrame(() => setTimeout(() => answer(performance.timeOrigin + performance.now())));

if (all()) painted();
else {
  const observer = new MutationObserver(() => {
    if (!all()) return;
    observer.disconnect();
    painted();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}
