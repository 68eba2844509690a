import type { ViewTools } from '../view-tools.js';
import { LazyTab } from './lazy-tab.js';

/** Every kind of what hangs on a case, in the order of the tabs. */
export const lazyTabs = (tools: ViewTools): readonly LazyTab[] => [
  ...(['alerts', 'events'] as const).map(
    (name) =>
      new LazyTab(tools, {
        name,
        counted: ({ totals }) => totals[name],
        load: async () => new (await import('../evidence/evidence-body.js')).EvidenceBody(tools, name),
      }),
  ),
  new LazyTab(tools, {
    name: 'files',
    counted: ({ totals }) => totals.files,
    load: async () => new (await import('../files/files-panel.js')).FilesPanel(tools),
  }),
  new LazyTab(tools, {
    name: 'observables',
    counted: ({ observables }) => observables.length,
    load: async () => new (await import('../observables/observables-body.js')).ObservablesBody(tools),
  }),
  new LazyTab(tools, {
    name: 'references',
    counted: ({ totals }) => totals.references,
    load: async () => new (await import('../references/references-body.js')).ReferencesBody(tools),
  }),
  new LazyTab(tools, {
    name: 'similar',
    load: async () => new (await import('../similar/similar-body.js')).SimilarBody(tools),
  }),
];
