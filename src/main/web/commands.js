import { isolateHistory } from '@codemirror/commands';
import { EditorSelection } from '@codemirror/state';
import { goTo } from './surface.js';
import { partsOf } from './parts.js';
import { say } from './words.js';

/** What the buttons and shortcuts do to the text. Each takes the view and says whether it did anything. */

/** Each is a step of its own to undo. */
const act = (view, change) =>
  view.dispatch(view.state.update(change, { userEvent: 'input', annotations: isolateHistory.of('full'), scrollIntoView: true }));

/** Stars before or behind a place: one is emphasis, two are strong, three are both. */
const run = (state, at, step) => {
  let length = 0;
  while (state.sliceDoc(...(step < 0 ? [at - length - 1, at - length] : [at + length, at + length + 1])) === '*' && length < 3) length++;
  return length;
};

const isMarked = (stars, mark) => (mark.length === 2 ? stars >= 2 : stars % 2 === 1);

const toggleStars = (mark) => (view) => {
  const { state } = view;
  const size = mark.length;
  const change = state.changeByRange((range) => {
    const { from, to } = range.empty ? (state.wordAt(range.head) ?? range) : range;
    const outside = Math.min(run(state, from, -1), run(state, to, 1));
    if (isMarked(outside, mark)) {
      const changes = [{ from: from - size, to: from }, { from: to, to: to + size }];
      return { changes, range: EditorSelection.range(range.anchor - size, range.head - size) };
    }
    const inside = Math.min(run(state, from, 1), run(state, to, -1));
    if (to - from > 2 * size && isMarked(inside, mark)) {
      const changes = [{ from, to: from + size }, { from: to - size, to }];
      return { changes, range: EditorSelection.range(from, to - 2 * size) };
    }
    const changes = [{ from, insert: mark }, { from: to, insert: mark }];
    return { changes, range: EditorSelection.range(range.anchor + size, range.head + size) };
  });
  act(view, change);
  return true;
};

export const bold = toggleStars('**');
export const italic = toggleStars('*');

const ADDRESS = /^(https?:\/\/|mailto:)\S+$/;

export const link = (view) => {
  const { state } = view;
  const { from, to } = state.selection.main;
  const chosen = state.sliceDoc(from, to);
  const isAddress = ADDRESS.test(chosen);
  const words = isAddress ? '' : chosen;
  const address = isAddress ? chosen : 'https://';
  const behind = from + words.length + 3;
  const selection = words ? { anchor: behind, head: behind + address.length } : { anchor: from + 1 };
  act(view, { changes: { from, to, insert: `[${words}](${address})` }, selection });
  return true;
};

/** Gives every chosen line another beginning; if all have it already, takes it away. */
const begin = (other, has, mark) => (view) => {
  const { state } = view;
  const lines = [];
  for (const range of state.selection.ranges) {
    for (let line = state.doc.lineAt(range.from); ; line = state.doc.line(line.number + 1)) {
      if (!lines.some(({ from }) => from === line.from)) lines.push(line);
      if (line.to >= range.to) break;
    }
  }
  const written = lines.filter((line) => line.text.trim() || lines.length === 1);
  const all = written.every((line) => has.test(line.text));
  const changes = written.map((line, i) => {
    const old = other.exec(line.text)[0];
    return { from: line.from, to: line.from + old.length, insert: all ? '' : mark(i) };
  });
  act(view, { changes });
  return true;
};

const HEADING = /^ {0,3}(#{1,6}[ \t]+)?/;
const ITEM = /^\s*(?:(?:[-*+]|\d+[.)])[ \t]+)?/;

