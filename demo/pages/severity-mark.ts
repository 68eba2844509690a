import type { Severity } from 'case-elements/domain';
import { h } from '../dom/h.js';
import { word } from '../words/words.js';

/** Severity as the host shows it: a word beside a coloured bar. */
export const severityMark = (severity: Severity): HTMLElement =>
  h('span', { class: `severity ${severity}` }, word(`severity.${severity}`));
