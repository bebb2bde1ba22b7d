import { whenPaused } from './dom.js';

const PREFIX = 'brevier.kept.';
const PAUSE = 200;

/**
 * What the server does not have yet, kept in this browser: one text for each sitting, with the revision it came from. Only
 * the person who typed it is offered it again, and only once the page in which it was typed is gone.
 */
export class Kept {
  #owner;
  #key;
  #unwritten = null;
  #soon = whenPaused(PAUSE, () => this.flush());

  /** Whether the last text could be kept. */
  works = true;

  constructor(person, briefing, sitting) {
    this.#owner = `${PREFIX}${person}.${briefing}.`;
    this.#key = this.#owner + sitting;
    navigator.locks?.request(this.#key, () => new Promise(() => {}));
  }

  keep(base, text) {
    this.#unwritten = { base, text, at: new Date().toISOString() };
    this.#soon();
  }

  flush() {
    if (!this.#unwritten) return;
    this.works = write(this.#key, this.#unwritten);
    this.#unwritten = null;
  }

  /** The server has it all. */
  clear() {
    this.#unwritten = null;
    this.works = true;
    this.drop({ key: this.#key });
  }

  drop({ key }) {
    attempt(() => localStorage.removeItem(key));
  }

  putBack({ key, base, text, at }) {
    return write(key, { base, text, at });
  }

  /** What sittings that are over have left, the newest first. */
  async left() {
    const held = (await navigator.locks?.query())?.held?.map((lock) => lock.name) ?? [];
    const keys = attempt(() => Object.keys(localStorage)) ?? [];
    return keys
      .filter((key) => key.startsWith(this.#owner) && key !== this.#key && !held.includes(key))
      .map((key) => ({ ...attempt(() => JSON.parse(localStorage.getItem(key))), key }))
      .filter(({ text, base, at }) => typeof text === 'string' && Number.isInteger(base) && !Number.isNaN(Date.parse(at)))
      .sort((one, other) => other.at.localeCompare(one.at));
  }
}

const write = (key, value) => attempt(() => localStorage.setItem(key, JSON.stringify(value)) ?? true) ?? false;

/** Storage may be full, forbidden, or not there at all. */
const attempt = (action) => {
  try {
    return action();
  } catch {
    return null;
  }
};
