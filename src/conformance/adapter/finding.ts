import { truthTable } from '../find/truth-table.js';
import type { AdapterContext, AdapterSetup } from './context.js';
import { additionalFields, declares } from './context.js';
import { corpusOf } from './corpus.js';

export const finding = truthTable<AdapterSetup, AdapterContext>({
  findsOf: ({ capabilities }) => capabilities,
  hasFields: additionalFields,
  corpus: corpusOf,
  find: ({ adapter }, query) => adapter.cases.find(query),
  hasMetrics: declares('metrics'),
  meanTimeToClose: ({ adapter }, selection) => adapter.metrics.meanTimeToClose(selection),
});
