import type { TemplateResult } from 'lit';
import type { Configuration } from '../../domain/configuration.js';

/** Every section there is, in their order. */
export const sectionNames = ['closure', 'connectors', 'new-cases', 'fields', 'templates', 'observable-types'] as const;
export type SectionName = (typeof sectionNames)[number];

/** One thing a team settles for its cases. */
export interface SettingsSection {
  readonly name: SectionName;
  /** Whether there is such a thing here at all: the backend declares it. */
  isOffered(): boolean;
  render(settings: Configuration): TemplateResult;
  /** Whether it needs the whole width now. */
  readonly isWide?: boolean;
  /** Whether something is open in it that may stand only once on a page: the others wait. */
  readonly isAlone?: boolean;
  /** What lies over the settings, such as a menu. */
  renderOverlays?(): TemplateResult;
}
