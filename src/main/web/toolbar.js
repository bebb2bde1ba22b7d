/** After these the text is not where one goes on. */
const STAYS = new Set(['find', 'help', 'file', 'library', 'comment']);

/** The buttons above the text; the arrow keys go from one to the next, so that Tab needs one step for all of them. */
export const toolbar = (bar, view, acts) => {
  const buttons = [...bar.querySelectorAll('button[data-act]')];
  const reach = (button) => buttons.forEach((one) => (one.tabIndex = one === button ? 0 : -1));
  const step = { ArrowRight: 1, ArrowLeft: -1 };
  bar.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(event.target);
    if (at < 0) return;
    const seen = buttons.filter((button) => button.offsetParent);
    const way = (step[event.key] ?? 0) * (getComputedStyle(bar).direction === 'rtl' ? -1 : 1);
    const next =
      event.key === 'Home' ? seen[0] : event.key === 'End' ? seen.at(-1) : way && seen.at((seen.indexOf(event.target) + way) % seen.length);
    if (!next) return;
    event.preventDefault();
    reach(next);
    next.focus();
  });
  for (const button of buttons) {
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      reach(button);
      const act = button.dataset.act;
      acts[act](view);
      if (!STAYS.has(act)) view.focus();
    });
  }
  reach(buttons[0]);
  bar.hidden = false;
};
