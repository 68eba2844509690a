import type { FieldProblem } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import { limits } from '../../domain/limits.js';
import type { AttachmentKind, Given } from './kinds.js';

/** Every rule these break, whatever hangs on the case already; paths start with the index. */
export function checkGiven({ dataOf }: AttachmentKind, items: readonly Given[], owner: Owner): readonly FieldProblem[] {
  return items.flatMap((item, index): FieldProblem[] => [
    ...(isForeign(item, owner) ? [{ path: `${index}.owner`, rule: 'not_an_option' } as const] : []),
    ...tooMuch(dataOf(item), `${index}.${'data' in item ? 'data' : 'document'}`),
  ]);
}

/** An alert of another owner never lands here, and nobody learns from this case that it exists there. */
const isForeign = (item: Given, owner: Owner) => 'owner' in item && item.owner !== undefined && item.owner !== owner;

function tooMuch(data: unknown, path: string): readonly FieldProblem[] {
  const limit = limits.attachmentData;
  const actual = data === undefined ? 0 : JSON.stringify(data).length;
  return actual > limit ? [{ path, rule: 'too_big', limit, actual }] : [];
}
