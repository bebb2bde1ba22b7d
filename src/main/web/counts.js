import { EditorView } from '@codemirror/view';
import { button, element, whenPaused } from './dom.js';
import { partsChanged, partsOf } from './parts.js';
import { goTo } from './surface.js';
import { number, say } from './words.js';

const PAUSE = 300;

/** How many words each part has, and all of them together; each line leads to its part. */
export class Counts {
  #list;
  #total;
  #view;
  #soon = whenPaused(PAUSE, () => this.#count());

  constructor(list, total) {
    this.#list = list;
    this.#total = total;
    this.extension = EditorView.updateListener.of((update) => partsChanged(update) && this.#soon());
  }

  begin(view) {
    this.#view = view;
    this.#count();
  }

  #count() {
    const parts = partsOf(this.#view.state);
    this.#list.replaceChildren(...parts.map((part) => this.#line(part)));
    const words = parts.filter(({ kind }) => kind !== 'bullet').reduce((sum, part) => sum + part.words, 0);
    this.#total.textContent = say('words.total', number(words));
  }

  #line({ kind, name, from, words }) {
    const title = kind === 'headline' || kind === 'standfirst' ? '' : name;
    const leads = button(title || say(`part.${kind}`), () => goTo(this.#view, from));
    return element('li', { 'data-part': kind }, leads, element('span', { class: 'count-words' }, String(words)));
  }
}
