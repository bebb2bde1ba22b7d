import { ensureSyntaxTree, syntaxTree, syntaxTreeAvailable } from '@codemirror/language';
import { say } from './words.js';

/** What readers never see of a text: marks, addresses, front matter. */
const UNREAD = new Set([
  'FrontMatter', 'HeaderMark', 'EmphasisMark', 'StrikethroughMark', 'LinkMark', 'ListMark', 'QuoteMark', 'CodeMark', 'CodeInfo',
  'TaskMarker', 'TableDelimiter', 'URL', 'LinkTitle', 'LinkReference', 'Footnote', 'HTMLBlock', 'HTMLTag', 'Comment', 'CommentBlock',
  'HorizontalRule', 'Image',
]);

const PATIENCE = 200;
const TITLE = /^title:[ \t]*(["']?)(.*?)\1[ \t]*$/m;

const isHeading = (node, level) => node.name === `ATXHeading${level}` || node.name === `SetextHeading${level}`;

/**
 * The parts of a briefing in the order of the text, as its writer counts them.
 *
 * Each has a `kind` (headline, standfirst, glance, bullet, section), its `name`, where it begins, its `end`, and its `words`.
 */
export const partsOf = (state) => {
  if (known.has(state.doc)) return known.get(state.doc);
  const parts = partsIn(state);
  if (syntaxTreeAvailable(state)) known.set(state.doc, parts);
  return parts;
};

/** Asked for with every line that scrolls by. A long text on a busy machine is read piece by piece, and only all of it is kept. */
const known = new WeakMap();

/** Whether the text is another one, or more of it has been read. */
export const partsChanged = ({ docChanged, startState, state }) => docChanged || syntaxTree(startState) !== syntaxTree(state);

const partsIn = (state) => {
  const tree = ensureSyntaxTree(state, state.doc.length, PATIENCE) ?? syntaxTree(state);
  const text = (node) => read(state, node);
  const parts = [];
  let opening = [];
  let section = null;
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    if (node.name === 'FrontMatter') {
      const title = TITLE.exec(state.sliceDoc(node.from, node.to));
      if (title?.[2]) parts.push({ kind: 'headline', name: title[2], from: node.from + title.index, end: node.to, words: count(title[2]) });
    } else if (isHeading(node, 1) && !section && !parts.some((part) => part.kind === 'headline')) {
      parts.push({ kind: 'headline', name: text(node), from: node.from, end: node.to, words: count(text(node)) });
    } else if (isHeading(node, 2)) {
      section = { kind: 'section', name: text(node), from: node.from, end: node.to, words: count(text(node)), nodes: [] };
      parts.push(section);
    } else if (section) {
      section.end = node.to;
      section.words += count(text(node));
      section.nodes.push(node.node);
    } else if (node.name === 'Paragraph') {
      opening.push({ from: node.from, end: node.to, words: count(text(node)) });
    }
  }
  return withGlance(withStandfirst(parts, opening), text);
};

const withStandfirst = (parts, opening) => {
  if (opening.length === 0) return parts;
  const standfirst = {
    kind: 'standfirst',
    name: '',
    from: opening[0].from,
    end: opening.at(-1).end,
    words: opening.reduce((sum, paragraph) => sum + paragraph.words, 0),
  };
  const behind = parts.findIndex((part) => part.from > standfirst.from);
  return parts.toSpliced(behind < 0 ? parts.length : behind, 0, standfirst);
};

/** The glance is known by its name, or by being the first section and nothing but a list; its bullets are parts. */
const withGlance = (parts, text) => {
  const sections = parts.filter((part) => part.kind === 'section');
  const isList = ({ nodes }) => nodes.length === 1 && nodes[0].name === 'BulletList';
  const named = sections.find((part) => part.name.toLowerCase() === say('glance').toLowerCase());
  const glance = named ?? sections.slice(0, 1).find(isList);
  if (!glance) return parts;
  const list = glance.nodes.find((node) => node.name === 'BulletList');
  const bullets = (list?.getChildren('ListItem') ?? []).map((item) => {
    const words = text(item);
    return { kind: 'bullet', name: words, from: item.from, end: item.to, words: count(words) };
  });
  return parts.flatMap((part) => (part === glance ? [{ ...part, kind: 'glance' }, ...bullets] : [part]));
};

/** What a reader reads of a node, on one line. */
const read = (state, node) => {
  let words = '';
  let at = node.from;
  node.cursor().iterate((inner) => {
    if (!UNREAD.has(inner.name) || inner.from < at) return true;
    words += state.sliceDoc(at, inner.from) + (inner.name === 'QuoteMark' ? ' ' : '');
    at = Math.min(inner.to, node.to);
    return false;
  });
  return (words + state.sliceDoc(at, node.to)).replace(/\s+/g, ' ').trim();
};

/** As the site counts: what stands between blanks and holds a letter or a digit. */
export const count = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
