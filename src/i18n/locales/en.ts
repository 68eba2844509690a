import type { FieldProblem } from '../../domain/error.js';
import type { Formats } from '../formats.js';
import type { Locale, Terms } from '../terms.js';

const characters = { one: '{count} character', other: '{count} characters' };

function problem({ rule, limit = 0, actual, message }: FieldProblem, label: string, formats: Formats): string {
  const found = actual === undefined ? '' : ` (${formats.number(actual)})`;
  switch (rule) {
    case 'required':
      return `${label} is missing.`;
    case 'required_on_close':
      return `${label} is needed before the case can be closed.`;
    case 'too_long':
      return `${label} is longer than ${formats.plural(limit, characters)}${found}.`;
    case 'too_short':
      return `${label} is shorter than ${formats.plural(limit, characters)}${found}.`;
    case 'too_many':
      return `${label} has more than ${formats.number(limit)} entries${found}.`;
    case 'too_few':
      return `${label} has fewer than ${formats.number(limit)} entries${found}.`;
    case 'too_big':
      return `${label} is above ${formats.number(limit)}${found}.`;
    case 'too_small':
      return `${label} is below ${formats.number(limit)}${found}.`;
    case 'not_an_integer':
      return `${label} takes whole numbers only.`;
    case 'not_an_option':
      return `${label} has a value that is not on its list.`;
    case 'wrong_type':
      return `${label} has a value of the wrong kind.`;
    case 'pattern':
      return message ?? `${label} does not have the expected form.`;
    case 'duplicate':
      return `${label} has an entry twice.`;
    case 'immutable':
      return `${label} cannot be changed any more.`;
    case 'unknown_key':
      return `${label} is not known here.`;
    case 'unknown_record':
      return `${label} points to something that is no longer there.`;
  }
}

