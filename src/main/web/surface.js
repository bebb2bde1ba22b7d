import './styles.js';
import { EditorState, Transaction } from '@codemirror/state';
import { EditorView, drawSelection, dropCursor, highlightSpecialChars, keymap } from '@codemirror/view';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bidiIsolates } from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { changesBetween } from './difference.js';
import { markdown } from './markdown.js';
import { all } from './words.js';

/** Characters that can be in a text without being seen there; a soft hyphen or a no-break space may be meant. */
const UNSEEN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202d\u202e\u2066-\u2069\ufeff\ufff9-\ufffc]/g;

/** What lies over the text at the ends of the window: the tools, and the line that says what is saved. */
const FURNITURE = { top: 64, bottom: 72 };
const GAP = 24;

/** How far from the top of the window the text begins that somebody has gone to. */
export const TOP = FURNITURE.top + GAP;

/**
 * The editor in the place of a textarea, which always holds the same text: the form is sent as if
 * nothing had happened.
 *
 * When the window scrolls because somebody types, the library reads what was typed, but not where the cursor went with it,
 * and the next letter would come before the last one (`onScroll` in @codemirror/view 6.41). So it is made to read both first.
 */
export const surfaceOver = (textarea, label, extensions) => {
  const mirror = EditorView.updateListener.of((update) => {
    if (update.docChanged) textarea.value = update.state.doc.toString();
  });
  const view = new EditorView({
    state: EditorState.create({
      doc: textarea.value,
      extensions: [
        mirror,
        extensions,
        history(),
        markdown,
        drawSelection(),
        dropCursor(),
        bidiIsolates(),
        highlightSpecialChars({ specialChars: UNSEEN }),
        highlightSelectionMatches({ minSelectionLength: 3 }),
        search({ top: true }),
        EditorState.phrases.of(all('find.')),
        EditorState.allowMultipleSelections.of(true),
        EditorView.scrollMargins.of(() => FURNITURE),
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(true),
        EditorView.contentAttributes.of(attributes(textarea, label)),
        keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
      ],
    }),
  });
  addEventListener('scroll', () => view.observer?.flush?.(), { capture: true, passive: true });
  textarea.hidden = true;
  textarea.after(view.dom);
  return view;
};

const attributes = (textarea, label) => ({
  'aria-label': label,
  spellcheck: 'true',
  autocorrect: 'on',
  autocapitalize: 'sentences',
  ...(textarea.lang && { lang: textarea.lang }),
  ...(textarea.dir && { dir: textarea.dir }),
});

export const textOf = (view) => view.state.doc.toString();

/** Puts another text in the place of this one by changing only what differs, so that the cursor stays where it was. */
export const replaceText = (view, text) => {
  view.dispatch({ changes: changesBetween(textOf(view), text), userEvent: 'input.replace' });
};

/** Takes in what somebody else wrote; undoing one's own steps leaves it alone. */
export const takeIn = (view, changes) => {
  view.dispatch({ changes, annotations: [Transaction.addToHistory.of(false), Transaction.remote.of(true)] });
};

/** Shows a place, with some of the text above it, and puts the cursor there, once whoever hides the text has heard of it. */
export const goTo = (view, position) => {
  view.dom.dispatchEvent(new Event('go', { bubbles: true }));
  const at = Math.max(0, Math.min(position, view.state.doc.length));
  view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: GAP }) });
  view.focus();
};

/** To the line that the page's address names, as in `#line-12`. */
export const goToAddress = (view) => {
  const line = /^#line-(\d+)$/.exec(location.hash)?.[1];
  if (line) goTo(view, view.state.doc.line(Math.max(1, Math.min(Number(line), view.state.doc.lines))).from);
};
