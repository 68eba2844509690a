import type { CaseAdapter } from '../../../contracts/adapter.js';
import type { ReadOptions } from '../../../contracts/options.js';
import type { Alert, EventAttachment } from '../../../domain/attachments.js';
import type { PageQuery } from '../../../domain/find/page.js';
import type { CaseId } from '../../../domain/ids.js';
import type { Query } from '../../controllers/query-cache.js';
import { collectPages } from '../collect-pages.js';

export type EvidenceGroup = 'alerts' | 'events';

/** An alert or an event on a case, as a table shows it. */
export interface Evidence {
  readonly id: string;
  /** In the system it came from. */
  readonly externalId: string;
  readonly index: string;
  readonly rule: string | undefined;
  readonly document: Alert['document'];
  readonly attachedAt: string;
}

export interface EvidencePage {
  readonly items: readonly Evidence[];
  readonly total: number;
}

/** So many alerts of a case, the oldest first; of events the newest. */
export const evidenceOf = (group: EvidenceGroup, caseId: CaseId, wanted: number): Query<EvidencePage> => ({
  key: `${group} ${JSON.stringify([caseId, wanted])}`,
  series: `${group} ${caseId}`,
  load: async (adapter, options) => {
    const order = group === 'alerts' ? 'oldest' : 'newest';
    const { items, total } = await collectPages(findIn(adapter, group, options), { caseId, order }, wanted);
    return { items, total };
  },
  affectedBy: (event) =>
    event.type !== 'resync' &&
    (event.entity === (group === 'alerts' ? 'alert' : 'event') || (event.entity === 'case' && event.id === caseId)),
});

const findIn =
  (adapter: CaseAdapter, group: EvidenceGroup, options: ReadOptions) =>
  async (query: PageQuery): Promise<{ items: readonly Evidence[]; total: number; next?: string }> => {
    const page =
      group === 'alerts' ? await adapter.alerts.find(query, options) : await adapter.events.find(query, options);
    return { ...page, items: page.items.map(evidence) };
  };

const evidence = (item: Alert | EventAttachment): Evidence => ({
  id: item.id,
  externalId: 'alertId' in item ? item.alertId : item.eventId,
  index: item.index,
  rule: 'rule' in item ? item.rule?.name : undefined,
  document: item.document,
  attachedAt: item.createdAt,
});
