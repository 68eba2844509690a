import type { Unsaved } from '../../src/domain/records/change.js';

const rowsShown = 20;

/**
 * The peer: what one writes without a library, and the most one can hope for. Everything lies in memory as one string a
 * row, every key looks through all of them and puts the first page of what is left into a table.
 */
export function showPlainPage(cases: readonly Unsaved<'case'>[]): void {
  const rows = cases.map(({ title, description, tags, status, severity }) => ({
    cells: [title, status, severity, tags.join(', ')],
    text: [title, description, ...tags].join(' ').toLowerCase(),
  }));
  const input = Object.assign(document.createElement('input'), { type: 'search', ariaLabel: 'Search' });
  const count = Object.assign(document.createElement('p'), { className: 'count' });
  const table = document.createElement('table');
  const body = table.createTBody();
  document.body.append(input, count, table);
  const show = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = rows.filter(({ text }) => words.every((word) => text.includes(word)));
    count.textContent = `${found.length} cases`;
    body.replaceChildren(
      ...found.slice(0, rowsShown).map(({ cells }) => {
        const row = document.createElement('tr');
        for (const cell of cells) row.insertCell().textContent = cell;
        return row;
      }),
    );
  };
  input.addEventListener('input', show);
  show();
  input.focus();
}
