import { ChangeSet } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { changesBetween } from './difference.js';
import { takeIn, textOf } from './surface.js';
import { number, say } from './words.js';

const PAUSE = 2_000;
const LONGEST = 10_000;
const FIRST_RETRY = 2_000;
const LAST_RETRY = 60_000;

/**
 * Brings the text to the server, one request at a time, and keeps in the browser what is not there yet.
 *
 * It tells what happens to `told`: `unsaved`, `saved(answer)`, `merged`, `clash(page)`, `shut`, `away(sentence)`, `refused(sentence)`.
 */
export class Saving {
  #server;
  #address;
  #sitting;
  #kept;
  #told;
  #view;
  #base;
  #saved;
  #since = null;
  #running = null;
  #paused = false;
  #timer = 0;
  #typingSince = 0;
  #failures = 0;
  #largest;

  /** @param largest of how many bytes a text can be at most */
  constructor({ server, address, base, sitting, kept, told, largest }) {
    this.#server = server;
    this.#address = address;
    this.#base = base;
    this.#sitting = sitting;
    this.#kept = kept;
    this.#told = told;
    this.#largest = largest;
    this.extension = EditorView.updateListener.of((update) => update.docChanged && this.#changed(update));
  }

  begin(view) {
    this.#view = view;
    this.#saved = textOf(view);
    addEventListener('online', () => this.retry());
    addEventListener('pagehide', () => this.#leave());
    addEventListener('visibilitychange', () => document.hidden && this.#leave());
    addEventListener('beforeunload', (event) => {
      this.#kept.flush();
      if (this.isUnsaved && !this.#kept.works) event.preventDefault();
    });
  }

  get base() {
    return this.#base;
  }

  get isUnsaved() {
    return textOf(this.#view) !== this.#saved;
  }

  get isRunning() {
    return this.#running !== null;
  }

  /** Resolves once no request is on its way. */
  async idle() {
    while (this.#running) await this.#running;
  }

  #changed({ changes, state }) {
    if (this.#since) this.#since = this.#since.compose(changes);
    this.#kept.keep(this.#base, state.doc.toString());
    this.#told.unsaved();
    if (this.#failures === 0) this.#schedule();
  }

  #schedule() {
    const now = Date.now();
    this.#typingSince ||= now;
    this.#in(Math.max(0, Math.min(PAUSE, this.#typingSince + LONGEST - now)));
  }

  #in(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), milliseconds);
  }

  /** Nothing more is sent by itself; what is typed is kept. */
  pause() {
    this.#paused = true;
    clearTimeout(this.#timer);
  }

  retry() {
    this.#paused = false;
    if (this.isUnsaved) this.#in(0);
  }

  /** Saves what is there now, after what is on its way; resolves once the server has answered. */
  async save() {
    while (this.#running) await this.#running;
    if (this.#paused || !this.isUnsaved) return;
    if (this.isTooLong()) return;
    await this.#send(textOf(this.#view));
  }

  /** Says so, too: what nobody would take is not sent, however often, and stays in this browser. */
  isTooLong() {
    const bytes = new TextEncoder().encode(textOf(this.#view)).length;
    if (bytes <= this.#largest) return false;
    clearTimeout(this.#timer);
    this.#typingSince = 0;
    this.#kept.flush();
    this.#told.refused(say('too.long', number(bytes), number(this.#largest)));
    return true;
  }

  #send(text) {
    clearTimeout(this.#timer);
    this.#typingSince = 0;
    this.#since = ChangeSet.empty(this.#view.state.doc.length);
    const fields = { text, base: this.#base, sitting: this.#sitting };
    this.#running = this.#server.post(this.#address, fields).then((reply) => {
      this.#running = null;
      this.#settle(reply, text);
    });
    return this.#running;
  }

  #settle(reply, text) {
    const { kind, data, sentence } = reply;
    if (kind === 'answer' && data.state !== 'clash') {
      this.#failures = 0;
      this.#base = data.revision;
      this.#saved = data.state === 'merged' ? data.text : text;
      if (data.state === 'merged') this.#merge(text, data.text);
      this.#since = null;
      if (this.isUnsaved) {
        this.#kept.keep(this.#base, textOf(this.#view));
        this.#schedule();
      } else {
        this.#kept.clear();
      }
      this.#told.saved(data, this.isUnsaved);
      return;
    }
    this.#since = null;
    if (kind === 'answer') {
      this.#aside(text);
      this.pause();
      this.#told.clash(data.page);
      return;
    }
    this.#kept.flush();
    if (kind === 'shut') {
      this.pause();
      this.#told.shut();
    } else if (kind === 'refused') {
      this.#told.refused(sentence);
    } else {
      this.#failures++;
      this.#in(Math.min(LAST_RETRY, FIRST_RETRY * 2 ** (this.#failures - 1)));
      this.#told.away(sentence);
    }
  }

  /** The server has this text beside that of somebody else; what was typed since is here alone. */
  #aside(text) {
    if (textOf(this.#view) === text) this.#kept.clear();
    else this.#kept.flush();
  }

  /** What others wrote comes in below what was typed meanwhile. */
  #merge(sent, merged) {
    const theirs = ChangeSet.of(changesBetween(sent, merged), sent.length);
    const mine = this.#since;
    this.#since = null;
    takeIn(this.#view, theirs.map(mine));
  }

  /** A text from another sitting goes to the server with the revision that it came from, never over what is newer. */
  async enter(kept) {
    await this.save();
    while (this.#running) await this.#running;
    if (this.isUnsaved || this.#paused) return { kind: 'away' };
    const fields = { text: kept.text, base: kept.base, sitting: this.#sitting };
    const running = this.#server.post(this.#address, fields);
    this.#running = running.then(() => (this.#running = null));
    const reply = await running;
    await this.#running;
    return reply;
  }

  /** The server has this text now, as this revision. */
  accept(revision, text) {
    this.#base = revision;
    this.#saved = text;
    if (!this.isUnsaved) this.#kept.clear();
  }

  #leave() {
    this.#kept.flush();
    if (this.isUnsaved && !this.#running && !this.#paused && !this.isTooLong()) this.#send(textOf(this.#view));
  }
}
