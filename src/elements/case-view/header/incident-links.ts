import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import { webAddress } from '../../connectors/web-address.js';
import { icon } from '../../primitives/icon.js';

/** What external systems made of the case, as far as one can go there. */
export const incidentLinks = ({ pushes }: Case): readonly (TemplateResult | typeof nothing)[] =>
  pushes.map(({ connectorName, incident }) => {
    const href = incident ? webAddress(incident.url) : undefined;
    return href === undefined
      ? nothing
      : html`<a class="header-incident" href=${href} target="_blank" rel="noopener noreferrer" title=${connectorName}><bdi>${incident!.title}</bdi>${icon('link')}</a>`;
  });
