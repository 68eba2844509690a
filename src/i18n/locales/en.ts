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
    },
    list: {
      empty: 'There are no cases yet.',
      emptyAction: 'Create case',
    },
  },
};
