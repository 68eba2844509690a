import { owners, type KnownOwner } from '../cases/owners.js';
import { h } from '../dom/h.js';
import { says } from '../words/words.js';

/** Chooses one of the solutions of this host. */
export function solutions(chosen: KnownOwner, onChoose: (owner: KnownOwner) => void): HTMLElement {
  const choices = owners.map((owner) => {
    const input = h('input', { type: 'radio', name: 'solution', value: owner, checked: owner === chosen });
    input.addEventListener('change', () => onChoose(owner));
    return h('label', {}, input, h('span', says(`owner.${owner}`)));
  });
  return h(
    'fieldset',
    { class: 'solutions' },
    h('legend', { class: 'for-readers', ...says('cases.solution') }),
    ...choices,
  );
}
