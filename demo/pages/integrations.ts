import type { Connector } from 'case-elements/domain';
import { connectors } from '../connectors/recording-connectors.js';
import { onPush, pushesTo, type ReceivedPush } from '../connectors/push-log.js';
import { caseHref } from '../cases/links.js';
import { h } from '../dom/h.js';
import { onPreferences } from '../shell/preferences.js';
import type { Page } from '../shell/router.js';
import type { WordKey } from '../words/en.js';
import { counted, says, speak, word } from '../words/words.js';
import { pageHead } from './page-head.js';
import { timeAgo } from './time.js';

/** What the systems outside have received. */
export const integrationsPage: Page = ({ view, signal }) => {
  view.append(
    pageHead('integrations.title', 'integrations.lead'),
    ...connectors.map((each) => connectorPanel(each, signal)),
  );
};

function connectorPanel({ id, name }: Connector, signal: AbortSignal): HTMLElement {
  const count = h('p', { class: 'soft' });
  const received = h('div');
  const show = async () => {
    const pushes = await pushesTo(id);
    if (signal.aborted) return;
    count.textContent = counted('integrations.received', pushes.length);
    received.replaceChildren(
      pushes.length > 0 ? pushTable(name, pushes) : h('p', { class: 'soft', ...says('integrations.none') }),
    );
    speak(received);
  };
  onPush(() => void show(), signal);
  onPreferences(() => void show(), signal);
  void show();
  return h(
    'section',
    { class: 'panel padded', 'aria-labelledby': `connector-${id}` },
    h('div', { class: 'panel-head' }, h('h2', { id: `connector-${id}` }, name), count),
    h('p', { class: 'soft', ...says(`integrations.${id}` as WordKey) }),
    received,
  );
}

function pushTable(name: string, pushes: readonly ReceivedPush[]): HTMLElement {
  const head = (['incident', 'case', 'comments', 'at'] as const).map((each) =>
    h('th', { scope: 'col', ...says(`integrations.${each}`) }),
  );
  return h(
    'table',
    { class: 'plain' },
    h('caption', { class: 'for-readers' }, name),
    h('thead', {}, h('tr', {}, ...head, h('th', { scope: 'col', ...says('integrations.payload') }))),
    h('tbody', {}, ...pushes.map(pushRow)),
  );
}

function pushRow({ incident, push, receivedAt }: ReceivedPush): HTMLElement {
  const { case: pushed, comments } = push;
  const payload = h(
    'details',
    {},
    h('summary', {}, word('integrations.payload')),
    h(
      'pre',
      { tabindex: 0 },
      JSON.stringify(
        {
          connector: pushed.connector,
          title: pushed.title,
          description: pushed.description,
          severity: pushed.severity,
          status: pushed.status,
          comments: comments.length,
        },
        null,
        2,
      ),
    ),
  );
  return h(
    'tr',
    {},
    h('td', {}, h('code', {}, incident.title)),
    h('td', {}, h('a', { href: caseHref(pushed), dir: 'auto' }, pushed.title)),
    h('td', {}, comments.length.toLocaleString()),
    h('td', { class: 'soft' }, timeAgo(receivedAt)),
    h('td', {}, payload),
  );
}
