import { button, element } from './dom.js';
import { say } from './words.js';

/** Messages above the text, one of each kind at a time. They stay until they are no longer true, or are closed. */
export class Bars {
  #place;

  /** What is sticky stays below them. */
  constructor(place) {
    this.#place = place;
    new ResizeObserver(() => place.closest('.writing').style.setProperty('--bars', `${place.offsetHeight}px`)).observe(place);
  }

  /**
   * @param kind replaces the bar of the same kind
   * @param tone `trouble` is spoken at once, `news` when the reader pauses
   * @param actions buttons and links behind the sentence
   */
  show(kind, tone, sentence, ...actions) {
    this.hide(kind);
    const bar = element('div', { class: `bar bar-${tone}`, 'data-bar': kind });
    this.#place.append(bar);
    bar.append(element('p', { role: tone === 'trouble' ? 'alert' : 'status' }, sentence));
    const shut = button('×', () => this.#close(bar), { class: 'bar-close', 'aria-label': say('close') });
    bar.append(element('div', { class: 'bar-actions' }, ...actions, shut));
    return bar;
  }

  onceClosed(kind, action) {
    this.#find(kind)?.addEventListener('shut', action);
  }

  #close(bar) {
    bar.remove();
    bar.dispatchEvent(new Event('shut'));
  }

  hide(kind) {
    this.#find(kind)?.remove();
  }

  shows(kind) {
    return Boolean(this.#find(kind));
  }

  #find(kind) {
    return this.#place.querySelector(`[data-bar="${kind}"]`);
  }
}
