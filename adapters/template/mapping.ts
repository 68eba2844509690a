import {
  noTotals,
  severities,
  type Case,
  type CaseChanges,
  type CaseStatus,
  type Comment,
  type Severity,
  type UserRef,
} from 'case-elements/domain';
import type { Note, Person, Priority, State, Ticket, TicketFields } from './backend.js';

/** Their words and ours. Pure, so that it can be read and tested without a server. */
export const stateOf: Readonly<Record<CaseStatus, State>> = { open: 'new', 'in-progress': 'working', closed: 'done' };
const statusOf: Readonly<Record<State, CaseStatus>> = { new: 'open', working: 'in-progress', done: 'closed' };

export const priorityOf = (severity: Severity): Priority => (severities.indexOf(severity) + 1) as Priority;
const severityOf = (priority: Priority): Severity => severities[priority - 1]!;

const personOf = ({ login, fullName }: Person): UserRef => ({ id: login, name: fullName });

export function toCase(ticket: Ticket): Case {
  return {
    id: ticket.key,
    version: String(ticket.revision),
    owner: ticket.team,
    number: ticket.no,
    title: ticket.subject,
    description: ticket.body,
    status: statusOf[ticket.state],
    severity: severityOf(ticket.priority),
    category: ticket.topic,
    tags: ticket.labels,
    assignees: ticket.handlers,
    settings: { syncAlerts: ticket.alertsFollow, extractObservables: ticket.findsObservables },
    totals: { ...noTotals, comments: ticket.notes },
    createdAt: ticket.openedAt,
    createdBy: personOf(ticket.openedBy),
    updatedAt: ticket.touchedAt,
    updatedBy: personOf(ticket.touchedBy),
    inProgressAt: ticket.startedAt,
    closedAt: ticket.doneAt,
    closedBy: ticket.doneBy && personOf(ticket.doneBy),
    // What a help desk has not.
    fields: {},
    connector: null,
    pushes: [],
    template: null,
    observables: [],
  };
}

/** Only what was said; what was not is left as it is. */
export function toFields(said: CaseChanges): Partial<TicketFields> {
  const { title, description, status, severity, category, tags, assignees, settings } = said;
  const fields: Readonly<Record<keyof TicketFields, unknown>> = {
    subject: title,
    body: description,
    state: status && stateOf[status],
    priority: severity && priorityOf(severity),
    topic: category,
    labels: tags,
    handlers: assignees,
    alertsFollow: settings?.syncAlerts,
    findsObservables: settings?.extractObservables,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

export function toComment({ key, ticket, team, text, at, by }: Note): Comment {
  return {
    id: key,
    version: '1',
    caseId: ticket,
    owner: team,
    text,
    pushedAt: {},
    createdAt: at,
    createdBy: personOf(by),
    updatedAt: null,
    updatedBy: null,
  };
}
