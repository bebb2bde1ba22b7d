import { element } from './dom.js';
import { say } from './words.js';

const TROUBLES = ['shut', 'away', 'clash', 'refused'];

/** Says, in a quiet line and where something is wrong in a bar, whether the server has the text. */
export class Status {
  #line;
  #bars;
  #form;
  #worked;

  /** @param worked called after somebody has done what a bar asks for */
  constructor(form, line, bars, worked) {
    this.#form = form;
    this.#line = line;
    this.#bars = bars;
    this.#worked = worked;
  }

  unsaved() {
    if (this.#line.dataset.state !== 'trouble') this.#line.dataset.state = 'unsaved';
  }

  saved({ state, revision, at, headline }, more) {
    TROUBLES.forEach((kind) => this.#bars.hide(kind));
    this.#line.dataset.state = more ? 'unsaved' : 'saved';
    this.#write(say('saved', timeOf(at), revision));
    document.getElementById('writing-opened')?.remove();
    this.#form.dataset.revision = revision;
    this.#form.elements.revision.value = revision;
    if (headline) this.#name(headline);
    if (state === 'merged') this.#bars.show('merged', 'news', say('merged'));
  }

  /** A text has the name of its headline, on the page and in the window's title. */
  #name(headline) {
    const heading = document.querySelector('h1');
    if (document.title.startsWith(heading.textContent)) document.title = headline + document.title.slice(heading.textContent.length);
    heading.textContent = headline;
  }

  clash(page) {
    this.#say('clash', say('clash'), anchor(page, say('clash.open')));
  }

  shut() {
    this.#trouble('shut', say('shut'), anchor(this.#form.dataset.signIn, say('shut.open'), '_blank'), this.#again());
  }

  away(sentence) {
    this.#trouble('away', sentence || say('away'), this.#again());
  }

  refused(sentence) {
    this.#trouble('refused', sentence || say('refused'), this.#again());
  }

  #again() {
    return element('button', { type: 'button', onclick: () => this.#worked() }, say('again'));
  }

  #trouble(kind, sentence, ...actions) {
    this.#say(kind, `${sentence} ${say('kept')}`, ...actions);
  }

  /** The same trouble again says nothing new. */
  #say(kind, text, ...actions) {
    this.#line.dataset.state = 'trouble';
    this.#write(say('not.saved'));
    if (!this.#bars.shows(kind) || kind === 'refused') this.#bars.show(kind, 'trouble', text, ...actions);
  }

  #write(text) {
    const place = this.#line.querySelector('[role="status"]');
    if (place.textContent !== text) place.textContent = text;
  }
}

const anchor = (href, text, target) => element('a', { href, target }, text);

export const timeOf = (moment, options = { hour: '2-digit', minute: '2-digit' }) =>
  new Intl.DateTimeFormat(document.documentElement.lang || undefined, options).format(new Date(moment));
