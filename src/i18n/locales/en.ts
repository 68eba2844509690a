import type { FieldProblem } from '../../domain/error.js';
import type { Formats } from '../formats.js';
import { englishNouns, type EnglishNouns } from '../nouns.js';
import type { Locale, Terms } from '../terms.js';

const characters = { one: '{count} character', other: '{count} characters' };

function problem(
  n: EnglishNouns,
  { rule, limit = 0, actual, message }: FieldProblem,
  label: string,
  { number, plural }: Formats,
): string {
  const end = actual === undefined ? '.' : ` (${number(actual)}).`;
  const what: Record<FieldProblem['rule'], string> = {
    required: 'is missing.',
    required_on_close: `is needed before the ${n.case} can be closed.`,
    too_long: `is longer than ${plural(limit, characters)}${end}`,
    too_short: `is shorter than ${plural(limit, characters)}${end}`,
    too_many: `has more than ${number(limit)} entries${end}`,
    too_few: `has fewer than ${number(limit)} entries${end}`,
    too_big: `is above ${number(limit)}${end}`,
    too_small: `is below ${number(limit)}${end}`,
    not_an_integer: 'takes whole numbers only.',
    not_an_option: 'has a value that is not on its list.',
    wrong_type: 'has a value of the wrong kind.',
    pattern: 'does not have the expected form.',
    duplicate: 'has an entry twice.',
    immutable: 'cannot be changed any more.',
    unknown_key: 'is not known here.',
    unknown_record: 'points to something that is no longer there.',
  };
  return (rule === 'pattern' && message) || `${label} ${what[rule]}`;
}

/** What English says from the beginning; the rest comes with the code that says it, from i18n/english/. */
export const english = (n: EnglishNouns): Terms => ({
  common: {
    solution: 'Solution',
    yes: 'Yes',
    no: 'No',
    moreTags: (tags, formats) =>
      `${formats.plural(tags.length, { one: '{count} more tag', other: '{count} more tags' })}: ${formats.list(tags)}`,
    cases: n.Cases,
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
    deniedRead: `You may not see these ${n.cases}.`,
    deniedCreate: `You may not create ${n.cases} here.`,
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
    'newer-schema': 'A newer version of this page stored the data. Reload the page to get it.',
    'foreign-database':
      'What is stored under this name belongs to something else. Whoever runs this page has to choose another name.',
    'blocked-upgrade':
      'The stored data must be updated, but another tab still uses it. Close or reload your other tabs.',
    'slow-open': 'This browser does not give access to the stored data. Restart it if this stays.',
    'connection-lost': 'This browser lost access to the stored data.',
    closed: 'The connection to the data was closed. Reload the page.',
    preset: 'This comes with the page for everybody. It can be switched off, but not deleted.',
    'no-room':
      'This browser has no room left for this site, so nothing was stored. Free disk space, or delete data of other sites.',
  },
  problem: (...said) => problem(n, ...said),
  lengthLeft: (length, limit, formats) =>
    length > limit
      ? formats.plural(length - limit, { one: '{count} character too many', other: '{count} characters too many' })
      : formats.plural(limit - length, { one: '{count} character left', other: '{count} characters left' }),
  createForm: {
    heading: `Create ${n.case}`,
    submit: `Create ${n.case}`,
    submitting: 'Creating…',
    created: (number) => (number === null ? `${n.Case} created` : `${n.Case} ${String(number)} created`),
    view: 'View',
    problems: (count, formats) =>
      formats.plural(count, { one: 'One thing needs a change:', other: '{count} things need a change:' }),
    failed: `The ${n.case} was not created.`,
    unsure: `It is not known whether the ${n.case} was created. Trying again makes no second one.`,
    landed: (number) =>
      `${number === null ? `The ${n.case}` : `${n.Case} ${String(number)}`} is there already, but not with your last changes.`,
    typed: 'This is what you typed. You can copy it from here.',
    tag: (tag) => `Tag “${tag.length > 24 ? `${tag.slice(0, 23)}…` : tag}”`,
    tagList: 'The list of tags',
  },
  // Comes with the code that says it: english/tags.ts.
  tags: {} as Terms['tags'],
  // Comes with the code that says it: english/create.ts.
  create: {} as Terms['create'],
  // Comes with the code that says it: english/files.ts.
  files: {} as Terms['files'],
  // Comes with the code that says it: english/people.ts.
  people: {} as Terms['people'],
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
    neededToClose: 'needed to close',
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
  connectorSetup: {} as Terms['connectorSetup'],
  templates: {} as Terms['templates'],
  metrics: {} as Terms['metrics'],
  references: {} as Terms['references'],
  similar: {} as Terms['similar'],
});

export const en: Locale = { code: 'en', terms: english(englishNouns()) };
