import { isCaseError } from '../../../domain/error.js';
import type { FieldValues } from '../../../domain/fields/field-value.js';
import type { Observable } from '../../../domain/observable.js';
import { made, partOf, type Kind } from '../attachments.js';
import type { Scene } from './scene.js';

/** What the other owner has and this one must not get at. Nothing where there can be none. */

/** A template of theirs. */
export async function templateAbroad({ context, declares }: Scene): Promise<string | undefined> {
  if (!declares('templates')) return undefined;
  return context.makeTemplate().catch((problem: unknown) => {
    if (isCaseError(problem) && problem.code === 'unsupported') return undefined;
    throw problem;
  });
}

/** What a case of theirs may say in a field that only they have. */
export async function fieldsAbroad({ context }: Scene): Promise<FieldValues | undefined> {
  if (!context.makeFields) return undefined;
  await context.makeFields();
  return { site: 'hq' };
}

/** A type of observables that only they have. */
export async function ownTypeAbroad({ everything, abroad, declares }: Scene): Promise<string | undefined> {
  if (!declares('observables', 'configuration', 'configuration.edit')) return undefined;
  const { version } = await everything.configuration.get({ owner: abroad });
  const observableTypes = [{ key: 'their-badge', label: 'Their badge' }];
  await everything.configuration.save({ owner: abroad, version, set: { observableTypes } });
  return 'their-badge';
}

/** A connector that only their cases can be pushed to. */
export async function connectorAbroad({ context, abroad, declares }: Scene): Promise<string | undefined> {
  return declares('connectors') ? context.makeConnector?.(abroad) : undefined;
}

/** A file, as somebody stages it. */
export const aFile = (text: string) =>
  Object.assign(new Blob([text], { type: 'text/plain' }), { name: 'their-note.txt' });

export interface OnCase {
  readonly id: string;
  readonly given: object;
}

/** Something on the foreign case, and what it was attached as. */
export async function abroadAttachment(scene: Scene, kind: Kind | 'files'): Promise<OnCase> {
  return attachmentOn(scene, scene.foreign.id, kind);
}

export async function attachmentOn({ everything }: Scene, caseId: string, kind: Kind | 'files'): Promise<OnCase> {
  if (kind === 'files') {
    const given = await everything.files.stage(aFile(`For ${caseId}.`));
    const { added } = await everything.files.attach(caseId, [given]);
    return { id: added[0]!.id, given };
  }
  const given = made[kind](1);
  const { added } = await partOf(everything, kind).attach(caseId, [given]);
  return { id: added[0]!.id, given };
}

/** An observable on the foreign case. */
export async function observableAbroad({ everything, foreign }: Scene): Promise<Observable> {
  const { added } = await everything.observables.add(foreign.id, [{ type: 'ipv4', value: '192.0.2.7' }]);
  return added[0]!;
}
