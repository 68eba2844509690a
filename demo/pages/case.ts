import type { CaseAdapter } from 'case-elements/contracts';
import { attachedFacts, caseFacts } from '../case/case-facts.js';
import { fieldFacts } from '../case/field-facts.js';
import { readCase, type Reading } from '../case/read-case.js';
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import { onPreferences } from '../shell/preferences.js';
import type { Page } from '../shell/router.js';
import { isolated, says, speak, word } from '../words/words.js';

/** One case as the host shows it by itself, read through the adapter and kept up to date. */
export const casePage =
  (adapter: CaseAdapter): Page =>
  ({ view, params, signal, entitle }) => {
    const id = params.get('id') ?? '';
    const heading = h('h1', { tabindex: -1 });
    const body = h('div', { class: 'case' });
    let shown: Shown = 'loading';

    view.append(
      h('p', { class: 'back' }, h('a', { href: '#/cases' }, icon('back'), h('span', says('case.back')))),
      heading,
      body,
    );
    onPreferences(render, signal);
    adapter.changes({ caseId: id, entities: ['case'] }, () => void read(), { signal });
    render();
    void read();

    async function read(): Promise<void> {
      try {
        shown = (await readCase(adapter, id, signal)) ?? 'missing';
      } catch {
        if (signal.aborted) return;
        // What is on the page stays readable; only a page with nothing on it says that it failed.
        if (shown === 'loading') shown = 'failed';
      }
      if (!signal.aborted) render();
    }

    async function pushAgain(): Promise<void> {
      await adapter.cases.push(id);
      await read();
      // The button is gone, and would take the focus along.
      heading.focus();
    }

    function render(): void {
      heading.replaceChildren(...headingOf(shown));
      entitle(titleOf(shown));
      if (typeof shown === 'object') body.replaceChildren(...caseBody(shown, pushAgain));
      else body.replaceChildren(notice(shown, () => void read()));
      speak(body);
    }
  };

type Shown = Reading | 'loading' | 'missing' | 'failed';

function headingOf(shown: Shown): Node[] {
  if (typeof shown === 'string') return [isolated(word(`case.${shown}`))];
  const { title, number } = shown.found;
  if (number === null) return [isolated(title)];
  return [isolated(title), new Text(' '), h('bdi', { class: 'case-number' }, `#${String(number)}`)];
}

/** For the title of the window, where many tabs stand side by side: the number first. */
function titleOf(shown: Shown): string {
  if (typeof shown === 'string') return word(`case.${shown}`);
  const { title, number } = shown.found;
  return number === null ? title : word('case.title', number, title);
}

function notice(shown: 'loading' | 'missing' | 'failed', retry: () => void): HTMLElement {
  if (shown === 'missing') return h('p', { class: 'lead', ...says('case.missingLead') });
  if (shown === 'loading') return h('p', { class: 'soft' });
  const again = h('button', { type: 'button', class: 'button', ...says('case.retry') });
  again.addEventListener('click', retry);
  return again;
}

function caseBody(reading: Reading, pushAgain: () => Promise<void>): HTMLElement[] {
  const wide = [description(reading.found.description), fieldFacts(reading), attachedFacts(reading)];
  const main = h('div', {}, ...wide);
  return [h('div', { class: 'case-columns' }, main, caseFacts(reading, pushAgain))];
}

const description = (text: string): HTMLElement =>
  h(
    'section',
    { class: 'panel padded', 'aria-labelledby': 'case-description' },
    h('h2', { id: 'case-description', ...says('case.description') }),
    h('p', { class: 'case-text', dir: 'auto' }, text),
  );
