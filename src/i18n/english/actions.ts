import { addEnglish } from '../registry.js';

/** What is said in English of what is done with cases; comes with the code that says it. */
addEnglish('actions', (n) => ({
  bar: `Actions for selected ${n.cases}`,
  open: 'Open',
  more: 'More',
  copy: { link: 'Copy link', id: 'Copy id', number: 'Copy number' },
  copied: (what, count, formats) =>
    formats.plural(
      count,
      {
        link: { one: 'Link copied', other: '{count} links copied' },
        id: { one: 'Id copied', other: '{count} ids copied' },
        number: { one: 'Number copied', other: '{count} numbers copied' },
        report: { other: 'Report copied' },
      }[what],
    ),
  copyFailed: 'The browser did not let us copy.',
  export: 'Export',
  formats: { json: 'Everything, as JSON', csv: 'As a table (CSV)' },
  delete: 'Delete',
  denied: {
    update: `You may not change ${n.cases}.`,
    reopen: `You may not reopen ${n.cases}.`,
    assign: `You may not assign ${n.cases}.`,
    delete: `You may not delete ${n.cases}.`,
  },
  waiting: 'Something else is still under way.',
  subject: (number, name) => (number === null ? `“${name}”` : `${n.Case} ${String(number)}`),
  did: {
    open: (subject) => `${subject} set to Open`,
    'in-progress': (subject) => `${subject} set to In progress`,
    closed: (subject) => `${subject} closed`,
    severity: (subject) => `Severity of ${subject} changed`,
    tags: (subject) => `Tags of ${subject} changed`,
    assignees: (subject) => `Assignees of ${subject} changed`,
    deleted: (subject) => `${subject} deleted`,
    exported: (subject) => `${subject} exported`,
  },
  undid: (subject) => `${subject} as before`,
  removedMeanwhile: (subject) => `${subject}: deleted by somebody else in the meantime.`,
  didNot: (subject) => `${subject}: nothing was done.`,
  finding: (found, formats) => `Looking for ${n.cases}: ${formats.number(found)} found`,
  progress: (ended, total, formats) => `${formats.number(ended)} of ${formats.number(total)}`,
  failed: (count, formats) => `${formats.number(count)} failed`,
  untried: (count, formats) => `${formats.number(count)} not tried`,
  unchanged: (count, formats) =>
    formats.plural(count, { one: '{count} needed no change', other: '{count} needed no change' }),
  notTried: 'Not tried',
  details: 'Details',
  retryFailed: 'Retry failed',
  goOn: 'Go on',
  report: 'How it went',
  copyReport: 'Copy report',
  editOf: (label, subject) => `${label} of ${subject}`,
  apply: 'Apply',
  searchTags: 'Find or add a tag',
  searchPeople: 'Find people',
  onSome: (count, total, formats) => `on ${formats.number(count)} of ${formats.number(total)}`,
  overfull: (count, limit, formats) =>
    formats.plural(count, {
      one: `{count} ${n.case} would have more than ${formats.number(limit)}, and stays as it is.`,
      other: `{count} ${n.cases} would have more than ${formats.number(limit)}, and stay as they are.`,
    }),
  // A number of cases and a name in quotes stay as they are.
  deleteHeading: (subject) =>
    `Delete ${subject.startsWith(`${n.Case} `) ? n.case + subject.slice(n.case.length) : subject}?`,
  deleteMore: (count, formats) => `and ${formats.number(count)} more`,
  deleteAlong: (comments, alerts, files, formats) =>
    [
      comments + files > 0 &&
        `${formats.list(
          [
            comments > 0 && formats.plural(comments, { one: '{count} comment', other: '{count} comments' }),
            files > 0 && formats.plural(files, { one: '{count} file', other: '{count} files' }),
          ].filter((each) => each !== false),
        )} ${comments + files === 1 ? 'goes' : 'go'} with it.`,
      alerts > 0 &&
        formats.plural(alerts, {
          one: '{count} alert is taken off it, and stays where it came from.',
          other: '{count} alerts are taken off it, and stay where they came from.',
        }),
    ]
      .filter(Boolean)
      .join(' '),
  deleteFinal: 'This cannot be undone.',
  deleteNumbers: 'You can undo this for a few seconds, not later.',
  deleting: `The ${n.cases} of this page are being deleted.`,
}));
