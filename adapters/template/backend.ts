/**
 * Stands for your case server and the client you have for it: a help desk with words of its own, which answers over a
 * wire, remembers requests by their id and changes several tickets in one go. Put yours in its place.
 */
export type State = 'new' | 'working' | 'done';
export type Priority = 1 | 2 | 3 | 4;

export interface Person {
  readonly login: string;
  readonly fullName: string;
}

/** What may be said about a ticket. */
export interface TicketFields {
  readonly subject: string;
  readonly body: string;
  readonly state: State;
  readonly priority: Priority;
  readonly topic: string | null;
  readonly labels: readonly string[];
  readonly handlers: readonly string[];
  readonly alertsFollow: boolean;
  readonly findsObservables: boolean;
}

export interface Ticket extends TicketFields {
  readonly key: string;
  readonly revision: number;
  readonly team: string;
  /** Counts up by one in each team. */
  readonly no: number;
  readonly notes: number;
  readonly openedAt: string;
  readonly openedBy: Person;
  readonly touchedAt: string;
  readonly touchedBy: Person;
  readonly startedAt: string | null;
  readonly doneAt: string | null;
  readonly doneBy: Person | null;
}

export interface Note {
  readonly key: string;
  readonly ticket: string;
  readonly team: string;
  readonly text: string;
  readonly at: string;
  readonly by: Person;
}

export interface Search {
  readonly teams: readonly string[];
  readonly states: readonly State[];
  readonly priorities: readonly Priority[];
  readonly labels: readonly string[];
  readonly orderBy: 'no' | 'openedAt' | 'touchedAt';
  readonly descending: boolean;
  readonly page: number;
  readonly size: number;
}

export interface Found {
  readonly tickets: readonly Ticket[];
  readonly total: number;
  /** Of what matches, the states asked for apart. */
  readonly perState: Readonly<Record<State, number>>;
}

export interface Call {
  readonly signal?: AbortSignal | undefined;
}
/** A request of the same id is the same request: nothing happens twice and the first answer is given again. */
export interface WriteCall extends Call {
  readonly requestId: string;
}

/** What the server says when it refuses, as over HTTP. */
export class HelpDeskError extends Error {
  override readonly name = 'HelpDeskError';
  constructor(
    readonly status: 401 | 403 | 404 | 409 | 429 | 503,
    message: string,
    readonly ticket?: Ticket,
  ) {
    super(message);
  }
}

export interface HelpDesk {
  me(call: Call): Promise<Person>;
  search(search: Search, call: Call): Promise<Found>;
  read(key: string, call: Call): Promise<Ticket | null>;
  open(team: string, fields: TicketFields, call: WriteCall): Promise<Ticket>;
  /** All or none. 404 when one is gone, 409 with the ticket as it is when one has another revision. */
  edit(
    edits: readonly { readonly key: string; readonly revision: number; readonly fields: Partial<TicketFields> }[],
    call: WriteCall,
  ): Promise<readonly Ticket[]>;
  notes(ticket: string, call: Call): Promise<readonly Note[]>;
  addNote(ticket: string, text: string, call: WriteCall): Promise<Note>;
}

