/** On a narrow screen the navigation opens over the page and takes the focus; everywhere, the skip link leads past it. */
export function startNavigation(): void {
  const toggle = byId('nav-toggle');
  const side = byId('navigation');
  const main = byId('main');

  toggle.addEventListener('click', () => {
    open(toggle.getAttribute('aria-expanded') !== 'true');
    if (!side.classList.contains('is-open')) return;
    (side.querySelector<HTMLElement>('a[aria-current]') ?? side.querySelector('a'))?.focus();
  });
  // Whoever leaves it by keyboard would otherwise walk about below it.
  side.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !side.contains(relatedTarget) && relatedTarget !== toggle) open(false);
  });
  side.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest('a, button');
    if (!pressed) return;
    open(false);
    // A link leads to a page that takes the focus; what a button does comes back to here.
    if (!pressed.checkVisibility()) toggle.focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || toggle.getAttribute('aria-expanded') !== 'true') return;
    open(false);
    toggle.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    const inside = event.composedPath();
    if (!inside.includes(side) && !inside.includes(toggle)) open(false);
  });

  // Its address would be taken for a route.
  byId('skip-link').addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });

  function open(wanted: boolean): void {
    toggle.setAttribute('aria-expanded', String(wanted));
    side.classList.toggle('is-open', wanted);
  }
}

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}.`);
  return found;
}
