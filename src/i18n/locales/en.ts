import type { FieldProblem } from '../../domain/error.js';
import type { Formats } from '../formats.js';
import type { Locale } from '../terms.js';

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
      optional: 'optional',
      cancel: 'Cancel',
      retry: 'Try again',
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
    },
    errors: {
      aborted: 'Stopped before it was done.',
      offline: 'There is no connection. Check the network and try again.',
      timeout: 'The server took too long to answer. Try again.',
      unauthenticated: 'Your session has ended. Sign in again; what you typed is kept.',
      forbidden: 'You do not have the right to do this.',
      not_found: 'It is no longer there.',
      validation: 'Some entries need a change.',
      conflict: 'Somebody else changed this in the meantime.',
      rate_limited: 'Too much at once. Wait a moment and try again.',
      too_large: 'There is not enough room to store this.',
      unsupported: 'This backend cannot do that.',
      unavailable: 'The data cannot be reached right now. Try again.',
      unknown: 'Something unforeseen went wrong. Try again.',
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
      created: (number, formats) => (number === null ? 'Case created' : `Case ${formats.number(number)} created`),
      view: 'View',
      problems: (count, formats) =>
        formats.plural(count, { one: 'One thing needs a change:', other: '{count} things need a change:' }),
      failed: 'The case was not created.',
      landed: (number, formats) =>
        `${number === null ? 'The case' : `Case ${formats.number(number)}`} is there already, but not with your last changes.`,
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
    list: {
      empty: 'There are no cases yet.',
      emptyAction: 'Create case',
      filteredEmpty: 'No cases match.',
      search: 'Search cases',
      clearSearch: 'Clear search',
      sort: 'Sort by',
      sorts: {
        number: { ascending: 'Lowest number', descending: 'Highest number' },
        title: { ascending: 'Name A to Z', descending: 'Name Z to A' },
        status: { ascending: 'Open first', descending: 'Closed first' },
        severity: { ascending: 'Least severe', descending: 'Most severe' },
        category: { ascending: 'Category A to Z', descending: 'Category Z to A' },
        reporter: { ascending: 'Reporter A to Z', descending: 'Reporter Z to A' },
        createdAt: { ascending: 'Oldest', descending: 'Newest' },
        updatedAt: { ascending: 'Longest unchanged', descending: 'Recently updated' },
        closedAt: { ascending: 'First closed', descending: 'Recently closed' },
        comments: { ascending: 'Fewest comments', descending: 'Most comments' },
        alerts: { ascending: 'Fewest alerts', descending: 'Most alerts' },
        events: { ascending: 'Fewest events', descending: 'Most events' },
      },
      fieldSorts: (field) => ({ ascending: `${field}, ascending`, descending: `${field}, descending` }),
      total: (count, formats) => formats.plural(count, { one: '{count} case', other: '{count} cases' }),
      statusCount: (status, count, formats) => `${status} ${formats.number(count)}`,
      found: (count, formats) =>
        count === 0
          ? 'No cases match.'
          : formats.plural(count, { one: '{count} case found', other: '{count} cases found' }),
      pages: 'Pages',
      previousPage: 'Previous',
      nextPage: 'Next',
      page: (page, pages, formats) => `Page ${formats.number(page)} of ${formats.number(pages)}`,
      range: (from, to, total, formats) =>
        `${formats.number(from)} to ${formats.number(to)} of ${formats.plural(total, { one: '{count} case', other: '{count} cases' })}`,
      arrived: (count, formats) => formats.plural(count, { one: '{count} new case', other: '{count} new cases' }),
      changed: 'The list has changed',
      showArrived: 'Show',
      moreTags: (tags, formats) =>
        `${formats.plural(tags.length, { one: '{count} more tag', other: '{count} more tags' })}: ${formats.list(tags)}`,
      refresh: 'Refresh',
      asOf: (time) => `As it was ${time}.`,
      offline: (time) => `You are offline. The cases are shown as they were ${time}.`,
    },
  },
};
