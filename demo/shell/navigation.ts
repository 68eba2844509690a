/** On a narrow screen the navigation opens over the page; everywhere, the skip link leads past it. */
export function startNavigation(): void {
  const toggle = byId('nav-toggle');
  const side = byId('navigation');
  const main = byId('main');

  toggle.addEventListener('click', () => open(toggle.getAttribute('aria-expanded') !== 'true'));
  side.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) open(false);
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
