import { h } from '../dom/h.js';
import { word } from '../words/words.js';
import { newAlertOf, type Alert } from './alert.js';
import { caseOfAlerts } from './case-of-alerts.js';

/** The way from alerts to a case, as a row of the table and the bar of the chosen ones offer it. */
export interface AddToCase {
  readonly element: HTMLElement;
  /** These are the alerts it is about, all of one solution; also after the language changed. */
  show(alerts: readonly Alert[]): void;
}

/** The only place that knows what that way is: our menu, which opens a picker or the form of a new case. */
export function addToCase(look: 'row' | 'bar'): AddToCase {
  const element = h('add-to-case-menu', { class: `${look}-action` });
  return {
    element,
    show(alerts) {
      element.alerts = alerts.map(newAlertOf);
      const [first, ...others] = alerts;
      element.newCase = first ? caseOfAlerts([first, ...others]) : {};
      element.textContent = word('alerts.add');
      // Among a hundred buttons that say the same, each says what it is about.
      if (look === 'row' && first)
        element.label = word('alerts.addNamed', word('alerts.on', first.rule.name, first.host ?? '–'));
    },
  };
}
