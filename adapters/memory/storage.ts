import type { ChangeEvent } from '../../src/contracts/groups/changes.js';
import type { ReadOptions } from '../../src/contracts/options.js';
import type { Committed, StoragePort } from '../../src/contracts/ports/storage.js';
import { CaseError, refuseAborted } from '../../src/domain/error.js';
import type { FindEntry } from '../../src/domain/find/find-entry.js';
import { meanTimeToClose } from '../../src/domain/find/mean-time-to-close.js';
import { scanFinds } from '../../src/domain/find/scan-finds.js';
import { selectCases } from '../../src/domain/find/select-cases.js';
import { selectChildren } from '../../src/domain/find/select-children.js';
import { alertsSharedWith, selectSimilar } from '../../src/domain/find/select-similar.js';
import { selectSuggestions } from '../../src/domain/find/select-suggestions.js';
import { casesWithObservables, usageOf } from '../../src/domain/find/usage.js';
import { draftCommit, emptyTables, eventsOf, keep, type Draft } from './draft-commit.js';

const sevenDays = 7 * 24 * 60 * 60 * 1000;

/** Keeps everything until it is closed. The reading example for every other storage. */
export function memoryStorage(): StoragePort {
  // A stored record is never changed, only replaced; what is answered is a copy.
  const tables = emptyTables();
  const entries = new Map<string, FindEntry>();
  const commits = new Map<string, Committed & { readonly at: number }>();
  const listeners = new Set<(event: ChangeEvent) => unknown>();
  let numbers: Draft['numbers'] = new Map();
  let versions = 0;
  let open = true;

  const enter = ({ signal }: ReadOptions = {}) => {
    refuseAborted(signal);
    if (!open) throw new CaseError('unavailable', { message: 'This storage is closed.', retryable: false });
  };

  const scan = <Answer>(options: ReadOptions | undefined, answer: (all: Iterable<FindEntry>) => Answer): Answer => {
    enter(options);
    return answer(entries.values());
  };

  return {
    finds: scanFinds,
    needsNetwork: false,
    async get(entity, ids, options) {
      enter(options);
      return structuredClone(ids.map((id) => tables[entity].get(id) ?? null));
    },
    findCases: async (query, options) => scan(options, (all) => selectCases(all, query)),
    meanTimeToClose: async (selection, options) => scan(options, (all) => meanTimeToClose(all, selection)),
    async findOfCase(entity, { caseId, ...query }, options) {
      enter(options);
      const records = [...tables[entity].values()].filter((record) => record.caseId === caseId);
      const comments = query.text ? [...tables.comment.values()].filter((each) => each.caseId === caseId) : [];
      return structuredClone(selectChildren(records, query, comments));
    },
    async findOfOwner(entity, owner, options) {
      enter(options);
      const found = [...tables[entity].values()].filter((record) => record.owner === owner);
      return structuredClone(found.sort((a, b) => (a.id < b.id ? -1 : 1)));
    },
    async casesOfAlert(alertId, options) {
      enter(options);
      const found = [...tables.alert.values()].filter((alert) => alert.alertId === alertId);
      return [...new Set(found.map(({ caseId }) => caseId))];
    },
    async findSimilar({ caseId, ...query }, options) {
      enter(options);
      const found = tables.case.get(caseId);
      if (!found) return { items: [], total: 0 };
      const alertsOn = alertsSharedWith(caseId, tables.alert.values());
      return selectSimilar(entries.values(), { case: found, alertsOn }, query);
    },
    suggest: async (of, query, options) => scan(options, (all) => selectSuggestions(all, of, query)),
    usage: async (owner, options) => scan(options, (all) => usageOf(all, owner)),
    casesWithObservables: async (query, options) => scan(options, (all) => casesWithObservables(all, query)),
    async dueEffects({ now, size }, options) {
      enter(options);
      const due = [...tables.effect.values()]
        .filter(({ status, dueAt, leasedUntil }) => status === 'pending' && dueAt <= now && (leasedUntil ?? '') <= now)
        .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
      return structuredClone(due.slice(0, size));
    },
    async committed(mutationId, options) {
      enter(options);
      const first = commits.get(mutationId);
      return first ? { records: structuredClone(first.records) } : null;
    },
    async commit({ mutationId, changes }, options) {
      enter(options);
      for (const [name, { at }] of commits)
        if (at < Date.now() - sevenDays) commits.delete(name);
        else break;
      const first = commits.get(mutationId);
      if (first) return { records: structuredClone(first.records) };
      const draft = draftCommit(structuredClone(changes), tables, { version: String(versions + 1), numbers });
      // Nothing fails from here on and nobody looks in between: the commit is in whole or not at all.
      versions += 1;
      numbers = draft.numbers;
      for (const touched of draft.touched) keep(touched, tables, entries);
      commits.set(mutationId, { records: draft.records, at: Date.now() });
      for (const event of eventsOf(draft, mutationId))
        for (const tell of listeners) queueMicrotask(() => listeners.has(tell) && tell({ ...event }));
      return { records: structuredClone(draft.records) };
    },
    changes(listener, { signal, onStatus }) {
      if (signal.aborted) return;
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
      onStatus?.('live');
    },
    async close() {
      open = false;
      listeners.clear();
    },
  };
}
