import type { Push } from 'case-elements/contracts';
import type { Connector } from 'case-elements/domain';
import { connectors } from '../connectors/recording-connectors.js';
import { onRefusals, refuse, refuses } from '../connectors/refusals.js';
import { onPush, pushesTo, type ReceivedPush } from '../connectors/push-log.js';
import { caseHref } from '../cases/links.js';
import { h } from '../dom/h.js';
import { onPreferences } from '../shell/preferences.js';
import type { Page } from '../shell/router.js';
import type { WordKey } from '../words/en.js';
import { counted, isolated, says, speak } from '../words/words.js';
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
  const received = h('div', { class: 'received' });
  const show = async () => {
    const pushes = await pushesTo(id);
    if (signal.aborted) return;
    count.replaceChildren(isolated(counted('integrations.received', pushes.length)));
    received.replaceChildren(
      pushes.length > 0
        ? h('ul', { class: 'pushes' }, ...pushes.map(pushItem))
        : h('p', { class: 'soft', ...says('integrations.none') }),
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
    refusal(id, signal),
    received,
  );
}

/** Lets a push fail, to see what becomes of the case. */
function refusal(connectorId: string, signal: AbortSignal): HTMLElement {
  const box = h('input', { type: 'checkbox', role: 'switch', 'aria-describedby': `refuse-${connectorId}` });
  const show = () => (box.checked = refuses(connectorId));
  box.addEventListener('change', () => refuse(connectorId, box.checked));
  onRefusals(show, signal);
  show();
  return h(
    'div',
    { class: 'refusal' },
    h('label', {}, box, h('span', says('integrations.refuse'))),
    h('p', { class: 'soft', id: `refuse-${connectorId}`, ...says('integrations.refuseHint') }),
  );
}

const pushItem = ({ incident, push, receivedAt }: ReceivedPush): HTMLElement =>
  h(
    'li',
    { class: 'push' },
    h('code', {}, incident.title),
    h('a', { class: 'push-case', href: caseHref(push.case) }, isolated(push.case.title)),
    timeAgo(receivedAt),
    h(
      'details',
      {},
      h('summary', says('integrations.payload')),
      h('pre', { tabindex: 0, dir: 'ltr' }, JSON.stringify(payloadOf(push), null, 2)),
    ),
  );

/** What of a push is the connector's business, in the order of the case. */
function payloadOf({ case: pushed, comments }: Push): object {
  const { title, description, severity, status, tags, connector } = pushed;
  return { title, description, severity, status, tags, fields: connector?.fields ?? {}, comments: comments.length };
}
