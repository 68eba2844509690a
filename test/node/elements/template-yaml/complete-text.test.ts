/** What fits where the caret is in the text of a template. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completeText } from '../../../../src/elements/case-settings/templates/yaml/complete-text.js';

const library = {
  fields: [
    { key: 'impact', label: 'Impact', scope: 'reusable', control: 'text' },
    {
      key: 'site',
      label: 'Site',
      scope: 'reusable',
      control: 'dropdown',
      options: [{ value: 'north', label: 'North basin' }, { value: 'south' }],
    },
    { key: 'vip', label: 'VIP', scope: 'global', control: 'toggle' },
  ],
} as const;

/** What fits where the text has a bar, in one line; nothing where nothing does. */
function fits(text: string): string {
  const caret = text.indexOf('|');
  const found = completeText(text.replace('|', ''), caret, library);
  return (found?.fittings ?? []).map((each) => each.text).join(' ');
}

describe('what fits in the text of a template', () => {
  it('is a member of where the caret is, but for those that are said', () => {
    equal(fits('|'), 'name description tags enabled defaults fields');
    equal(fits('name: a\n|\ntags: []\n'), 'description enabled defaults fields');
    equal(fits('na|'), 'name');
    equal(fits('abl|'), 'enabled');
    equal(fits('defaults:\n  title: a\n  se|\n'), 'severity settings');
    equal(fits('defaults:\n  settings:\n    |\n  title: a\n'), 'syncAlerts extractObservables');
    equal(fits('defaults:\n  title: a\nf|'), 'fields');
  });

  it('is a value where values can be counted', () => {
    equal(fits('defaults:\n  severity: |'), 'low medium high critical');
    equal(fits('defaults:\n  severity: HI|'), 'high');
    equal(fits('enabled: |'), 'true false');
    equal(fits('name: |'), '');
  });

  it('knows the fields of the library, and what they may hold', () => {
    equal(fits('defaults:\n  fields:\n    site: north\n    |'), 'impact vip');
    equal(fits('defaults:\n  fields:\n    site: |'), 'north south');
    equal(fits('defaults:\n  fields:\n    site: basin|'), 'north');
    equal(fits('defaults:\n  fields:\n    vip: |'), 'true false');
    equal(fits('fields:\n  - use: |'), 'impact site vip');
    equal(fits('fields:\n  - key: a\n    showWhen:\n      all:\n        - field: |'), 'impact site vip');
  });

  it('goes by what is said beside it', () => {
    equal(fits('fields:\n  - use: site\n    |'), 'label required default');
    equal(fits('fields:\n- use: site\n  |'), 'label required default');
    ok(fits('fields:\n  - use: site\n  - |').startsWith('use label'));
    ok(fits('fields:\n  - key: a\n    control: number\n    m|').includes('min max'));
    equal(fits('fields:\n  - key: a\n    control: number\n    opt|'), '');
    equal(fits('fields:\n  - key: a\n    options:\n      - value: a\n        |'), 'label');
    equal(fits('fields:\n  - key: a\n    showWhen:\n      field: site\n      is: not|'), 'not-empty not-equals');
  });

  it('is nothing in texts, lists of words, quotes and the midst of a line', () => {
    for (const text of [
      'description: >-\n  na|',
      'description: |\n',
      'tags:\n  - na|',
      'name: "na|',
      '# na|',
      'na|me: a',
      'enabled:|',
      '- na|',
    ])
      equal(fits(text), '', text);
    deepEqual(completeText('name: a\ndescription: |\n  de', 27, library), undefined);
  });
});
