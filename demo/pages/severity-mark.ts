import { severities, type Severity } from 'case-elements/domain';
import { h } from '../dom/h.js';
import { word } from '../words/words.js';

/** Severity as the host shows it: a word beside bars, of which one to four are filled. */
export function severityMark(severity: Severity): HTMLElement {
  const bars = severities.map((_, at) =>
    h('span', { class: at <= severities.indexOf(severity) ? 'bar-on' : 'bar-off' }),
  );
  return h(
    'span',
    { class: `severity ${severity}` },
    h('span', { class: 'severity-bars', 'aria-hidden': 'true' }, ...bars),
    word(`severity.${severity}`),
  );
}
