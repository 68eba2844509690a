import { memoryAdapter, memoryFiles, memoryStorage } from '../../../adapters/memory/index.js';
import { describeAdapter, describeStorage } from '../../../src/conformance/index.js';
import { secretsWithKey, userList } from '../../../src/workflow/index.js';
import { ticketSetup, ticketType } from '../../support/ticket-type.js';
import { nodeRunner } from '../../support/node-runner.js';
import { workflowKit } from '../../support/workflow-kit.js';

const users = userList([
  { id: 'user-ann', name: 'Ann', email: 'ann@example.com' },
  { id: 'user-bob', name: 'Bob' },
  { id: 'user-cid', name: 'Cid' },
]);

const secrets = await secretsWithKey(new Uint8Array(32));

await describeStorage(nodeRunner, 'memory', {
  open: memoryStorage,
  stageFile: () => memoryFiles().stage(new Blob(['Said.']), { name: 'note.txt' }),
});
await describeAdapter(nodeRunner, 'memory', {
  ...workflowKit({
    open: memoryStorage,
    adapterOver: (ports) => memoryAdapter({ ...ports, users, connectorTypes: [ticketType().type], secrets }),
  }),
  connectorSetup: ticketSetup,
});
await describeAdapter(
  nodeRunner,
  'memory, where the host has its own say',
  workflowKit({
    open: memoryStorage,
    holds: true,
    adapterOver: ({ storage, files, session }) => memoryAdapter({ storage, files, session, users }),
  }),
);
