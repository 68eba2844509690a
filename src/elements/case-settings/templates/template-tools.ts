import type { SettingsHost } from '../settings-host.js';
import type { SettingsTools } from '../settings-tools.js';
import type { KnownTemplates } from './known-templates.js';

/** What the parts of the section of templates share. */
export interface TemplateTools extends SettingsTools {
  readonly known: KnownTemplates;
}

/** Whether the signed-in person may change templates here, and the backend takes changes. */
export function mayManage({ scene }: SettingsHost): boolean {
  const { session } = scene();
  return Boolean(session?.permissions.manageTemplates && session.capabilities.groups.includes('templates.edit'));
}
