import { isolateHistory } from '@codemirror/commands';
import { Prec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { track } from './tracking.js';

/** More than this much of somebody's word processor is not sent to be cleaned; its plain text will do. */
const MOST = 1_000_000;
const PATIENCE = 5_000;

/** What makes a single line worth asking about: an address, or something to look at. */
const RICH = /https?:|<(a|b|strong|i|em|s|del|sup|sub|code)[\s>]/i;
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;
const ADDRESS = /^https?:\/\/\S+$/;

/** Pasted text is made into the briefing format by the server; with Shift, or without a server, it is pasted as it is. */
export class Pasting {
  #server;
  #address;
  #uploads;
  #isPlain = false;

  constructor({ server, address, uploads }) {
    this.#server = server;
    this.#address = address;
    this.#uploads = uploads;
    this.extension = Prec.high(
      EditorView.domEventHandlers({
        keydown: (event) => {
          this.#isPlain = event.shiftKey && event.key.toLowerCase() === 'v';
          return false;
        },
        paste: (event, view) => this.#paste(event.clipboardData, view),
        drop: (event, view) => this.#drop(event, view),
      }),
    );
  }

  #paste(data, view) {
    const plain = this.#isPlain;
    this.#isPlain = false;
    const text = data.getData('text/plain');
    if (!text && data.files.length > 0) {
      this.#uploads.add(view, [...data.files], view.state.selection.main.to);
      return true;
    }
    if (plain || !text || view.state.selection.ranges.length > 1) return false;
    const { from, to } = view.state.selection.main;
    const chosen = view.state.sliceDoc(from, to);
    if (chosen && !chosen.includes('\n') && ADDRESS.test(text.trim()) && !ADDRESS.test(chosen)) {
      insert(view, { from, to }, `[${chosen}](${text.trim()})`);
      return true;
    }
    this.#clean(view, from, to, data.getData('text/html'), text);
    return true;
  }

  #drop(event, view) {
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return false;
    event.preventDefault();
    this.#uploads.add(view, files, view.posAtCoords({ x: event.clientX, y: event.clientY }, false));
    return true;
  }

  /** A line goes into the line where it is pasted; only a text of more than one has headline, headings and lists. */
  async #clean(view, from, to, html, text) {
    const isLine = !text.trim().includes('\n');
    if (isLine && !RICH.test(text + html)) {
      insert(view, { from, to }, text.replace(UNSEEN, ''));
      return;
    }
    const place = track(view, from, to);
    const reply = html.length + text.length > MOST ? {} : await this.#ask(html, text);
    const cleaned = reply.kind === 'answer' ? reply.data.markdown : text;
    insert(view, place(), isLine ? cleaned.replace(/^#+ |\n+$/g, '') : cleaned);
  }

  #ask(html, text) {
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, { kind: 'away' }));
    return Promise.race([this.#server.post(this.#address, { html, text }), late]);
  }
}

/** One step to undo; the cursor comes behind what was pasted, unless it has moved on. */
const insert = (view, { from, to }, text) => {
  const lines = view.state.toText(text);
  const { main } = view.state.selection;
  const stayed = main.from === from && main.to === to;
  view.dispatch({
    changes: { from, to, insert: lines },
    ...(stayed && { selection: { anchor: from + lines.length } }),
    annotations: isolateHistory.of('full'),
    userEvent: 'input.paste',
    scrollIntoView: stayed,
  });
};
