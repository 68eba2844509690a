import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import { word } from '../words/words.js';

const shownMs = 8_000;

/** Tells what happened, with a way to it. Stays while it is pointed at or focused. */
export function toast(message: string, link?: { readonly label: string; readonly href: string }): void {
  const dismiss = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': word('toast.dismiss') },
    icon('close'),
  );
  const shown = h(
    'div',
    { class: 'toast' },
    h('p', {}, message),
    link && h('a', { href: link.href }, link.label),
    dismiss,
  );
  const close = () => shown.remove();
  let timer = setTimeout(close, shownMs);
  const hold = () => clearTimeout(timer);
  const resume = () => {
    hold();
    timer = setTimeout(close, shownMs);
  };
  shown.addEventListener('pointerenter', hold);
  shown.addEventListener('pointerleave', resume);
  shown.addEventListener('focusin', hold);
  shown.addEventListener('focusout', resume);
  dismiss.addEventListener('click', close);
  shown.querySelector('a')?.addEventListener('click', close);
  document.getElementById('toasts')?.replaceChildren(shown);
}
