import { say } from './words.js';

const EVERY = 10_000;

/** Who else is in this text now, in a quiet line. */
export class Presence {
  #server;
  #address;
  #line;
  #shut;

  /** @param shut called when the server no longer knows who asks */
  constructor({ server, address, line, shut }) {
    this.#server = server;
    this.#address = address;
    this.#line = line;
    this.#shut = shut;
  }

  begin() {
    this.#ask();
    setInterval(() => document.hidden || this.#ask(), EVERY);
    addEventListener('visibilitychange', () => document.hidden || this.#ask());
  }

  async #ask() {
    const { kind, data } = await this.#server.get(this.#address);
    if (kind === 'shut') this.#shut();
    if (kind !== 'answer') return;
    const names = new Intl.ListFormat(document.documentElement.lang || undefined).format(data.others);
    const text = names ? say('presence', names) : '';
    if (this.#line.textContent !== text) this.#line.textContent = text;
  }
}
