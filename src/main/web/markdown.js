import { Language, HighlightStyle, defineLanguageFacet, indentNodeProp, languageDataProp, syntaxHighlighting } from '@codemirror/language';
import { Autolink, Strikethrough, Table, TaskList, parser } from '@lezer/markdown';
import { styleTags, tags } from '@lezer/highlight';

/** The briefing format as the editor knows it: Markdown below a block of front matter, with footnotes. */

const FENCES = { '---': /^(---|\.\.\.)\s*$/, '+++': /^\+\+\+\s*$/ };

const frontMatter = {
  name: 'FrontMatter',
  before: 'HorizontalRule',
  parse(context, line) {
    const end = FENCES[line.text.trimEnd()];
    if (context.lineStart !== 0 || !end) return false;
    while (context.nextLine() && !end.test(line.text));
    context.nextLine();
    context.addElement(context.elt('FrontMatter', 0, context.prevLineEnd()));
    return true;
  },
};

const footnote = {
  name: 'Footnote',
  before: 'Link',
  parse(context, next, position) {
    if (next !== 91 || context.char(position + 1) !== 94) return -1;
    const mark = /^\[\^[^\]\s]+\]/.exec(context.slice(position, context.end));
    return mark ? context.addElement(context.elt('Footnote', position, position + mark[0].length)) : -1;
  },
};

const briefing = {
  defineNodes: [{ name: 'FrontMatter', block: true }, 'Footnote'],
  parseBlock: [frontMatter],
  parseInline: [footnote],
  props: [styleTags({ FrontMatter: tags.meta, Footnote: tags.labelName })],
};

const data = defineLanguageFacet({ closeBrackets: { brackets: [] } });

const language = new Language(
  data,
  parser.configure([
    Table, TaskList, Strikethrough, Autolink, briefing,
    { props: [languageDataProp.add({ Document: data }), indentNodeProp.add({ Document: () => null })] },
  ]),
  [],
  'markdown',
);

const style = HighlightStyle.define([
  { tag: tags.heading1, class: 'md-heading md-headline' },
  { tag: tags.heading2, class: 'md-heading md-section' },
  { tag: [tags.heading3, tags.heading4, tags.heading5, tags.heading6], class: 'md-heading' },
  { tag: [tags.strong, tags.heading], class: 'md-strong' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.strikethrough, class: 'md-struck' },
  { tag: tags.monospace, class: 'md-code' },
  { tag: tags.quote, class: 'md-quote' },
  { tag: [tags.link, tags.labelName], class: 'md-link' },
  { tag: tags.url, class: 'md-address' },
  { tag: [tags.meta, tags.comment], class: 'md-meta' },
  { tag: [tags.processingInstruction, tags.contentSeparator], class: 'md-mark' },
]);

export const markdown = [language, syntaxHighlighting(style)];
