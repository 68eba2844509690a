import { addEnglish } from '../registry.js';

/** What is said in English of connectors; comes with the code that says it. */
addEnglish('connector', (n) => ({
  label: 'External connector',
  none: 'No connector',
  noneAtAll: 'No connectors are set up yet.',
  add: 'Add a connector',
  deprecated: 'This connector is deprecated.',
  deprecatedHint: `It still works, but new ${n.cases} should use another one.`,
  missing: 'This connector is not there any more, or you may not use it.',
  missingHint: `Choose another one, or none. Until then the ${n.case} is not pushed.`,
  loading: 'Loading the fields of the connector…',
  failed: 'The connector could not be reached.',
  choicesFailed: 'The choices could not be loaded.',
  noChoices: 'There is nothing to choose from.',
  notAWebAddress: (label) => `${label} needs a web address, such as https://example.com.`,
  cleared: (labels, formats) => `${formats.list(labels)} cleared`,
  chooseFirst: (labels, formats) => `Choose ${formats.list(labels)} first.`,
}));
