import { isolateHistory } from '@codemirror/commands';
import { blockAt, wanted } from './commands.js';
import { button, element } from './dom.js';
import { sendOn, track } from './tracking.js';
import { named, say } from './words.js';

/** Files go up one after the other; the text shows where each will stand, and takes its link once it has arrived. */
export class Uploads {
  #server;
  #address;
  #bars;
  #last = Promise.resolve();
  #told = new Map();

  constructor({ server, address, bars }) {
    this.#server = server;
    this.#address = address;
    this.#bars = bars;
  }

  add(view, files, at) {
    ['upload', 'note', 'known'].forEach((kind) => this.#bars.hide(kind));
    const { main } = view.state.selection;
    const focused = document.activeElement;
    for (const file of files) {
      const stopped = new AbortController();
      const progress = element('progress', { max: 1, value: 0, 'aria-label': say('upload', named(file.name)) });
      const shown = element(
        'span',
        { class: 'upload', contenteditable: 'false' },
        element('span', { role: 'status' }, say('upload', named(file.name))),
        progress,
        button(say('upload.stop'), () => stopped.abort()),
      );
      const place = track(view, at, at, shown);
      const cursor = track(view, main.from, main.to);
      const stays = () => isAt(view.state.selection.main, cursor()) && document.activeElement === focused;
      this.#last = this.#last.then(() => this.#send(view, file, { place, stays, progress }, stopped.signal));
    }
  }

  async #send(view, file, { place, stays, progress }, signal) {
    const told = (share) => (progress.value = share);
    const { kind, data, sentence } = signal.aborted ? { kind: 'stopped' } : await this.#server.upload(this.#address, file, told, signal);
    const { to } = place();
    const hasStayed = stays();
    if (kind === 'answer') {
      put(view, to, data.markdown, hasStayed);
      if (data.note) this.#tell('note', 'news', data.note);
      data.known?.forEach((one) => this.#tell('known', 'news', one.sentence, pageOf(one)));
    } else if (kind !== 'stopped') this.#tell('upload', 'trouble', sentence || say('upload.failed', named(file.name)));
  }

  /** Together with what is still said of others. */
  #tell(kind, tone, sentence, ...actions) {
    const all = [...(this.#bars.shows(kind) ? this.#told.get(kind) : []), { sentence, actions }];
    this.#told.set(kind, all);
    this.#bars.show(kind, tone, all.map((one) => one.sentence).join(' '), ...all.flatMap((one) => one.actions));
  }
}

const pageOf = ({ name, page }) => element('a', { href: page, target: '_blank' }, say('upload.known', named(name)));

const isAt = (range, { from, to }) => range.from === from && range.to === to;

/**
 * One step to undo. Those that wait on the same line come behind it, in the order in which they were chosen. The cursor goes
 * to where words are wanted, unless whoever writes has gone on elsewhere.
 */
const put = (view, at, markdown, hasStayed) => {
  const line = view.state.doc.lineAt(at);
  const { changes, start } = blockAt(view.state.doc, line.text.trim() ? line.to : at, markdown);
  view.dispatch({
    changes,
    ...(hasStayed && { selection: { anchor: start + wanted(markdown) } }),
    effects: sendOn.of({ from: line.from, to: line.to, place: start + markdown.length }),
    annotations: isolateHistory.of('full'),
    userEvent: 'input',
    scrollIntoView: hasStayed,
  });
  if (hasStayed) view.focus();
};
