import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import { whenPaused } from './dom.js';
import { goTo, textOf } from './surface.js';
import { say } from './words.js';

const PAUSE = 500;

/** What people say of passages: the page's own forms, answered without leaving the text, which is saved first. */
export class Comments {
  #server;
  #address;
  #panel;
  #counter;
  #saving;
  #open;
  #view;
  #turn = 0;
  #soon = whenPaused(PAUSE, () => this.#place());

  /** @param open brings the panel into view */
  constructor({ server, address, panel, counter, saving, open }) {
    this.#server = server;
    this.#address = address;
    this.#panel = panel;
    this.#counter = counter;
    this.#saving = saving;
    this.#open = open;
    this.extension = [passages, EditorView.updateListener.of((update) => update.docChanged && this.#soon())];
  }

  begin(view) {
    this.#view = view;
    this.#panel.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send(event.target, event.submitter);
    });
    this.#panel.addEventListener('click', (event) => {
      const thread = event.target.closest('.thread-line')?.closest('.thread');
      const place = thread && placeOf(textOf(view), thread.dataset.quote ?? '');
      if (!place) return;
      event.preventDefault();
      goTo(view, place.from);
    });
    this.#place();
  }

  /** A new comment, on what is chosen, or else on the line of the cursor. */
  write(view) {
    this.#open();
    const field = document.getElementById('comment-quote');
    field.value = chosen(view.state);
    document.getElementById('comment-text').focus();
  }

  /** Others may have said something since; whoever is sending something sees that with the answer. */
  async refresh() {
    const turn = this.#turn;
    const { status, page } = await this.#server.page(this.#address);
    const fresh = status === 200 && page?.getElementById('discussion');
    if (fresh && turn === this.#turn && said(fresh) !== said(this.#panel)) this.#take(fresh);
  }

  async #send(form, button) {
    this.#turn++;
    button.disabled = true;
    await this.#saving.save();
    if (form.elements.revision) form.elements.revision.value = this.#saving.base;
    const fields = Object.fromEntries(new FormData(form));
    delete fields._csrf;
    const { status, page } = await this.#server.page(button.getAttribute('formaction') ?? form.getAttribute('action'), fields);
    button.disabled = false;
    const fresh = page?.getElementById('discussion');
    this.#panel.querySelector('.comments-say').textContent = fresh ? told(page) : say('comment.failed');
    if (!fresh) return;
    const isNew = form.id === 'comment';
    const thread = form.closest('.thread')?.id;
    if (status === 200) form.reset();
    this.#take(fresh);
    if (status !== 200) document.getElementById(isNew ? 'comment-text' : `answer-${thread.slice('comment-'.length)}`)?.focus();
    else if (isNew) this.#view.focus();
    else document.getElementById(thread)?.focus();
  }

  /** What is being typed in its fields stays there. */
  #take(fresh) {
    const old = document.getElementById('discussion');
    const made = document.importNode(fresh, true);
    for (const field of old.querySelectorAll('textarea')) {
      const same = made.querySelector(`#${field.id}`);
      if (same && !same.value) same.value = field.value;
    }
    const focused = old.contains(document.activeElement) && document.activeElement.id;
    const resolved = old.querySelector('details')?.open;
    old.replaceWith(made);
    if (resolved && made.querySelector('details')) made.querySelector('details').open = true;
    if (focused) document.getElementById(focused)?.focus();
    this.#place();
  }

  /** Looks for every open thread's passage in the text as it is now. */
  #place() {
    const text = textOf(this.#view);
    const { doc } = this.#view.state;
    const threads = [...this.#panel.querySelectorAll('.thread[data-open="true"]')];
    this.#counter.textContent = threads.length || '';
    const places = threads.flatMap((thread) => {
      const place = placeOf(text, thread.dataset.quote ?? '');
      const line = thread.querySelector('.thread-line');
      if (line && place) line.textContent = say('finding.line', doc.lineAt(place.from).number);
      thread.classList.toggle('is-lost', Boolean(line && !place));
      return place ? [place] : [];
    });
    this.#view.dispatch({ effects: found.of(places) });
  }
}

const said = (place) =>
  [...place.querySelectorAll('.thread')].map(({ id, dataset, textContent }) => [id, dataset.open, textContent.trim()].join()).join();

const told = (page) => page.querySelector('.flash .notice p')?.textContent ?? '';

/** The passage by its words, whatever blanks stand between them. */
const pattern = (quote) => new RegExp(quote.trim().split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+'), 'g');

const placeOf = (text, quote) => {
  const match = quote.trim() ? pattern(quote).exec(text) : null;
  return match && { from: match.index, to: match.index + match[0].length };
};

/** Where the same words stand elsewhere too, the lines around them say which are meant. */
const chosen = ({ doc, selection: { main } }) => {
  const lines = doc.sliceString(doc.lineAt(main.from).from, doc.lineAt(main.to).to).trim();
  const words = doc.sliceString(main.from, main.to).trim();
  return words && doc.toString().match(pattern(words)).length === 1 ? words : lines;
};

const found = StateEffect.define();
const mark = Decoration.mark({ class: 'comment-mark' });

const passages = StateField.define({
  create: () => Decoration.none,
  update(value, { changes, effects }) {
    const fresh = effects.find((effect) => effect.is(found));
    return fresh ? Decoration.set(fresh.value.map(({ from, to }) => mark.range(from, to)), true) : value.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});
