const NARROW = matchMedia('(width < 60rem)');

/** What stands beside the text, one panel at a time; how wide the preview is; and the text alone on the whole window. */
export class Layout {
  #place;
  #seen;

  /** @param seen called with the name of a panel that comes into view */
  constructor(place, seen) {
    this.#place = place;
    this.#seen = seen;
  }

  begin() {
    const list = this.#place.querySelector('[role="tablist"]');
    const tabs = [...list.querySelectorAll('[role="tab"]')];
    tabs.forEach((tab, i) => {
      tab.addEventListener('click', () => this.#open(tabs, tab));
      tab.addEventListener('keydown', (event) => {
        const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!way) return;
        const next = tabs.at((i + way) % tabs.length);
        this.#open(tabs, next);
        next.focus();
      });
    });
    this.#place.addEventListener('go', () => NARROW.matches && this.show('panel-text'));
    list.hidden = false;
    this.#place.classList.add('is-scripted');
    this.#open(tabs, NARROW.matches ? tabs[0] : tabs[1]);
    this.#widths();
  }

  /** Brings a panel into view. */
  show(panel) {
    this.#place.querySelector(`[aria-controls="${panel}"]`).click();
  }

  /** On a narrow window the text is a panel, too. */
  #open(tabs, chosen) {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).classList.toggle('is-shown', isChosen);
    }
    this.#seen(chosen.getAttribute('aria-controls'));
  }

  #widths() {
    const box = this.#place.querySelector('.preview-frame');
    const fit = () => box.style.setProperty('--scale', String(Math.min(1, box.clientWidth / Number(box.dataset.width))));
    for (const choice of this.#place.querySelectorAll('input[name="preview-width"]')) {
      choice.addEventListener('change', () => {
        box.dataset.width = choice.value;
        fit();
        this.#seen('panel-preview');
      });
    }
    new ResizeObserver(fit).observe(box);
  }

  toggleFull() {
    const full = this.#place.classList.toggle('is-full');
    document.documentElement.classList.toggle('has-full', full);
    const button = this.#place.querySelector('[data-act="full"]');
    button.setAttribute('aria-pressed', String(full));
  }
}
