/** Runs in the browser: our list over IndexedDB, or the peer, a plain page over a plain array. */
import { indexedDbAdapter } from '../../adapters/indexeddb/index.js';
import { indexedDbStorage } from '../../adapters/indexeddb/storage.js';
import '../../src/define.js';
import { newId } from '../../src/domain/ids.js';
import { manyCases } from '../find-indexeddb/cases.js';
import { keyTimes } from '../lab/key-times.js';
import { showPlainPage } from './plain-page.js';

/** What one key took, in milliseconds from the press. */
export interface KeyTimes {
  /** Until the next frame was painted. */
  readonly toPaint: readonly number[];
}

declare global {
  interface Window {
    fill: (count: number) => Promise<void>;
    /** Shows who is measured, and answers once the first page is there. */
    begin: (who: 'ours' | 'peer', count: number) => Promise<void>;
    times: () => KeyTimes;
    /** What the search found last. */
    found: () => string;
  }
}

const name = 'bench-typing';
const owner = 'security';
let toPaint: readonly number[] = [];

window.fill = async (count) => {
  const storage = indexedDbStorage({ name });
  const cases = manyCases(count);
  for (let start = 0; start < cases.length; start += 250)
    await storage.commit({
      mutationId: newId(),
      changes: cases.slice(start, start + 250).map((record) => ({ op: 'insert', entity: 'case', record })),
    });
  await storage.close();
};

window.begin = async (who, count) => {
  if (who === 'peer') showPlainPage(manyCases(count));
  else await showList();
  toPaint = keyTimes();
};

window.times = () => ({ toPaint });

window.found = () => {
  const root = document.querySelector('case-list')?.shadowRoot ?? document;
  return root.querySelector('[part="counts"], .count')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
};

async function showList(): Promise<void> {
  const list = document.createElement('case-list');
  list.owner = owner;
  list.adapter = indexedDbAdapter({ name });
  const loaded = new Promise((resolve) => list.addEventListener('case-list-load', resolve, { once: true }));
  document.body.append(list);
  await loaded;
  list.focus();
}
