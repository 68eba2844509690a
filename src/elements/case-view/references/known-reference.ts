import { html, type TemplateResult } from 'lit';
import type { Reference } from '../../../domain/attachments.js';
import { fromHost } from '../../attachments/host-fault.js';
import { readStored, summaryOf, type ReadReference } from '../../attachments/read-reference.js';
import { icon } from '../../primitives/icon.js';
import type { ViewTools } from '../view-tools.js';

/** A reference as it is shown: by its type, or as a placeholder. */
export interface KnownReference {
  readonly reference: Reference;
  readonly read: ReadReference;
  readonly summary: string;
}

export function knownReference(reference: Reference, { host }: ViewTools): KnownReference {
  const { attachmentTypes, formats } = host.scene();
  const read = readStored(reference, attachmentTypes);
  return { reference, read, summary: summaryOf(reference, read, formats) };
}

/** Tells whether it is still the same: what was taken off and came back may begin with the same version. */
export const stampOf = ({ version, createdAt }: Reference): string => `${version} ${createdAt}`;

/** The drawing of its type, where the host gives one. */
export function referenceIcon({ known, type }: ReadReference, name: string): TemplateResult {
  const drawn = type?.icon && fromHost(name, 'icon', type.icon);
  return html`<span class="reference-icon" aria-hidden="true">${drawn instanceof Element ? drawn : icon(known ? 'file' : 'help')}</span>`;
}
