import { memoryAdapter, memoryStorage } from '../../../adapters/memory/index.js';
import { describeAdapter, describeStorage } from '../../../src/conformance/index.js';
import { nodeRunner } from '../../support/node-runner.js';
import { workflowKit } from '../../support/workflow-kit.js';

await describeStorage(nodeRunner, 'memory', { open: memoryStorage });
await describeAdapter(nodeRunner, 'memory', workflowKit({ open: memoryStorage, adapterOver: memoryAdapter }));
