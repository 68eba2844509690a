import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ConnectorPush } from '../../../domain/connector.js';
import type { CaseRow } from '../../../domain/find/case-query.js';
import type { Terms } from '../../../i18n/terms.js';
import type { Words } from '../../../i18n/words.js';
import { webAddress } from '../../connectors/web-address.js';
import { marks } from '../../primitives/marks.js';
import { textCell } from './list-columns.js';

/** What became of a case in an external system; blank where it has no connector and was never pushed. */
export function incidentCell(row: CaseRow, { terms, formats }: Words): TemplateResult | typeof nothing {
  const push = pushOf(row);
  const { push: words } = terms.list;
  if (!push) return row.connector ? html`<span class="push none"><bdi>${words.none}</bdi></span>` : nothing;
  const state = stateOf(push, row);
  const { incident, connectorName, pushedAt, problem } = push;
  const told = [connectorName, pushedAt && formats.exact(pushedAt), problem?.message].filter(Boolean).join(' · ');
  return html`<span class="push" title=${told.slice(0, 500)}>
    ${incident ? incidentLink(incident.title, incident.url) : state ? nothing : textCell(connectorName)}
    ${state ? stateWords(state, terms) : nothing}
  </span>`;
}

type State = Exclude<keyof Terms['list']['push'], 'none'>;

/** That of the connector the case has now, else the last that led anywhere. */
function pushOf({ pushes = [], connector }: CaseRow): ConnectorPush | undefined {
  const past = pushes
    .filter(({ incident }) => incident)
    .sort((a, b) => (String(a.pushedAt) < String(b.pushedAt) ? 1 : -1));
  return pushes.find(({ connectorId }) => connectorId === connector?.id) ?? (connector ? undefined : past[0]);
}

function stateOf(
  { status, pushedAt, connectorId }: ConnectorPush,
  { updatedAt, connector }: CaseRow,
): State | undefined {
  if (status !== 'done') return status;
  const isOutdated = connector?.id === connectorId && pushedAt !== null && updatedAt !== undefined;
  return isOutdated && Date.parse(updatedAt) > Date.parse(pushedAt) ? 'outdated' : undefined;
}

const markOf: Readonly<Record<State, keyof typeof marks>> = {
  pending: 'info',
  failed: 'danger',
  uncertain: 'warning',
  outdated: 'warning',
};

const stateWords = (state: State, { list }: Terms): TemplateResult =>
  html`<span class="push-state ${state}">
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${marks[markOf[state]]}</svg><bdi>${list.push[state]}</bdi>
  </span>`;

/** Only an address of the web is followed; whatever else was stored is text. */
function incidentLink(title: string, url: string | null): TemplateResult {
  const href = webAddress(url);
  if (href === undefined) return textCell(title);
  return html`<a class="incident" href=${href} target="_blank" rel="noopener noreferrer" dir="auto" title=${title}>
    <span class="cell-text">${title}</span>
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${away}</svg>
  </a>`;
}

const away = svg`<path d="M6.5 3.5 h-3 v9 h9 v-3 M9 3 h4 v4 M13 3 L7.5 8.5" />`;
