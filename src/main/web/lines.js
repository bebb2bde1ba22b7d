import { indentLess, indentMore } from '@codemirror/commands';
import { syntaxTree } from '@codemirror/language';
import { Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

/** What the keys Enter, Tab and Escape do in lists and quotations. */

const BEGINNING = /^(\s*)((?:>[ \t]?)*)(?:([-*+]|(\d{1,9})([.)]))([ \t]+)(\[[ xX]\][ \t]+)?)?/;

const isCode = (state, at) => {
  for (let node = syntaxTree(state).resolveInner(at, -1); node; node = node.parent) {
    if (/Code|FrontMatter/.test(node.name)) return true;
  }
  return false;
};

/** Goes on with the list or quotation; in an item that is empty, ends it. */
const goOn = (view) => {
  const { state } = view;
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  const [whole, indent, quotes, marker, number, stop, blank, task] = BEGINNING.exec(line.text);
  if (!main.empty || (!quotes && !marker) || main.head < line.from + whole.length || isCode(state, main.head)) return false;
  if (!line.text.slice(whole.length).trim()) {
    view.dispatch({ changes: { from: line.from, to: line.to, insert: marker ? quotes : '' }, userEvent: 'delete' });
    return true;
  }
  const item = marker ? (number ? Number(number) + 1 + stop : marker) + blank + (task ? '[ ] ' : '') : '';
  view.dispatch(state.replaceSelection(`\n${indent}${quotes}${item}`), { userEvent: 'input', scrollIntoView: true });
  return true;
};

const inList = ({ state }) =>
  state.selection.ranges.some((range) => /^\s*([-*+]|\d+[.)])\s/.test(state.doc.lineAt(range.from).text));

const inward = (command) => (view) => inList(view) && command(view);

/** Tab moves an item of a list, and elsewhere to the next field; after Escape always to the next field, until something is typed. */
const leave = (view) => {
  view.setTabFocusMode(true);
  return false;
};

const stay = EditorView.updateListener.of((update) => {
  if (update.docChanged) update.view.setTabFocusMode(false);
});

export const lines = [
  stay,
  Prec.high(
    keymap.of([
      { key: 'Enter', run: goOn },
      { key: 'Tab', run: inward(indentMore), shift: inward(indentLess) },
      { key: 'Escape', run: leave },
    ]),
  ),
];
