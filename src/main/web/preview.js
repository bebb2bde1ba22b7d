import { EditorView } from '@codemirror/view';
import { whenPaused } from './dom.js';
import { partsChanged, partsOf } from './parts.js';
import { TOP, goTo, textOf } from './surface.js';
import { say } from './words.js';

const PAUSE = 120;

/** Where the page shows the parts of each kind, in the order of the text. */
const SHOWN = {
  headline: 'h1.headline',
  standfirst: '.standfirst',
  glance: '.glance-title',
  bullet: '.glance-points > li',
  section: '.briefing-body section > h2',
};

/**
 * The page as it would be, in a frame that runs no script. The server answers a whole page, of which only what differs is
 * put into the frame: nothing flickers, no picture is asked for twice, and the frame stays where it was scrolled to.
 */
export class Preview {
  #server;
  #address;
  #frame;
  #says;
  #view;
  #shown = null;
  #running = null;
  #soon = whenPaused(PAUSE, () => this.refresh());
  #following = 0;
  #sizes = new ResizeObserver(() => this.follow());

  constructor({ server, address, frame, says }) {
    this.#server = server;
    this.#address = address;
    this.#frame = frame;
    this.#says = says;
    this.extension = EditorView.updateListener.of((update) => {
      if (update.docChanged) this.#soon();
      if (update.viewportChanged || update.geometryChanged || partsChanged(update)) this.follow();
    });
  }

  begin(view) {
    this.#view = view;
    this.#shown = textOf(view);
    view.scrollDOM.addEventListener('scroll', () => this.follow(), { passive: true });
    addEventListener('scroll', () => this.follow(), { passive: true });
    this.#sizes.observe(this.#frame);
    this.#frame.addEventListener('load', () => this.#arrive());
    this.#arrive();
  }

  /** Its pictures and letters come later, and move what is below them. A click in it leads to its part of the text, and never away. */
  #arrive() {
    const page = this.#frame.contentDocument;
    if (page?.body) this.#sizes.observe(page.body);
    page?.addEventListener('click', (event) => {
      event.preventDefault();
      const reached = this.#pairs().findLast(({ mark }) => mark.contains(event.target) || isBefore(mark, event.target));
      if (reached) goTo(this.#view, reached.part.from);
    });
    this.follow();
  }

  /** The parts of the text that the page shows, each with its place there. */
  #pairs() {
    const marks = Object.entries(SHOWN).map(([kind, where]) => [kind, [...this.#frame.contentDocument.querySelectorAll(where)]]);
    const left = new Map(marks);
    return partsOf(this.#view.state).flatMap((part) => {
      const mark = left.get(part.kind).shift();
      return mark ? [{ part, mark }] : [];
    });
  }

  show() {
    this.refresh();
    this.follow();
  }

  /** Where no page could be shown at first, it is asked for once more. */
  async refresh() {
    const text = textOf(this.#view);
    if (text === this.#shown || !this.#isSeen()) return;
    if (!this.#frame.contentDocument?.body) {
      this.#frame.src = this.#frame.getAttribute('src');
      return;
    }
    this.#running?.abort();
    this.#running = new AbortController();
    const { status, page } = await this.#server.page(this.#address, { text }, this.#running.signal);
    if (status === -1) return;
    const fresh = status === 200 && page?.body;
    this.#says.textContent = fresh ? '' : say('preview.failed');
    if (!fresh) return;
    this.#shown = text;
    mend(this.#frame.contentDocument.documentElement, page.documentElement, page.head);
    this.follow();
  }

  #isSeen() {
    return this.#frame.checkVisibility?.() ?? true;
  }

  /** With the next frame that is drawn: before, sizes are not known, and asking for them disturbs whoever types. */
  follow() {
    this.#following ||= requestAnimationFrame(() => {
      this.#following = 0;
      this.#step();
    });
  }

  /** Scrolls the page to the part, and as far into it, as the text is scrolled to. */
  #step() {
    const page = this.#frame.contentDocument;
    const scroller = page?.scrollingElement;
    if (!scroller || !this.#view || !this.#isSeen()) return;
    const view = this.#view;
    const edge = Math.max(view.scrollDOM.getBoundingClientRect().top, TOP) - view.documentTop;
    if (edge <= 0) {
      scroll(scroller, 0);
      return;
    }
    const pairs = this.#pairs();
    const tops = pairs.map(({ part }) => view.lineBlockAt(part.from).top);
    const marks = pairs.map(({ mark }) => mark.getBoundingClientRect().top + scroller.scrollTop);
    const reached = tops.findLastIndex((top) => top <= edge);
    const [fromText, fromPage] = reached < 0 ? [0, 0] : [tops[reached], marks[reached]];
    const [toText, toPage] = reached + 1 < tops.length ? [tops[reached + 1], marks[reached + 1]] : [view.contentHeight, scroller.scrollHeight];
    const share = Math.min(1, (edge - fromText) / Math.max(1, toText - fromText));
    scroll(scroller, fromPage + (toPage - fromPage) * share);
  }
}

const isBefore = (node, other) => Boolean(node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

const scroll = (scroller, top) => scroller.scrollTo({ top, behavior: 'instant' });

/** Makes an element like another one, keeping every child that is the same already. */
const mend = (old, fresh, except) => {
  if (old.isEqualNode(fresh)) return;
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  const olds = [...old.childNodes].filter((node) => node.nodeName !== 'HEAD');
  const freshes = [...fresh.childNodes].filter((node) => node !== except);
  let head = 0;
  while (head < olds.length && head < freshes.length && olds[head].isEqualNode(freshes[head])) head++;
  let tail = 0;
  while (tail < olds.length - head && tail < freshes.length - head && olds.at(-1 - tail).isEqualNode(freshes.at(-1 - tail))) tail++;
  const gone = olds.slice(head, olds.length - tail);
  const come = freshes.slice(head, freshes.length - tail);
  gone.forEach((node, i) => {
    if (i < come.length && node.nodeType === 1 && node.nodeName === come[i].nodeName) mend(node, come[i]);
    else if (i < come.length) node.replaceWith(old.ownerDocument.importNode(come[i], true));
    else node.remove();
  });
  const behind = olds[olds.length - tail] ?? null;
  come.slice(gone.length).forEach((node) => old.insertBefore(old.ownerDocument.importNode(node, true), behind));
};
