import type { LitElement } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Session } from '../../contracts/groups/session.js';
import type { Configuration } from '../../domain/configuration.js';
import type { Owner } from '../../domain/ids.js';
import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';

/** The element as its sections see it. */
export interface SettingsHost {
  readonly element: LitElement;
  readonly scene: () => SettingsScene;
  /** Announced to screen readers. */
  readonly say: (words: string) => void;
  /** The backend answered a write from here with the settings as they are now. */
  readonly took: (configuration: Configuration) => void;
}

/** How things stand while the settings are rendered. */
export interface SettingsScene {
  readonly adapter: CaseAdapter | undefined;
  readonly owner: Owner | undefined;
  /** The settings as they are known to be stored. */
  readonly found: Configuration | undefined;
  readonly session: Session | undefined;
  /** Whether what is typed is kept in this browser. */
  readonly keepsDrafts: boolean;
  /** The zone local times are shown in; the browser's when absent. */
  readonly timeZone: string | undefined;
  readonly terms: Terms;
  readonly formats: Formats;
}

/** Whether the signed-in person may change settings here, and the backend takes changes. */
export function mayChange({ scene }: SettingsHost): boolean {
  const { session } = scene();
  return Boolean(session?.permissions.settings && session.capabilities.groups.includes('configuration.edit'));
}
