import { Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { openSearchPanel } from '@codemirror/search';
import { redo, undo } from '@codemirror/commands';
import * as commands from './commands.js';

/** Every act with its keys, by the names that the page's buttons have. */
const KEYS = {
  bold: ['Mod-b'],
  italic: ['Mod-i'],
  link: ['Mod-k'],
  heading2: ['Mod-Shift-2', 'Mod-Alt-2'],
  heading3: ['Mod-Shift-3', 'Mod-Alt-3'],
  bullets: ['Mod-Shift-8'],
  numbers: ['Mod-Shift-7'],
  quote: ['Mod-Shift-9'],
  glance: ['Mod-Shift-g'],
  section: ['Mod-Shift-Enter'],
  media: ['Mod-Shift-l'],
  library: ['Mod-Alt-p'],
  table: ['Mod-Shift-t', 'Mod-Alt-t'],
  footnote: ['Mod-Alt-f'],
  note: ['Mod-Alt-n'],
  comment: ['Mod-Alt-m'],
  save: ['Mod-s'],
  publish: ['Mod-Enter'],
  full: ['F11', 'Mod-Shift-f'],
  help: ['Mod-/', 'F1'],
};

/** @param own what concerns the page more than the text, as functions by name */
export const actsOf = (own) => ({ ...commands, find: openSearchPanel, undo, redo, ...own });

/** On a keyboard where Shift and 2 are a quotation mark, the key is still the one with the 2. */
export const shortcuts = (acts) =>
  Prec.high(
    keymap.of(
      Object.entries(KEYS).flatMap(([name, keys]) =>
        keys.map((key) => ({
          key,
          preventDefault: true,
          stopPropagation: true,
          run: (view) => {
            acts[name](view);
            return true;
          },
        })),
      ),
    ),
  );
