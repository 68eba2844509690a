import { addEnglish } from '../registry.js';

/** What is said in English of the parts of the create form; comes with the code that says it. */
addEnglish('create', (n) => {
  const theCase = (number: number | null) => (number === null ? `The ${n.case}` : `${n.Case} ${String(number)}`);
  return {
    headingFrom: (what) => `Create ${n.case} from ${what}`,
    template: 'Template',
    noTemplate: 'No template',
    parts: {
      title: 'name',
      severity: 'severity',
      description: 'description',
      category: 'category',
      assignees: 'assignees',
      tags: 'tags',
      fields: 'additional fields',
      settings: 'settings',
      connector: 'external connector',
    },
    templateChosen: (name) => `“${name}” is applied.`,
    templateFilled: (name, parts) => `“${name}” filled in ${parts}.`,
    templateKept: (parts) => `Kept as you wrote it: ${parts}.`,
    templateUndone: 'The template is as it was before. What you wrote is still here.',
    templateCleared: 'The template is taken back. What you wrote is still here.',
    templateGone: 'The template of this draft is no longer there. Choose another one, or go on without.',
    setAside: (parts, solution) => `Set aside, as only ${solution} has it: ${parts}. It comes back with ${solution}.`,
    notTaken: (parts, solution) =>
      `Set aside, as ${n.aCase} of ${solution} does not take it: ${parts}. It comes back when you go back.`,
    broughtBack: (parts) => `Brought back: ${parts}.`,
    additionalFields: 'Additional fields',
    settings: 'Settings',
    syncAlerts: `Sync alert status with ${n.case} status`,
    syncAlertsHint: `Alerts on this ${n.case} follow when its status changes.`,
    extractObservables: 'Auto-extract observables',
    extractObservablesHint: 'Addresses, hashes, hosts and the like are taken from alerts as they are added.',
    attached: 'Opened with',
    alerts: (count, formats) => formats.plural(count, { one: '{count} alert', other: '{count} alerts' }),
    events: (count, formats) => formats.plural(count, { one: '{count} event', other: '{count} events' }),
    unreadable: (what, id, why) =>
      `${what} (${id}) cannot be attached: this page could not show it. ${why === undefined ? 'It lacks what the page needs.' : why}`,
    references: (count, formats) => formats.plural(count, { one: '{count} attachment', other: '{count} attachments' }),
    removeAll: (what) => `Leave out ${what}`,
    oneByOne: 'Choose which',
    takenBackIn: (what) => `${what} taken back in`,
    observables: (count, formats) =>
      formats.plural(count, {
        one: '{count} observable will be added from this:',
        other: '{count} observables will be added from this:',
      }),
    noObservables: 'There are no observables in this.',
    leftOutObservables: (count, formats) =>
      formats.plural(count, { one: 'Left out {count} observable', other: 'Left out {count} observables' }),
    partFailed: `This part could not be loaded. You can create the ${n.case} without it, or try again.`,
    partLoading: 'Loading…',
    incomplete: (number) => `${theCase(number)} was created, but not everything could be added to it.`,
    unattached: (kind, count, formats) =>
      formats.plural(
        count,
        {
          alerts: { one: '{count} alert is missing', other: '{count} alerts are missing' },
          events: { one: '{count} event is missing', other: '{count} events are missing' },
          references: { one: '{count} attachment is missing', other: '{count} attachments are missing' },
          files: { one: '{count} file is missing', other: '{count} files are missing' },
          observables: { one: '{count} observable is missing', other: '{count} observables are missing' },
        }[kind],
      ),
    waitingForFiles: 'Waiting for the files…',
    finishWithout: 'Leave them out',
    pushing: (connector) => `It is being pushed to ${connector}…`,
    pushed: (connector, incident) => `Pushed to ${connector} as ${incident}.`,
    pushFailed: (connector) => `The push to ${connector} failed. The ${n.case} is safe.`,
    pushUncertain: (connector) =>
      `Whether the push to ${connector} arrived is not known. Look there before you push again.`,
    pushAgain: 'Push again',
    pushOf: {
      pending: (number, connector) => `${theCase(number)} is being pushed to ${connector}…`,
      failed: (number, connector) => `${theCase(number)} was not pushed to ${connector}`,
      uncertain: (number, connector) => `${theCase(number)} may or may not have reached ${connector}`,
      done: (number, connector, incident) =>
        `${theCase(number)} was pushed to ${connector}${incident && ` as ${incident}`}`,
      lookFirst: 'Look there before you push again.',
    },
  };
});
