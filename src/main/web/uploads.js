import { insertBlock } from './commands.js';
import { button, element } from './dom.js';
import { track } from './tracking.js';
import { say } from './words.js';

/** Files go up one after the other; the text shows where each will stand, and takes its link once it has arrived. */
export class Uploads {
  #server;
  #address;
  #bars;
  #last = Promise.resolve();

  constructor({ server, address, bars }) {
    this.#server = server;
    this.#address = address;
    this.#bars = bars;
  }

  add(view, files, at) {
    this.#bars.hide('upload');
    for (const file of files) {
      const stopped = new AbortController();
      const progress = element('progress', { max: 1, value: 0, 'aria-label': say('upload', file.name) });
      const shown = element(
        'span',
        { class: 'upload', contenteditable: 'false' },
        element('span', { role: 'status' }, say('upload', file.name)),
        progress,
        button(say('upload.stop'), () => stopped.abort()),
      );
      const place = track(view, at, at, shown);
      this.#last = this.#last.then(() => this.#send(view, file, place, progress, stopped.signal));
    }
  }

  async #send(view, file, place, progress, signal) {
    const told = (share) => (progress.value = share);
    const { kind, data, sentence } = signal.aborted ? { kind: 'stopped' } : await this.#server.upload(this.#address, file, told, signal);
    const { to } = place();
    if (kind === 'answer') {
      put(view, to, data.markdown);
      if (data.note) this.#bars.show('upload', 'news', data.note);
    } else if (kind !== 'stopped') this.#bars.show('upload', 'trouble', sentence || say('upload.failed', file.name));
  }
}

/** A picture's description is wanted next, so the cursor waits there. */
const put = (view, at, markdown) => {
  const line = view.state.doc.lineAt(at);
  insertBlock(view, line.text.trim() ? line.to : at, markdown, [markdown.startsWith('![') ? 2 : markdown.length]);
};
