/** One statement after the other, of one transaction. */
export interface Session {
  query<Row = unknown>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** Whoever listens to a channel. */
export interface ChannelEar {
  /** Something was notified. */
  readonly onNews: () => void;
  /** The connection it came over is gone; nothing more will be heard. */
  readonly onLost: () => void;
}

/**
 * A database that speaks PostgreSQL, embedded or behind a URL. What it rejects with is the driver's own; `problemOf`
 * says it as ours.
 */
export interface Database extends Session {
  /** All of the work or nothing; what it rejects with undoes it. `read` sees one state of the data throughout. */
  transaction<T>(kind: 'read' | 'write', work: (session: Session) => Promise<T>): Promise<T>;
  /** Resolves once notifications are heard. What it answers ends that. */
  listen(channel: string, ear: ChannelEar): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
