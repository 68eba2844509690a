/** `node --import tsx --test adapter.test.ts`: every promise of the upper door, kept by this adapter. */
import { describe, it } from 'node:test';
import { describeAdapter } from 'case-elements/conformance';
import type { CaseAdapter } from 'case-elements/contracts';
import { helpDeskAdapter } from './adapter.js';
import { helpDesk, type HelpDesk } from './backend.js';

const skip = (name: string, reason: string) => it(name, { skip: reason });
/** The server behind each adapter, for a second handle on the same tickets. */
const desks = new WeakMap<CaseAdapter, HelpDesk>();

function on(desk: HelpDesk): CaseAdapter {
  const adapter = helpDeskAdapter(desk);
  desks.set(adapter, desk);
  return adapter;
}

await describeAdapter({ describe, it, skip }, 'help desk', {
  open: () => on(helpDesk()),
  openAgain: (adapter) => on(desks.get(adapter)!),
});
