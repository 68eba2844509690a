import { html, type TemplateResult } from 'lit';
import { avatar, nameOf, type Pictured } from '../../primitives/avatar.js';
import type { ViewTools } from '../view-tools.js';

/** A person on a line of their own. */
export const personLine = (person: Pictured, { words }: ViewTools): TemplateResult =>
  html`<span class="person">${avatar(person)}<bdi>${nameOf(person, words())}</bdi></span>`;
