import { h } from '../dom/h.js';
import { preferences } from '../shell/preferences.js';
import { counted, isolated, says, speak, word } from '../words/words.js';
import { sampleCount } from './sample-count.js';

/** How far the loading is, on every page, and the way to stop it. */
export class ProgressPanel {
  readonly element: HTMLElement;
  readonly #bar = h('progress', { max: sampleCount, 'aria-labelledby': 'loading-samples' });
  readonly #count = h('p', { class: 'soft' });
  /** Heard at every quarter only. */
  readonly #heard = h('p', { class: 'for-readers', role: 'status' });
  readonly #stop = h('button', { type: 'button', class: 'button' });
  #there: number | undefined;
  #quarter = 0;

  constructor(onStop: () => void) {
    this.#stop.addEventListener('click', () => {
      onStop();
      this.#stop.setAttribute('aria-disabled', 'true');
      this.#stop.replaceChildren(isolated(word('samples.stopping')));
    });
    this.element = h(
      'section',
      { class: 'progress-panel', 'aria-labelledby': 'loading-samples', hidden: true },
      h('h2', { id: 'loading-samples', ...says('samples.loading') }),
      this.#bar,
      this.#count,
      this.#heard,
      this.#stop,
    );
  }

  show(there: number): void {
    if (this.element.hidden) {
      this.#quarter = 0;
      this.#stop.removeAttribute('aria-disabled');
      this.#stop.replaceChildren(isolated(word('samples.stop')));
      this.element.hidden = false;
    }
    this.#there = there;
    this.#bar.value = there;
    this.#say();
    const quarter = Math.floor((4 * there) / sampleCount);
    if (quarter === this.#quarter) return;
    this.#quarter = quarter;
    this.#heard.textContent = counted('samples.there', there);
  }

  hide(): void {
    this.element.hidden = true;
    this.#heard.textContent = '';
  }

  /** In the language of the page. */
  speak(): void {
    speak(this.element);
    if (this.#stop.getAttribute('aria-disabled') !== 'true') this.#stop.replaceChildren(isolated(word('samples.stop')));
    if (this.#there !== undefined) this.#say();
  }

  #say(): void {
    const number = (count: number) => count.toLocaleString(preferences().language);
    this.#count.replaceChildren(isolated(word('samples.progress', number(this.#there ?? 0), number(sampleCount))));
  }
}