export const heading2 = begin(HEADING, /^## /, () => '## ');
export const heading3 = begin(HEADING, /^### /, () => '### ');
export const bullets = begin(ITEM, /^- /, () => '- ');
export const numbers = begin(ITEM, /^\d+\. /, (i) => `${i + 1}. `);
export const quote = begin(/^(> ?)?/, /^>/, () => '> ');

/**
 * What puts a block of its own at a place, with one empty line on either side.
 *
 * @returns the change, and where the block begins then
 */
export const blockAt = (doc, at, block, to = at) => {
  const before = doc.sliceString(Math.max(0, at - 2), at);
  const behind = doc.sliceString(to, to + 2);
  const lead = at === 0 || before === '\n\n' || (at === 1 && before === '\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const trail = to === doc.length ? '\n' : behind === '\n\n' || (behind === '\n' && to + 1 === doc.length) ? '' : behind.startsWith('\n') ? '\n' : '\n\n';
  return { changes: { from: at, to, insert: lead + block + trail }, start: at + lead.length };
};

/** Where one goes on in the line of a file: a picture that says nothing yet wants words for what it shows. */
export const wanted = (markdown) => (markdown.startsWith('![](') ? 2 : markdown.length);

/** @param chosen what is selected then, as offsets within the block */
export const insertBlock = (view, at, block, [anchor, head = anchor] = [block.length], to = at) => {
  const { changes, start } = blockAt(view.state.doc, at, block, to);
  act(view, { changes, selection: { anchor: start + anchor, head: start + head } });
  view.focus();
  return true;
};

/** The end of the paragraph in which the cursor stands, where a block does not tear it apart. */
const paragraphEnd = ({ doc, selection }) => {
  let line = doc.lineAt(selection.main.to);
  while (line.number < doc.lines && line.text.trim() && doc.line(line.number + 1).text.trim()) line = doc.line(line.number + 1);
  return line.to;
};

const block = (text, chosen) => (view) => {
  const { main } = view.state.selection;
  const words = view.state.sliceDoc(main.from, main.to).replace(/\s+/g, ' ');
  const lines = view.state.doc.lineAt(main.from).text;
  const alone = words && lines.trim() === words;
  const made = text(words);
  return alone
    ? insertBlock(view, main.from, made, chosen(words, made), main.to)
    : insertBlock(view, paragraphEnd(view.state), made, chosen(words, made));
};

export const media = block(
  (words) => `[${words || say('media.text')}](https://)`,
  (words, made) => (words ? [words.length + 3, made.length - 1] : [1, 1 + say('media.text').length]),
);

export const table = block(
  () => {
    const [first, second] = [say('table.column', 1), say('table.column', 2)];
    return `| ${first} | ${second} |\n| --- | --- |\n|  |  |`;
  },
  () => [2, 2 + say('table.column', 1).length],
);

export const note = block(
  (words) => `> [!NOTE]\n> ${words}`,
  (_, made) => [made.length],
);

export const footnote = (view) => {
  const { state } = view;
  const text = state.doc.toString();
  const used = [...text.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number));
  const mark = `[^${Math.max(0, ...used) + 1}]`;
  const at = state.selection.main.to;
  const end = text.trimEnd().length;
  const apart = /\n\[\^[^\]]+\]:[^\n]*$/.test(text.trimEnd()) ? '\n' : '\n\n';
  const changes = state.changes([
    { from: at, insert: mark },
    { from: Math.max(at, end), to: state.doc.length, insert: `${apart}${mark}: \n` },
  ]);
  act(view, { changes, selection: { anchor: changes.newLength - 1 } });
  view.focus();
  return true;
};

/** Goes to the glance, or makes one behind the standfirst. */
export const glance = (view) => {
  const parts = partsOf(view.state);
  const found = parts.find((part) => part.kind === 'glance');
  if (found) {
    const bullet = parts.filter((part) => part.kind === 'bullet').at(-1);
    goTo(view, (bullet ?? found).end);
    return true;
  }
  const title = `## ${say('glance')}\n\n- `;
  return insertBlock(view, openingEnd(view.state, parts), `${title}\n- \n- `, [title.length]);
};

const openingEnd = (state, parts) =>
  parts.filter(({ kind }) => kind === 'standfirst' || kind === 'headline').reduce((end, part) => Math.max(end, part.end), 0);

/** Opens a section behind the one in which the cursor stands. */
export const section = (view) => {
  const parts = partsOf(view.state);
  const at = view.state.selection.main.head;
  const next = parts.find((part) => (part.kind === 'section' || part.kind === 'glance') && part.from > at);
  const end = next ? view.state.doc.sliceString(0, next.from).trimEnd().length : view.state.doc.toString().trimEnd().length;
  return insertBlock(view, end, '## ');
};
