import { insertBlock, wanted } from './commands.js';
import { element, whenPaused } from './dom.js';

const PAUSE = 150;

/** The site's pictures and files in a dialog; the one that is chosen comes into the text where the cursor stands. */
export class Library {
  #server;
  #dialog;
  #field;
  #list;
  #says;
  #view;
  /** None while words have been typed for which there is no answer yet, so that nothing else is taken. */
  #files = [];
  #at = 0;
  #asked = 0;

  constructor({ server, dialog }) {
    this.#server = server;
    this.#dialog = dialog;
    this.#field = dialog.querySelector('input');
    this.#list = dialog.querySelector('[role=listbox]');
    this.#says = dialog.querySelector('[role=status]');
    const ask = whenPaused(PAUSE, () => this.#ask());
    this.#field.addEventListener('input', () => {
      this.#files = [];
      ask();
    });
    this.#field.addEventListener('keydown', (event) => this.#pressed(event));
    this.#list.addEventListener('click', (event) => this.#take([...this.#list.children].indexOf(event.target.closest('[role=option]'))));
    dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    dialog.addEventListener('close', () => this.#view.focus());
  }

  open(view) {
    this.#view = view;
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#field.select();
    this.#ask();
  }

  /** The last question's answer is shown, no older one. */
  async #ask() {
    const asked = ++this.#asked;
    const reply = await this.#server.get(`${this.#dialog.dataset.files}?q=${encodeURIComponent(this.#field.value)}`);
    if (asked !== this.#asked) return;
    const { none, failed } = this.#says.dataset;
    this.#files = reply.kind === 'answer' ? reply.data : [];
    this.#says.textContent = reply.kind !== 'answer' ? failed : this.#files.length ? '' : none;
    this.#list.replaceChildren(...this.#files.map(option));
    this.#choose(0);
  }

  #choose(index) {
    this.#at = index;
    [...this.#list.children].forEach((one, i) => one.setAttribute('aria-selected', String(i === index)));
    const chosen = this.#list.children[index];
    if (chosen) this.#field.setAttribute('aria-activedescendant', chosen.id);
    else this.#field.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  #pressed(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = this.#files.length;
    if (step && count) this.#choose((this.#at + step + count) % count);
    else if (event.key === 'Enter') this.#take(this.#at);
    else return;
    event.preventDefault();
  }

  #take(index) {
    const file = this.#files[index];
    if (!file) return;
    this.#dialog.close();
    put(this.#view, file.markdown);
  }
}

const option = ({ name, note, picture }, index) =>
  element(
    'li',
    { id: `library-${index}`, role: 'option' },
    picture ? element('img', { src: picture, alt: '', loading: 'lazy', decoding: 'async' }) : element('b', { 'aria-hidden': 'true' }),
    element('span', {}, element('span', { dir: 'auto' }, name), ' ', element('span', { dir: 'auto' }, note)),
  );

/** Behind the line in which the cursor stands, or in its place where nothing stands in it. */
const put = (view, markdown) => {
  const { head } = view.state.selection.main;
  const line = view.state.doc.lineAt(head);
  insertBlock(view, line.text.trim() ? line.to : head, markdown, [wanted(markdown)]);
};
