import type { SettingsHost } from '../settings-host.js';
import type { SettingsTools } from '../settings-tools.js';
import type { KnownConnectors } from './known-connectors.js';

/** What the parts of the connectors share. */
export interface ConnectorTools extends SettingsTools {
  readonly known: KnownConnectors;
}

/** Whether the signed-in person may set up connectors here, and the backend takes them. */
export function mayManage({ scene }: SettingsHost): boolean {
  const { session } = scene();
  return Boolean(session?.permissions.connectors && session.capabilities.groups.includes('connectors.edit'));
}
