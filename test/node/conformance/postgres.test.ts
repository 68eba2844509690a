import { after, it } from 'node:test';
import { memoryAdapter, memoryFiles } from '../../../adapters/memory/index.js';
import { describeAdapter, describeStorage } from '../../../src/conformance/index.js';
import { secretsWithKey, userList } from '../../../src/workflow/index.js';
import { nodeRunner } from '../../support/node-runner.js';
import { databases, noServer, serverUrl, spacesOf } from '../../support/postgres-spaces.js';
import { ticketSetup, ticketType } from '../../support/ticket-type.js';
import { workflowKit } from '../../support/workflow-kit.js';

const users = userList([
  { id: 'user-ann', name: 'Ann', email: 'ann@example.com' },
  { id: 'user-bob', name: 'Bob' },
  { id: 'user-cid', name: 'Cid' },
]);
const secrets = await secretsWithKey(new Uint8Array(32));

for (const database of await databases()) {
  const { open, again, end } = spacesOf(database);
  after(async () => {
    await end();
    await database.end();
  });
  await describeStorage(nodeRunner, database.name, {
    open,
    openAgain: again,
    stageFile: () => memoryFiles().stage(new Blob(['Said.']), { name: 'note.txt' }),
  });
  await describeAdapter(nodeRunner, database.name, {
    ...workflowKit({
      open,
      again,
      adapterOver: (ports) => memoryAdapter({ ...ports, users, connectorTypes: [ticketType().type], secrets }),
    }),
    connectorSetup: ticketSetup,
  });
}
if (!serverUrl)
  for (const kit of ['storage', 'adapter']) it(`passes the ${kit} kit over PostgreSQL`, { skip: noServer });
