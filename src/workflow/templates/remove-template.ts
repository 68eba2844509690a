import type { WriteOptions } from '../../contracts/options.js';
import { CaseError, notFound, refuseAborted } from '../../domain/error.js';
import { Id } from '../../domain/ids.schema.js';
import { parse } from '../../domain/parse.schema.js';
import { commitOnce } from '../commit-once.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';

/** Its revisions stay: cases that were made from them are read by them. */
export async function removeTemplate(workflow: Workflow, id: string, options: WriteOptions = {}): Promise<void> {
  refuseAborted(options.signal);
  const wanted = parse(Id, id, 'id');
  const caller = await callerOf(workflow, options);
  const { storage, presets } = workflow;
  return commitOnce(workflow, caller, options, {
    verb: 'templates.remove',
    async plan() {
      const [stored] = await storage.get('template', [wanted], { signal: options.signal });
      const preset = presets.templates.find((each) => each.id === wanted);
      const found = stored ?? preset;
      if (!found) throw notFound('template', wanted);
      await caller.need(['manageTemplates'], { owner: found.owner, entity: 'template', id: wanted });
      // It would be back at once: the host says what is preset.
      if (preset) throw new CaseError('forbidden', { message: `Template ${wanted} is preset.`, reason: 'preset' });
      return [{ op: 'remove', entity: 'template', id: wanted, version: found.version }];
    },
    answer: () => undefined,
  });
}
