/** Taken by every verb. */
export interface ReadOptions {
  /** Gives up: the verb rejects with `aborted`. A write that already landed stays. */
  readonly signal?: AbortSignal;
}

/** Taken by every verb that writes. */
export interface WriteOptions extends ReadOptions {
  /**
   * Names this write. The same one within seven days is the same write: nothing happens twice and the answer is
   * the first one's. A form keeps one over all its retries. Absent: every call is a write of its own.
   */
  readonly mutationId?: string;
}
