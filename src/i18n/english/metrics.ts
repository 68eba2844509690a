import { addEnglish } from '../registry.js';

/** What is said in English of the numbers of one case; comes with the code that says it. */
addEnglish('metrics', {
  heading: 'Metrics',
  names: {
    alerts: 'Alerts',
    hosts: 'Hosts',
    users: 'Users',
    connectors: 'Connectors',
    open: 'Open',
    inProgress: 'In progress',
    toAcknowledge: 'To acknowledge',
    toResolve: 'To resolve',
    reopened: 'Reopened',
  },
  notYet: 'Not yet',
  failed: 'The metrics could not be loaded.',
});
