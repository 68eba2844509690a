/** The numbers of a case as they are read while time goes on. */
import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../../src/i18n/english/metrics.js';
import type { CaseStatus } from '../../../src/domain/cases/status.js';
import { metricFacts } from '../../../src/elements/case-view/metrics/metric-facts.js';
import { formatsFor } from '../../../src/i18n/formats.js';
import '../../../src/i18n/locales/de.js';
import { termsFor } from '../../../src/i18n/registry.js';
import { metricNames } from '../../../src/i18n/terms/metrics.js';

const hour = 3_600;
const metrics = {
  ...{ alerts: 1_200, hosts: 2, users: 0, connectors: 1, open: 52 * hour, inProgress: 90, reopened: 3 },
  ...{ toAcknowledge: 605, toInvestigate: null, toResolve: null },
};

const read = (status: CaseStatus, since = 0, locale = 'en', shown = metricNames) =>
  Object.fromEntries(
    metricFacts(metrics, { status, since }, shown, { terms: termsFor(locale).terms, formats: formatsFor(locale) }).map(
      ({ name, text }) => [name, text],
    ),
  );

describe('the numbers of a case', () => {
  it('are counts and durations in the two greatest units, in the language of the reader', () => {
    deepEqual(read('closed'), {
      ...{ alerts: '1,200', hosts: '2', users: '0', connectors: '1' },
      ...{ open: '2d 4h', inProgress: '1m 30s', toAcknowledge: '10m 5s', toResolve: '–', reopened: '3' },
    });
    const { alerts, open } = read('closed', 0, 'de');
    deepEqual([alerts, /2\s?T.*4/u.test(open ?? '')], ['1.200', true]);
  });

  it('go on with the clock where the case stands, and nowhere else', () => {
    const later = (status: CaseStatus) => {
      const { open, inProgress, toAcknowledge } = read(status, hour);
      return [open, inProgress, toAcknowledge];
    };
    deepEqual(later('open'), ['2d 5h', '1m 30s', '10m 5s']);
    deepEqual(later('in-progress'), ['2d 4h', '1h 1m', '10m 5s']);
    deepEqual(later('closed'), ['2d 4h', '1m 30s', '10m 5s']);
  });

  it('say to the second how long, and in words that something has not happened', () => {
    const words = { terms: termsFor('en').terms, formats: formatsFor('en') };
    const facts = metricFacts(metrics, { status: 'closed', since: 0 }, ['toAcknowledge', 'toResolve', 'alerts'], words);
    deepEqual(
      facts.map(({ exact, isIdle }) => [exact, isIdle]),
      [
        [undefined, false],
        ['10 minutes, 5 seconds', false],
        ['Not yet', true],
      ],
    );
  });
});
