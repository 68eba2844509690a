import { indexedDbStorage } from '../../../adapters/indexeddb/index.js';
import { noTotals } from '../../../src/domain/cases/case.js';
import { newId } from '../../../src/domain/ids.js';
import { aCase, aComment, anAction, anEffect, insertCase, insertComment } from './scene.js';

/** Comments every case is opened with, so that half a commit would show. */
const commentsPerCase = 5;

const storage = indexedDbStorage({ name: new URL(location.href).searchParams.get('name')! });
for (;;) {
  const opened = aCase({ totals: { ...noTotals, comments: commentsPerCase } });
  const { records } = await storage.commit({
    mutationId: newId(),
    changes: [
      insertCase(opened),
      ...Array.from({ length: commentsPerCase }, () => insertComment(aComment(opened.id))),
      { op: 'record', action: anAction(opened.id) },
      { op: 'enqueue', effect: anEffect(opened.id) },
    ],
  });
  parent.postMessage(records[0]);
}
