import type { ConnectorPush } from 'case-elements/domain';
import { h } from '../dom/h.js';
import { isolated, says, word } from '../words/words.js';

/** Where a case went, how far it is, and the incident it became there. `again` asks for another try. */
export function pushItem(
  { connectorName, status, incident, problem }: ConnectorPush,
  again: () => Promise<void>,
): HTMLElement {
  const name = isolated(connectorName);
  if (status === 'pending') return h('li', {}, name, ' ', h('span', { class: 'soft', ...says('case.pushing') }));
  if (status === 'done') return h('li', {}, name, ' ', incident && incidentLink(incident));
  return h(
    'li',
    { class: 'push-failed' },
    name,
    ' ',
    h('strong', says(status === 'failed' ? 'case.pushFailed' : 'case.pushUncertain')),
    problem && h('p', { class: 'soft' }, isolated(problem.message)),
    pushAgain(again),
  );
}

function incidentLink({ title, url }: NonNullable<ConnectorPush['incident']>): HTMLElement {
  const code = h('code', {}, title);
  return url === null ? code : h('a', { href: url }, code);
}

function pushAgain(again: () => Promise<void>): HTMLElement {
  const refused = h('p', { class: 'soft', role: 'alert' });
  const button = h('button', { type: 'button', class: 'button', ...says('case.pushAgain') });
  button.addEventListener('click', () => {
    button.disabled = true;
    refused.replaceChildren();
    again().catch(() => {
      button.disabled = false;
      refused.replaceChildren(isolated(word('case.pushRefused')));
    });
  });
  return h('div', {}, button, refused);
}
