import type { CaseAdapter } from 'case-elements/contracts';
import { AlertFilter } from '../alerts/alert-filter.js';
import { AlertSelection } from '../alerts/alert-selection.js';
import { onAlertStatuses } from '../alerts/alert-statuses.js';
import { AlertTable } from '../alerts/alert-table.js';
import { Arrivals } from '../alerts/arrivals.js';
import { CaseBadges } from '../alerts/case-badges.js';
import { renewStatusMarks } from '../alerts/status-mark.js';
import { h } from '../dom/h.js';
import { onPreferences, preferences } from '../shell/preferences.js';
import type { Page } from '../shell/router.js';
import { counted, isolated, says } from '../words/words.js';
import { pageHead } from './page-head.js';

/** The host's own alert table: filled as alerts arrive, with the cases each of them is in. */
export const alertsPage =
  (adapter: CaseAdapter): Page =>
  ({ view, params, signal }) => {
    const count = h('p', { class: 'soft count' });
    // Told apart from the count, which goes on by itself: only who filters is told how many are left.
    const announced = h('p', { class: 'for-readers', role: 'status' });
    const table = new AlertTable(new CaseBadges(adapter, signal));
    const arrivals: Arrivals = new Arrivals({
      isHeld: () => table.isRead || !selection.isEmpty,
      onShow: letIn,
      signal,
    });
    const selection: AlertSelection = new AlertSelection(table, () => arrivals.shown);
    const filter = new AlertFilter(params.get('find') ?? '', () => {
      show();
      announced.replaceChildren(isolated(counted('alerts.count', wanted().length)));
    });
    const clear = h('button', { type: 'button', class: 'button', ...says('alerts.clear') });
    const none = h('div', { class: 'empty', hidden: true }, h('p', says('alerts.none')), clear);
    clear.addEventListener('click', () => {
      filter.clear();
      show();
    });

    let language = preferences().language;
    onPreferences(() => {
      if (language === preferences().language) return;
      language = preferences().language;
      filter.speak();
      table.renew(wanted());
      show();
    }, signal);
    view.append(
      pageHead('alerts.title', 'alerts.lead'),
      h('div', { class: 'toolbar' }, ...filter.elements, h('div', { class: 'toolbar-end' }, arrivals.control, count)),
      announced,
      h('div', { class: 'panel' }, table.element, none),
      h('div', { class: 'floor' }, arrivals.waiting, selection.bar),
    );
    onAlertStatuses(() => renewStatusMarks(table.element), signal);
    filter.speak();
    show();

    function wanted() {
      return arrivals.shown.filter((alert) => filter.matches(alert));
    }

    function show(fresh?: ReadonlySet<string>): void {
      const found = wanted();
      table.show(found, fresh);
      selection.show();
      count.replaceChildren(isolated(counted('alerts.count', found.length)));
      table.element.hidden = found.length === 0;
      none.hidden = found.length > 0;
    }

    function letIn(fresh: ReadonlySet<string>, asked: boolean): void {
      show(fresh);
      if (!asked) return;
      // The button is gone; the newest row is where somebody who pressed it wants to be.
      const newest = table.rows.querySelector<HTMLElement>('tr');
      newest?.focus({ preventScroll: true });
      table.element.scrollIntoView({ block: 'nearest' });
      window.scrollTo({ top: 0 });
    }
  };
