import type { Permission } from '../../../domain/permissions.js';
import type { Terms } from '../../../i18n/terms.js';

/** Why something cannot be done, by the right that is missing. */
export function deniedWords(right: Permission, { actions, view }: Terms): string {
  const said = { ...actions.denied, ...view.denied } as Partial<Record<Permission, string>>;
  return said[right] ?? actions.denied.update;
}
