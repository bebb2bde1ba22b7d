import { Bars } from './bars.js';
import { Comments } from './comments.js';
import { Counts } from './counts.js';
import { Findings } from './findings.js';
import { help } from './help.js';
import { Kept } from './kept.js';
import { Layout } from './layout.js';
import { Library } from './library.js';
import { lines } from './lines.js';
import { Offers } from './offers.js';
import { Pasting } from './pasting.js';
import { Presence } from './presence.js';
import { Preview } from './preview.js';
import { Saving } from './saving.js';
import { Server } from './server.js';
import { actsOf, shortcuts } from './shortcuts.js';
import { Status } from './status.js';
import { goToAddress, surfaceOver } from './surface.js';
import { toolbar } from './toolbar.js';
import { tracking } from './tracking.js';
import { Uploads } from './uploads.js';
import { learn, say } from './words.js';

/** Makes the editor of a form that works without it: `templates/editing/_editor.html` has all that is looked for here. */
const enhance = (form) => {
  const at = (id) => document.getElementById(id);
  const { briefing, person, autosave, preview, presence, paste, upload, comments: talk } = form.dataset;
  const sitting = crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(16)).join('');
  form.elements.sitting.value = sitting;

  const server = new Server(form);
  const bars = new Bars(at('writing-bars'));
  const kept = new Kept(person, briefing, sitting);
  const comeBack = async () => {
    if (bars.shows('shut') && !(await server.renew())) return;
    saving.retry();
  };
  const status = new Status(form, at('saving'), bars, comeBack);
  const findings = new Findings(at('findings'), at('findings-count'));
  const told = {
    unsaved: () => status.unsaved(),
    saved: (answer, more) => {
      status.saved(answer, more);
      if (answer.findings) findings.show(answer.findings);
    },
    clash: (page) => status.clash(page),
    shut: () => status.shut(),
    away: (sentence) => status.away(sentence),
    refused: (sentence) => status.refused(sentence),
  };
  const saving = new Saving({ server, address: autosave, base: Number(form.dataset.revision), sitting, kept, told, largest: Number(form.dataset.largest) });
  const offers = new Offers(kept, saving, bars, status);
  const counts = new Counts(at('counts'), at('words-total'));
  const page = new Preview({ server, address: preview, frame: at('preview'), says: at('preview-says') });
  const uploads = new Uploads({ server, address: upload, bars });
  const library = new Library({ server, dialog: at('writing-library') });
  const pasting = new Pasting({ server, address: paste, uploads });
  const comments = new Comments({
    server,
    address: talk,
    panel: at('panel-comments'),
    counter: at('comments-count'),
    saving,
    open: () => layout.show('panel-comments'),
  });
  const seen = { 'panel-preview': () => page.show(), 'panel-comments': () => comments.refresh() };
  const layout = new Layout(form.closest('.writing'), (panel) => seen[panel]?.());

  const acts = actsOf({
    save: () => saving.save(),
    publish: async () => {
      await saving.save();
      if (!saving.isUnsaved) location.assign(at('publish').href);
    },
    full: () => layout.toggleFull(),
    help: help(at('writing-help')),
    comment: (view) => comments.write(view),
    file: () => at('writing-file').click(),
    library: (view) => library.open(view),
  });
  const extensions = [
    shortcuts(acts), lines, tracking, pasting.extension, saving.extension, findings.extension, counts.extension, page.extension,
    comments.extension,
  ];
  const view = surfaceOver(form.elements.text, say('text'), extensions);
  [saving, findings, counts, page, comments, offers].forEach((part) => part.begin(view));
  layout.begin();
  goToAddress(view);
  addEventListener('hashchange', () => goToAddress(view));
  toolbar(at('writing-tools'), view, acts);
  at('writing-file').addEventListener('change', ({ target }) => {
    uploads.add(view, [...target.files], view.state.selection.main.to);
    target.value = '';
  });
  new Presence({ server, address: presence, line: at('presence'), shut: () => bars.shows('shut') || told.shut() }).begin();
  form.addEventListener('submit', (event) => {
    if (!saving.isRunning && !saving.isTooLong()) return;
    event.preventDefault();
    if (!saving.isRunning) return;
    saving.idle().then(() => form.requestSubmit(event.submitter));
  });
  addEventListener('focus', () => bars.shows('shut') && comeBack());
};

const form = document.getElementById('writing');
const words = document.getElementById('writing-words');
if (form && words) {
  learn(words);
  enhance(form);
}
