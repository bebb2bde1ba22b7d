import { RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, GutterMarker, gutter } from '@codemirror/view';
import { element } from './dom.js';
import { goTo } from './surface.js';
import { say } from './words.js';

const WEIGHTS = ['block', 'warning', 'note'];

/** What the house says about places of the text: a list beside it, a mark in the margin, and a line below the word. */
export class Findings {
  #list;
  #counter;
  #view;

  constructor(list, counter) {
    this.#list = list;
    this.#counter = counter;
    this.extension = [places, margin, underlines];
  }

  /** The page came with what the server found, which can be read without any script. */
  begin(view) {
    this.#view = view;
    this.show(
      [...this.#list.querySelectorAll('[data-line]')].map((item) => ({
        ...item.dataset,
        line: Number(item.dataset.line),
        column: Number(item.dataset.column),
        message: item.querySelector('.finding-message').textContent,
      })),
    );
  }

  show(findings) {
    const { doc } = this.#view.state;
    const placed = findings
      .map((finding) => ({ ...finding, severity: finding.severity.toLowerCase(), at: offset(doc, finding) }))
      .sort((one, other) => one.at - other.at);
    this.#view.dispatch({ effects: found.of(placed) });
    this.#list.replaceChildren(...placed.map((finding, i) => this.#item(finding, i)));
    this.#counter.textContent = placed.length || '';
    this.#counter.dataset.severity = WEIGHTS.find((weight) => placed.some(({ severity }) => severity === weight)) ?? '';
    document.getElementById('findings-none').hidden = placed.length > 0;
  }

  #item({ severity, message, line }, i) {
    return element(
      'li',
      { 'data-severity': severity },
      element(
        'button',
        { type: 'button', onclick: () => goTo(this.#view, this.#view.state.field(places)[i].at) },
        element('strong', { class: 'finding-severity' }, say(`finding.${severity}`)),
        element('span', { class: 'finding-message' }, message),
        element('span', { class: 'finding-line' }, say('finding.line', line)),
      ),
    );
  }
}

const offset = (doc, { line, column }) => {
  const at = doc.line(Math.max(1, Math.min(line, doc.lines)));
  return Math.min(at.to, at.from + Math.max(0, column - 1));
};

const found = StateEffect.define();

/** They move with the text that they are about. */
const places = StateField.define({
  create: () => [],
  update(value, { changes, effects, docChanged }) {
    const fresh = effects.find((effect) => effect.is(found));
    if (fresh) return fresh.value;
    return docChanged ? value.map((finding) => ({ ...finding, at: changes.mapPos(finding.at, 1) })) : value;
  },
});

class Sign extends GutterMarker {
  constructor(severity, title) {
    super();
    this.severity = severity;
    this.title = title;
  }

  eq(other) {
    return other.severity === this.severity && other.title === this.title;
  }

  toDOM() {
    return element('span', { class: 'finding-sign', 'data-severity': this.severity, title: this.title });
  }
}

const margin = gutter({
  class: 'cm-findings',
  markers: (view) => {
    const lines = new Map();
    for (const finding of view.state.field(places)) {
      const { from } = view.state.doc.lineAt(finding.at);
      lines.set(from, [...(lines.get(from) ?? []), finding]);
    }
    return RangeSet.of([...lines].map(([from, here]) => sign(here).range(from)), true);
  },
});

const sign = (findings) => {
  const severity = WEIGHTS.find((weight) => findings.some((finding) => finding.severity === weight)) ?? 'note';
  return new Sign(severity, findings.map(({ message }) => message).join('\n'));
};

const underlines = EditorView.decorations.compute([places, 'doc'], (state) =>
  Decoration.set(
    state.field(places).flatMap(({ at, severity }) => {
      const word = /^\S+/.exec(state.sliceDoc(at, state.doc.lineAt(at).to));
      return word ? [Decoration.mark({ class: `finding-mark finding-mark-${severity}` }).range(at, at + word[0].length)] : [];
    }),
    true,
  ),
);
