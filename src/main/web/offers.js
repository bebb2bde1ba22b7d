import { button, element } from './dom.js';
import { timeOf } from './status.js';
import { replaceText, textOf } from './surface.js';
import { say } from './words.js';

const KIND = 'offer';

/** Offers back what was typed here and never reached the server: to look at, to take back as an edit, to throw away. */
export class Offers {
  #kept;
  #saving;
  #bars;
  #status;
  #view;

  constructor(kept, saving, bars, status) {
    this.#kept = kept;
    this.#saving = saving;
    this.#bars = bars;
    this.#status = status;
  }

  async begin(view) {
    this.#view = view;
    const left = await this.#kept.left();
    const arrived = left.filter((text) => text.text === textOf(view));
    arrived.forEach((text) => this.#kept.drop(text));
    this.#offer(left.filter((text) => !arrived.includes(text)));
  }

  #offer([text, ...others]) {
    if (!text) return;
    const when = timeOf(text.at, { dateStyle: 'medium', timeStyle: 'short' });
    this.#bars.show(
      KIND,
      'news',
      say('offer', when, text.base),
      button(say('offer.show'), () => this.#show(text, others)),
      button(say('offer.restore'), () => this.#restore(text, others)),
      button(say('offer.discard'), () => this.#discard(text, others)),
    );
  }

  #show(text, others) {
    const dialog = element('dialog', { class: 'kept-text', 'aria-label': say('offer.title') });
    const finish = (action) => () => {
      dialog.close();
      action();
    };
    dialog.append(
      element('h2', {}, say('offer.title')),
      element('pre', { tabindex: '0' }, text.text),
      element(
        'div',
        { class: 'dialog-actions' },
        button(say('offer.restore'), finish(() => this.#restore(text, others))),
        button(say('close'), finish(() => {})),
      ),
    );
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  /** A text from this very revision is an edit like any other; one from an older revision the server merges. */
  async #restore(text, others) {
    if (text.base === this.#saving.base && !this.#saving.isUnsaved) {
      replaceText(this.#view, text.text);
      this.#done(text, others, say('offer.restored'));
      return;
    }
    const { kind, data } = await this.#saving.enter(text);
    if (kind !== 'answer') {
      this.#bars.show('offer.failed', 'trouble', say('offer.failed'));
    } else if (data.state === 'clash') {
      this.#status.clash(data.page);
      this.#done(text, others, say('offer.clash'));
    } else {
      const entered = data.state === 'merged' ? data.text : text.text;
      replaceText(this.#view, entered);
      this.#saving.accept(data.revision, entered);
      this.#status.saved({ ...data, state: 'saved' }, this.#saving.isUnsaved);
      this.#done(text, others, say('offer.merged'));
    }
  }

  #discard(text, others) {
    this.#kept.drop(text);
    const undo = () => {
      this.#kept.putBack(text);
      this.#offer([text, ...others]);
    };
    this.#bars.show(KIND, 'news', say('offer.discarded'), button(say('undo'), undo));
    this.#next(others);
  }

  #done(text, others, sentence) {
    this.#kept.flush();
    this.#kept.drop(text);
    this.#bars.hide('offer.failed');
    this.#bars.show(KIND, 'news', sentence);
    this.#next(others);
  }

  /** The next one is offered when this bar is closed. */
  #next(others) {
    if (others.length === 0) return;
    this.#bars.onceClosed(KIND, () => this.#offer(others));
  }
}
