import { addEnglish } from '../registry.js';

/** What is said in English of setting up connectors; comes with the code that says it. */
addEnglish('connectorSetup', (n) => ({
  none: 'No connectors are set up yet.',
  noneHint: `With one, ${n.cases} are brought to an external system, such as a ticket system.`,
  loading: 'Loading the connectors…',
  inBrowser:
    'Connectors are kept in this browser, where nothing can be kept secret. Only systems that need no password or token can be set up.',
  withoutSecrets: 'No secrets can be kept here. Only systems that need no password or token can be set up.',
  add: 'Add a connector',
  full: (limit, formats) => `There can be ${formats.number(limit)} connectors at most. Remove one to add another.`,
  preset: 'Comes with this application',
  usedBy: (cases, formats) => `Used by ${formats.plural(cases, n.counted)}`,
  unused: 'Not used yet',
  initial: { label: `Connector of new ${n.cases}`, hint: `Whoever opens ${n.aCase} can choose another one.` },
  mapping: {
    heading: 'What goes where',
    headingOf: (name) => `What ${name} takes, and where it goes`,
    part: `In the ${n.case}`,
    target: 'In the external system',
    action: 'On every push',
    parts: {
      title: 'Name',
      description: 'Description',
      comments: 'Comments',
      tags: 'Tags',
      severity: 'Severity',
      status: 'Status',
      category: 'Category',
      assignees: 'Assignees',
      fields: 'Additional fields',
    },
    actions: { overwrite: 'Overwrites', append: 'Appends', once: 'Only the first push sets it' },
  },
  remove: {
    heading: (name) => `Remove the connector ${name}?`,
    unused: `No ${n.case} uses it.`,
    stays: (cases, formats) =>
      formats.plural(cases, {
        one: `{count} ${n.case} uses it. It stays as it is and can be edited, but is not pushed any more until another connector is chosen.`,
        other: `{count} ${n.cases} use it. They stay as they are and can be edited, but are not pushed any more until another connector is chosen.`,
      }),
    initial: `New ${n.cases} begin without a connector from then on.`,
    templates: (names, formats) =>
      `${names.length === 1 ? 'This template names' : 'These templates name'} it: ${formats.list(names)}.`,
    confirm: 'Remove',
    done: (name) => `Connector ${name} removed`,
  },
  editor: {
    back: 'All connectors',
    headingNew: 'New connector',
    heading: (name) => `Edit ${name}`,
    type: 'Kind of system',
    settings: 'Settings',
    secrets: 'Secrets',
    secretsHint:
      'They can be replaced, but nobody can read them back. An optional one that is replaced by nothing is taken away.',
    secretSet: 'Saved',
    replace: (label) => `Replace ${label}`,
    replaceShort: 'Replace',
    keep: (label) => `Keep ${label} as saved`,
    keepShort: 'Keep as saved',
    secretsAgain: 'An address has changed. Type the secrets again, so that they go nowhere else unnoticed.',
    test: 'Test',
    testing: 'Testing …',
    works: 'The system answers.',
    worksHint:
      'It was only asked whether it is there, so that nothing was changed. The first push shows whether it takes it.',
    fails: 'The test failed.',
    saved: (name) => `Connector ${name} saved`,
    failed: 'The connector could not be saved.',
    gone: 'Somebody removed this connector meanwhile.',
    typeGone: 'This kind of system cannot be set up here any more.',
    discard: 'Discard changes',
    saveAsNew: 'Save as a new one',
    nothing: 'Nothing can be set up here.',
  },
}));