export const en: Locale = {
  code: 'en',
  terms: {
    common: {
      solution: 'Solution',
      yes: 'Yes',
      no: 'No',
      moreTags: (tags, formats) =>
        `${formats.plural(tags.length, { one: '{count} more tag', other: '{count} more tags' })}: ${formats.list(tags)}`,
      cases: 'Cases',
      status: 'Status',
      statuses: { open: 'Open', 'in-progress': 'In progress', closed: 'Closed' },
      severity: 'Severity',
      severities: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' },
      name: 'Name',
      description: 'Description',
      tags: 'Tags',
      number: 'Number',
      updated: 'Updated',
      category: 'Category',
      assignees: 'Assignees',
      close: 'Close',
      optional: 'optional',
      cancel: 'Cancel',
      retry: 'Try again',
      retryLater: (when) => `Try again ${when}`,
      loading: 'Loading…',
      remove: (what) => `Remove ${what}`,
    },
    states: {
      noAdapter: 'No backend is connected. Give this element or a <case-provider> around it an adapter.',
      noOwner: 'No owner is set. Give this element or a <case-provider> around it an owner.',
      deniedRead: 'You may not see these cases.',
      deniedCreate: 'You may not create cases here.',
      whoCanGrant: 'An administrator of this space can give you the right.',
      stale: 'This may be out of date.',
      offline: 'You are offline. What you type is kept here.',
      offlineUnkept: 'You are offline. What you type is there as long as this page stays open.',
    },
    errors: {
      aborted: 'Stopped before it was done.',
      offline: 'There is no connection. Check the network.',
      timeout: 'The server took too long to answer.',
      unauthenticated: 'Your session has ended. Sign in again; what you typed is kept.',
      forbidden: 'You do not have the right to do this.',
      not_found: 'It is no longer there.',
      validation: 'Some entries need a change.',
      conflict: 'Somebody else changed this in the meantime.',
      rate_limited: 'Too much at once. Wait a moment.',
      too_large: 'This is more than can be stored here. Shorten it, or leave something out.',
      unsupported: 'This backend cannot do that.',
      unavailable: 'The data cannot be reached right now.',
      unknown: 'Something unforeseen went wrong.',
    },
    reasons: {
      'no-database':
        'This browser does not let the page store anything. Leave the private window, or allow this site to keep data.',
      'newer-schema': 'A newer version of this page has stored the data. Reload the page to get it.',
      'foreign-database':
        'What is stored under this name belongs to something else. Whoever runs this page has to choose another name.',
      'blocked-upgrade':
        'The stored data must be updated, but another tab still uses it. Close or reload your other tabs.',
      'slow-open': 'This browser does not give access to the stored data. Restart it if this stays.',
      'connection-lost': 'This browser lost access to the stored data.',
      closed: 'The connection to the data was closed. Reload the page.',
      preset: 'This comes with the page for everybody. It can be switched off, but not deleted.',
      'no-room':
        'This browser has no room left for this site, so nothing was stored. Free disk space, or delete data of other sites in its settings.',
    },
    problem,
    lengthLeft: (length, limit, formats) =>
      length > limit
        ? formats.plural(length - limit, { one: '{count} character too many', other: '{count} characters too many' })
        : formats.plural(limit - length, { one: '{count} character left', other: '{count} characters left' }),
    createForm: {
      heading: 'Create case',
      submit: 'Create case',
      submitting: 'Creating…',
      created: (number) => (number === null ? 'Case created' : `Case ${String(number)} created`),
      view: 'View',
      problems: (count, formats) =>
        formats.plural(count, { one: 'One thing needs a change:', other: '{count} things need a change:' }),
      failed: 'The case was not created.',
      unsure: 'It is not known whether the case was created. Trying again makes no second one.',
      landed: (number) =>
        `${number === null ? 'The case' : `Case ${String(number)}`} is there already, but not with your last changes.`,
      typed: 'This is what you typed. You can copy it from here.',
      tagHint: 'Enter or a comma adds a tag.',
      tag: (tag) => `Tag “${tag.length > 24 ? `${tag.slice(0, 23)}…` : tag}”`,
      tagList: 'The list of tags',
      suggested: 'Suggested tags',
      suggestions: (count, formats) =>
        formats.plural(count, { one: '{count} suggestion', other: '{count} suggestions' }),
      addTag: (tag) => `Add “${tag}”`,
      tagsAdded: (tags, formats) =>
        tags.length > 3 ? `${formats.number(tags.length)} tags added` : `${formats.list(tags)} added`,
      tagRemoved: (tag) => `${tag} removed`,
      tagKnown: (tag) => `${tag} is there already`,
    },
    // Comes with the code that says it: english/create.ts.
    create: {} as Terms['create'],
    // Comes with the code that says it: english/files.ts.
    files: {} as Terms['files'],
    people: {
      assignSelf: 'Assign yourself',
      you: 'you',
      unknown: (id) => `${id} (unknown)`,
      lookingUp: (count, formats) =>
        formats.plural(count, { one: 'Looking up {count} address…', other: 'Looking up {count} addresses…' }),
      added: (names, formats) => `${formats.list(names)} added`,
      notFound: (addresses, formats) => `Nobody found for ${formats.list(addresses)}`,
      more: (count, formats) => `+${formats.number(count)}`,
    },
    fields: {
      heading: 'Additional fields',
      notSet: 'Not set',
      on: 'On',
      off: 'Off',
      clear: (label) => `Clear ${label}`,
      clearShort: 'Clear',
      notANumber: (label) => `${label} needs a number.`,
      notADate: (label) => `${label} needs a date.`,
      notJson: (label) => `${label} needs a JSON object, such as {"key": "value"}.`,
      stored: (text) => `Stored as “${text}”.`,
    },
    // Comes with the code that says it: english/connector.ts.
    connector: {} as Terms['connector'],
    // Comes with the code that says it: english/markdown.ts.
    markdown: {} as Terms['markdown'],
    drafts: {
      restored: 'Draft restored',
      discard: 'Discard',
      discarded: 'Draft discarded',
      undo: 'Undo',
      failed: 'This browser cannot keep drafts here. What you type is lost if you leave the page before saving.',
      leave: 'Leave this form?',
      leaveKept: 'What you typed can be kept as a draft and will be here when you come back.',
      leaveLost: 'What you typed is not saved anywhere else.',
      keep: 'Keep draft',
      stay: 'Keep writing',
    },
    // Comes with the code that says it: english/add-to-case.ts.
    addToCase: {} as Terms['addToCase'],
    toasts: {
      region: (key) => `Notifications (${key})`,
      dismiss: 'Dismiss',
    },
    // Come with the code that says them, from i18n/english/.
    app: {} as Terms['app'],
    choices: {} as Terms['choices'],
    list: {} as Terms['list'],
    neighbours: {} as Terms['neighbours'],
    filters: {} as Terms['filters'],
    selection: {} as Terms['selection'],
    actions: {} as Terms['actions'],
    observables: {} as Terms['observables'],
    view: {} as Terms['view'],
    closing: {} as Terms['closing'],
    activity: {} as Terms['activity'],
    evidence: {} as Terms['evidence'],
    caseFiles: {} as Terms['caseFiles'],
    caseObservables: {} as Terms['caseObservables'],
    settings: {} as Terms['settings'],
    fieldLibrary: {} as Terms['fieldLibrary'],
    templates: {} as Terms['templates'],
    metrics: {} as Terms['metrics'],
    references: {} as Terms['references'],
    similar: {} as Terms['similar'],
  },
};
