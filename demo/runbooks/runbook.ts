import type { NewReference } from 'case-elements/domain';

/** What is to be done when something happens, as the shift wrote it down. */
export interface Runbook {
  readonly title: string;
  /** Who is called when it does not help. */
  readonly onCall: string;
  readonly steps: readonly string[];
}

/** What a case knows of it by. */
export const runbookType = 'quayside.runbook';

export const runbooks: Readonly<Record<string, Runbook>> = {
  'rb-mail': {
    title: 'Phishing wave',
    onCall: 'Mail team',
    steps: [
      'Withdraw the mails from all mailboxes',
      'Block the sender and the address of the form',
      'Reset the passwords of whoever answered',
      'Look for inbox rules that are new',
    ],
  },
  'rb-isolate': {
    title: 'Take a machine off the network',
    onCall: 'Network duty',
    steps: [
      'Tell the terminal it stands at',
      'Close its port on the switch',
      'Keep it switched on: its memory is wanted',
      'Take an image of memory and disk',
    ],
  },
  'rb-account': {
    title: 'Lock an account',
    onCall: 'Identity team',
    steps: ['Lock it in the directory', 'End its sessions', 'Set its second factor anew'],
  },
  'rb-portal': {
    title: 'Booking portal degraded',
    onCall: 'Platform duty',
    steps: ['Look at the queue of tracking-bus-01', 'Take the slowest instance out', 'Tell the planners'],
  },
};

/** The runbook as it is now, to be put on a case: what was followed stays readable when it is rewritten. */
export function referenceTo(id: string): NewReference {
  const { title, onCall, steps } = runbooks[id]!;
  return { type: runbookType, externalId: id, data: { title, onCall, steps } };
}
