import { addEnglish } from '../registry.js';

/** A word of ours inside a sentence; abbreviations, and names behind it, stay as they are. */
const inside = (what: string): string =>
  /^\p{Lu}\p{Lu}/u.test(what) ? what : what.charAt(0).toLowerCase() + what.slice(1);

/** What is said in English of one case; comes with the code that says it. */
addEnglish('view', (n) => ({
  parts: `Parts of the ${n.case}`,
  tabs: {
    activity: 'Activity',
    alerts: 'Alerts',
    events: 'Events',
    files: 'Files',
    observables: 'Observables',
    references: 'Attachments',
    similar: `Similar ${n.cases}`,
  },
  missing: `This ${n.case} is not there.`,
  missingHint: 'It may have been deleted, or the link to it is wrong.',
  deleted: `Somebody deleted this ${n.case}.`,
  created: 'Created',
  reporter: 'Reporter',
  isReporter: 'Reporter',
  participants: 'Participants',
  moreParticipants: (count, formats) => formats.plural(count, { one: '{count} more', other: '{count} more' }),
  details: 'Details',
  template: 'Template',
  syncAlerts: `Sync alert status with ${n.case} status`,
  extractObservables: 'Extract observables from alerts',
  notSent: (title) =>
    `What you wrote of “${title}” was not sent: its files were still on their way. It is kept there as a draft.`,
  closedMeanwhile: `Somebody else closed the ${n.case} meanwhile.`,
  actions: 'More actions',
  edit: (what) => `Edit ${inside(what)}`,
  editNamed: (name) => `Edit “${name}”`,
  save: 'Save',
  saving: 'Saving …',
  done: 'Done',
  saved: (what) => `${what} saved`,
  notSaved: (what) => `${what} could not be saved.`,
  nothing: 'None',
  nobody: 'Nobody',
  noDescription: 'No description.',
  conflict: {
    text: (what) => `${what} was changed by somebody else meanwhile.`,
    theirs: 'Theirs',
    mine: 'Yours',
    keepMine: 'Save yours',
    takeTheirs: 'Keep theirs',
    both: 'Put both together',
    merged: (clashes, formats) =>
      clashes === 0
        ? 'Both texts are put together. Read it over, then save it.'
        : formats.plural(clashes, {
            one: 'Both texts are put together. In {count} place you both changed the same: theirs stands first, yours after it.',
            other:
              'Both texts are put together. In {count} places you both changed the same: theirs stands first, yours after it.',
          }),
  },
  missingToClose: (labels, formats) => `To close the ${n.case}, fill in ${formats.list(labels)}.`,
  refused: {
    update: `You may not change this ${n.case}.`,
    delete: `You may not delete this ${n.case}.`,
    assign: `You may not assign this ${n.case}.`,
    reopen: `You may not reopen this ${n.case}.`,
    push: `You may not push this ${n.case}.`,
    createComment: `You may not add anything to this ${n.case}.`,
  },
  denied: { push: `You may not push ${n.cases}.`, createComment: 'You may not add comments.' },
  applying: {
    placeholder: 'Apply a template',
    none: 'There are no templates.',
    heading: (template) => `Apply “${template}”`,
    choose: 'What is ticked is changed; everything else stays as it is.',
    nothing: `The ${n.case} says all of this already. Only its template is remembered.`,
    now: 'Now',
    then: 'Then',
    empty: 'Empty',
    confirm: (changes, formats) =>
      changes === 0
        ? 'Apply, change nothing'
        : formats.plural(changes, { one: 'Apply {count} change', other: 'Apply {count} changes' }),
    applied: (template) => `“${template}” applied`,
    come: (labels, formats) => `Fields that come: ${formats.list(labels)}.`,
    neededToClose: (label) => `${label} (needed to close the ${n.case})`,
    go: (labels, formats) => `Fields that go: ${formats.list(labels)}.`,
    says: (label, text) => `${label} (“${text}”)`,
    stays: 'What they say stays stored.',
  },
  partFailed: 'This could not be loaded.',
  push: {
    missing: (labels, formats) => `To push the ${n.case}, fill in ${formats.list(labels)}.`,
    never: 'Not pushed yet',
    push: 'Push',
    again: 'Push again',
    pushing: 'Being pushed …',
    upToDate: 'Up to date',
    pushed: (incident) => `Pushed as ${incident}`,
  },
  comment: {
    label: 'Add a comment',
    noun: 'The comment',
    send: 'Comment',
    sending: 'Adding …',
    sent: 'Comment added',
    saved: 'Comment saved',
    keys: (keys) => `${keys} sends`,
    edited: 'edited',
    showEdits: (at) => `Show what was edited, ${at}`,
    history: 'What the comment said',
    edit: 'Edit',
    quote: 'Quote',
    copyLink: 'Copy link',
    copyLinkTo: (what) => `Copy link to: ${what}`,
    delete: 'Delete',
    deleted: 'Comment deleted',
    restored: 'The comment is back',
    actions: (who) => `Actions for the comment by ${who}`,
    discard: 'Discard',
    leave: 'What you wrote is not saved.',
  },
}));
