import { addEnglish } from '../registry.js';

/** What is said in English of settings; comes with the code that says it. */
addEnglish('settings', (n) => ({
  sections: {
    closure: `Closing ${n.cases}`,
    connectors: 'Connectors',
    'new-cases': `New ${n.cases}`,
    fields: 'Fields',
    templates: 'Templates',
    'observable-types': 'Observable types',
  },
  hints: {
    closure: `What closes ${n.aCase} that is pushed to an external system.`,
    connectors: `External systems that ${n.cases} are pushed to.`,
    'new-cases': `What ${n.aCase} starts with, unless its template or whoever opens it says otherwise.`,
    fields: `What your ${n.cases} say beside name, severity and the like, in the order in which it is asked.`,
    templates: `Ways of opening ${n.aCase}, each with what it fills in.`,
    'observable-types': `What your ${n.cases} observe beside addresses, domains, hashes and the other built-in types.`,
  },
  readOnly: 'You can look at these settings, but not change them.',
  nothing: 'There is nothing to set up here.',
  closure: { 'by-user': `People close ${n.cases}`, 'by-push': `A successful push closes the ${n.case}` },
  closureHints: {
    'by-user': 'A push leaves the status as it is.',
    'by-push': `Once the external system has taken the ${n.case}, it is closed here.`,
  },
  switches: {
    syncAlerts: `Sync alert status with ${n.case} status`,
    extractObservables: 'Extract observables from alerts',
  },
  switchHints: {
    syncAlerts: `Alerts follow the status of the ${n.case} they are on.`,
    extractObservables: 'Addresses, hashes and the like are taken from alerts that are added.',
  },
  onOff: { on: 'On', off: 'Off' },
  edit: (what) => `Edit ${what}`,
  save: 'Save',
  saving: 'Saving …',
  saved: (what) => `${what} saved`,
  notSaved: (what) => `${what} could not be saved.`,
  conflict: {
    text: (what) => `${what} was changed by somebody else meanwhile.`,
    theirs: 'Theirs',
    mine: 'Yours',
    keepMine: 'Save yours',
    takeTheirs: 'Keep theirs',
  },
  types: {
    none: 'No types of your own.',
    add: 'Add a type',
    label: 'Name of the type',
    taken: 'There is a type of this name already.',
    keyStays: (key) => `Observables are stored as ${key}; that stays.`,
    full: (limit, formats) => `There can be ${formats.number(limit)} types at most. Remove one to add another.`,
    removeHeading: (label) => `Remove the type ${label}?`,
    unused: `No ${n.case} has an observable of this type.`,
    goesWith: (observables, cases, formats) =>
      `${formats.plural(observables, { one: '{count} observable', other: '{count} observables' })} of this type ${
        observables === 1 ? 'is' : 'are'
      } removed with it, from ${formats.plural(cases, n.counted)}. This cannot be undone.`,
    remove: 'Remove',
    removed: (label) => `Type ${label} removed`,
  },
}));
