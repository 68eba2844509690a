import { after, it } from 'node:test';
import { memoryAdapter, memoryFiles } from '../../../adapters/memory/index.js';
import { describeAdapter, describeStorage } from '../../../src/conformance/index.js';
import { secretsWithKey, userList } from '../../../src/workflow/index.js';
import { nodeRunner } from '../../support/node-runner.js';
import { noServer, pgliteSpaces, serverSpaces, serverUrl, type Spaces } from '../../support/postgres-spaces.js';
import { ticketSetup, ticketType } from '../../support/ticket-type.js';
import { workflowKit } from '../../support/workflow-kit.js';

const users = userList([
  { id: 'user-ann', name: 'Ann', email: 'ann@example.com' },
  { id: 'user-bob', name: 'Bob' },
  { id: 'user-cid', name: 'Cid' },
]);
const secrets = await secretsWithKey(new Uint8Array(32));

await conforms('PGlite', await pgliteSpaces());
if (serverUrl) await conforms('PostgreSQL', await serverSpaces(serverUrl));
else for (const kit of ['storage', 'adapter']) it(`passes the ${kit} kit over PostgreSQL`, { skip: noServer });

async function conforms(name: string, spaces: Spaces): Promise<void> {
  after(spaces.end);
  await describeStorage(nodeRunner, name, {
    open: spaces.open,
    openAgain: spaces.again,
    stageFile: () => memoryFiles().stage(new Blob(['Said.']), { name: 'note.txt' }),
  });
  await describeAdapter(nodeRunner, name, {
    ...workflowKit({
      open: spaces.open,
      again: spaces.again,
      adapterOver: (ports) => memoryAdapter({ ...ports, users, connectorTypes: [ticketType().type], secrets }),
    }),
    connectorSetup: ticketSetup,
  });
}