/** The server. Each one has tickets of its own; `me` is who is signed in. */
export function helpDesk(me: Person = { login: 'ana', fullName: 'Ana Sousa' }): HelpDesk {
  const tickets = new Map<string, Ticket>();
  const notes: Note[] = [];
  const counters = new Map<string, number>();
  const answers = new Map<string, unknown>();

  return {
    me: (call) => overTheWire(call, () => me),

    search: (search, call) =>
      overTheWire(call, () => {
        const matching = [...tickets.values()].filter(
          ({ team, priority, labels }) =>
            search.teams.includes(team) && within(search.priorities, [priority]) && within(search.labels, labels),
        );
        const perState = { new: 0, working: 0, done: 0 };
        for (const { state } of matching) perState[state] += 1;
        const found = matching.filter(({ state }) => within(search.states, [state])).sort(byOrder(search));
        const start = (search.page - 1) * search.size;
        return { tickets: found.slice(start, start + search.size), total: found.length, perState };
      }),

    read: (key, call) => overTheWire(call, () => tickets.get(key) ?? null),

    open: (team, fields, call) =>
      once(call, () => {
        const no = (counters.get(team) ?? 0) + 1;
        counters.set(team, no);
        const at = new Date().toISOString();
        const key = `T-${tickets.size + 1}`;
        const touch = { openedAt: at, openedBy: me, touchedAt: at, touchedBy: me };
        const fresh = { revision: 1, notes: 0, startedAt: null, doneAt: null, doneBy: null };
        return store({ key, team, no, ...fields, ...touch, ...fresh });
      }),

    edit: (edits, call) =>
      once(call, () => {
        for (const { key, revision } of edits) {
          const ticket = existing(key);
          if (ticket.revision !== revision)
            throw new HelpDeskError(409, `${key} has another revision.`, structuredClone(ticket));
        }
        return edits.map(({ key, fields }) => store(edited(existing(key), fields)));
      }),

    notes: (ticket, call) =>
      overTheWire(call, () => {
        existing(ticket);
        return notes.filter((note) => note.ticket === ticket);
      }),

    addNote: (key, text, call) =>
      once(call, () => {
        const ticket = existing(key);
        const note = {
          key: `N-${notes.length + 1}`,
          ticket: key,
          team: ticket.team,
          text,
          at: new Date().toISOString(),
          by: me,
        };
        notes.push(note);
        // A note is no edit: whoever is editing the ticket is not in its way.
        store({ ...ticket, notes: ticket.notes + 1 });
        return note;
      }),
  };

  function store(ticket: Ticket): Ticket {
    tickets.set(ticket.key, ticket);
    return ticket;
  }

  function existing(key: string): Ticket {
    const ticket = tickets.get(key);
    if (!ticket) throw new HelpDeskError(404, `There is no ticket ${key}.`);
    return ticket;
  }

  function edited(ticket: Ticket, fields: Partial<TicketFields>): Ticket {
    const after = { ...ticket, ...fields };
    if (JSON.stringify(after) === JSON.stringify(ticket)) return ticket;
    const at = new Date().toISOString();
    const isDone = after.state === 'done';
    const wasDone = ticket.state === 'done';
    return {
      ...after,
      revision: ticket.revision + 1,
      touchedAt: at,
      touchedBy: me,
      startedAt: ticket.startedAt ?? (after.state === 'working' ? at : null),
      doneAt: isDone ? (wasDone ? ticket.doneAt : at) : null,
      doneBy: isDone ? (wasDone ? ticket.doneBy : me) : null,
    };
  }

  /** A write by its request id. One that was refused is not remembered. */
  function once<T>(call: WriteCall, write: () => T): Promise<T> {
    return overTheWire(call, () => {
      if (!answers.has(call.requestId)) answers.set(call.requestId, structuredClone(write()));
      return answers.get(call.requestId) as T;
    });
  }
}

/** Takes a moment each way, can be given up on either, and shares no object with the server. */
async function overTheWire<T>({ signal }: Call, serve: () => T): Promise<T> {
  await Promise.resolve();
  signal?.throwIfAborted();
  const answer = structuredClone(serve());
  await Promise.resolve();
  signal?.throwIfAborted();
  return answer;
}

const within = <T>(wanted: readonly T[], values: readonly T[]): boolean =>
  wanted.length === 0 || values.some((value) => wanted.includes(value));

function byOrder({ orderBy, descending }: Search): (a: Ticket, b: Ticket) => number {
  const sign = descending ? -1 : 1;
  return (a, b) => sign * compare(a[orderBy], b[orderBy]) || compare(b.openedAt, a.openedAt) || compare(a.key, b.key);
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
