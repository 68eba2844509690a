/** Runs in the browser: a big case in our view over IndexedDB, or in the peer's plain page. */
import { indexedDbAdapter } from '../../adapters/indexeddb/index.js';
import { indexedDbStorage } from '../../adapters/indexeddb/storage.js';
import '../../src/define.js';
import { keyTimes } from '../lab/key-times.js';
import { fillBigCase, owner, type BigCase } from './big-case.js';
import { copyForPeer, showPlainCase } from './plain-page.js';

/** What the bench calls. */
interface Measured {
  /** Answers the id of the case. */
  fill: (wanted: BigCase) => Promise<string>;
  /** Shows the case, and answers how many milliseconds it took until it was painted. */
  show: (who: 'ours' | 'peer', caseId: string) => Promise<number>;
  /** Presses what brings more, or the tab; false when there is no such thing. */
  press: (selector: string) => boolean;
  /** The focus goes there, and keys are timed from now on. */
  beginTyping: (selector: string) => void;
  /** Of each key since, how many milliseconds it took to the next paint. */
  keyTimes: () => readonly number[];
}

const name = 'bench-big-case';
const peerName = 'bench-big-case-peer';

const fill: Measured['fill'] = async (wanted) => {
  const adapter = indexedDbAdapter({ name });
  const storage = indexedDbStorage({ name });
  const { id } = await fillBigCase(adapter, storage, wanted);
  await copyForPeer(adapter, id, peerName);
  await storage.close();
  await adapter.close();
  return id;
};

const show: Measured['show'] = async (who, caseId) => {
  const start = performance.now();
  if (who === 'peer') await showPlainCase(peerName);
  else await showView(caseId);
  await painted();
  return performance.now() - start;
};

const press: Measured['press'] = (selector) => {
  const found = document.querySelector('case-view')?.shadowRoot?.querySelector<HTMLElement>(selector);
  found?.click();
  return found !== null && found !== undefined;
};

let typed: readonly number[] = [];
const beginTyping: Measured['beginTyping'] = (selector) => {
  document.querySelector('case-view')?.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  typed = keyTimes();
};

async function showView(caseId: string): Promise<void> {
  const view = document.createElement('case-view');
  view.adapter = indexedDbAdapter({ name });
  view.owner = owner;
  view.caseId = caseId;
  document.body.append(view);
  const root = view.renderRoot;
  // Both ends of the history are there.
  await new Promise<void>((resolve) => {
    const watch = new MutationObserver(() => {
      if (root.querySelectorAll('.entries > li').length < 20) return;
      watch.disconnect();
      resolve();
    });
    watch.observe(root, { childList: true, subtree: true });
  });
}

/** The frame after this one is in sight. */
const painted = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    }),
  );

Object.assign(window, { fill, show, press, beginTyping, keyTimes: () => typed } satisfies Measured);
