import { addEnglish } from '../registry.js';

const kinds = {
  alerts: { one: '{count} alert', other: '{count} alerts' },
  events: { one: '{count} event', other: '{count} events' },
  files: { one: '{count} file', other: '{count} files' },
  references: { one: '{count} attachment', other: '{count} attachments' },
  observables: { one: '{count} observable', other: '{count} observables' },
} as const;

/** What is said in English of the history of a case; comes with the code that says it. */
addEnglish('activity', (n) => ({
  search: 'Search the activity',
  filter: 'Show',
  filters: { all: 'Everything', comments: 'Comments', history: 'History' },
  author: 'By',
  everybody: 'Everybody',
  order: 'Order',
  orders: { oldest: 'Oldest first', newest: 'Newest first' },
  more: (count, formats) =>
    formats.plural(count, { one: 'Show {count} more entry', other: 'Show {count} more entries' }),
  none: 'Nothing here matches.',
  clear: 'Show everything',
  failed: 'The activity could not be loaded.',
  system: 'System',
  linkCopied: 'Link copied',
  did: {
    created: `created the ${n.case}`,
    template: (name) => `used the template ${name}`,
    noTemplate: 'took the template away',
    changed: {
      title: 'changed the name',
      description: 'edited the description',
      status: 'changed the status',
      severity: 'changed the severity',
      category: 'changed the category',
      connector: 'changed the connector',
    },
    field: (label) => `changed ${label}`,
    tagsAdded: (tags, formats) =>
      `${formats.plural(tags.length, { one: 'added the tag', other: 'added the tags' })} ${formats.list(tags)}`,
    tagsRemoved: (tags, formats) =>
      `${formats.plural(tags.length, { one: 'removed the tag', other: 'removed the tags' })} ${formats.list(tags)}`,
    assigned: (names, formats) => `assigned ${formats.list(names)}`,
    unassigned: (names, formats) => `unassigned ${formats.list(names)}`,
    assignedSelf: 'assigned themselves',
    unassignedSelf: 'unassigned themselves',
    switched: {
      syncAlerts: { on: 'let alerts follow the status', off: 'stopped letting alerts follow the status' },
      extractObservables: {
        on: 'switched the extraction of observables on',
        off: 'switched the extraction of observables off',
      },
    },
    comment: { add: 'commented', update: 'edited a comment', delete: 'deleted a comment' },
    attached: (kind, count, formats) => `added ${formats.plural(count, kinds[kind])}`,
    detached: (kind, count, formats) => `removed ${formats.plural(count, kinds[kind])}`,
    attachedAs: (what) => `attached ${what}`,
    detachedAs: (what) => `removed ${what}`,
    attachments: (count, formats) => formats.plural(count, kinds.references),
    edited: (kind, count, formats) => `edited ${formats.plural(count, kinds[kind])}`,
    takenFrom: (count, formats) =>
      formats.plural(count, {
        one: 'taken from {count} alert or event',
        other: 'taken from {count} alerts and events',
      }),
    takenFromOne: {
      alerts: (name) => (name === undefined ? 'From an alert:' : `From the alert “${name}”:`),
      events: (name) => (name === undefined ? 'From an event:' : `From the event “${name}”:`),
    },
    others: (count, formats) => formats.plural(count, { one: '{count} more', other: '{count} more' }),
    dropped: (count, formats) =>
      formats.plural(count, {
        one: `{count} more found no room on the ${n.case}.`,
        other: `{count} more found no room on the ${n.case}.`,
      }),
    pushed: (connector) => `pushed the ${n.case} to ${connector}`,
    pushFailed: (connector) => `could not push the ${n.case} to ${connector}`,
    pushUncertain: (connector) => `pushed the ${n.case} to ${connector}; whether it arrived is not known`,
    synced: {
      open: (count, formats) => `opened ${formats.plural(count, kinds.alerts)} with the ${n.case}`,
      acknowledged: (count, formats) => `acknowledged ${formats.plural(count, kinds.alerts)} with the ${n.case}`,
      closed: (count, formats) => `closed ${formats.plural(count, kinds.alerts)} with the ${n.case}`,
    },
    syncFailed: (count, formats) => `could not bring ${formats.plural(count, kinds.alerts)} along`,
    delivered: {
      done: (who) => `told ${who}`,
      failed: (who) => `could not tell ${who}`,
      uncertain: (who) => `told ${who}; whether it arrived is not known`,
      skipped: (who) => `had no way to tell ${who}`,
    },
    unknown: 'did something this version has no words for',
  },
  reason: (reason) => `Reason: ${reason}`,
  formerText: 'What it said before',
}));
