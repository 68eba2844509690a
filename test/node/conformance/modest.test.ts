import { memoryAdapter, memoryStorage } from '../../../adapters/memory/index.js';
import { describeAdapter } from '../../../src/conformance/index.js';
import { modestAdapter } from '../../support/modest-adapter.js';
import { nodeRunner } from '../../support/node-runner.js';
import { stepsAdapter } from '../../support/steps-adapter.js';
import { workflowKit } from '../../support/workflow-kit.js';

// The kit fits an adapter that can do little, and asks nothing of it that it does not declare.
const { open, as } = workflowKit({
  open: memoryStorage,
  adapterOver: ({ storage, files, session }) => modestAdapter(memoryAdapter({ storage, files, session })),
});
await describeAdapter(nodeRunner, 'a modest server', { open, as });

await describeAdapter(
  nodeRunner,
  'a server that attaches in steps',
  workflowKit({ open: memoryStorage, adapterOver: (ports) => stepsAdapter(memoryAdapter(ports)) }),
);
