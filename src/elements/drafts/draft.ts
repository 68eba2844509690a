/** What somebody typed and did not save yet. */
export interface Draft {
  /** Random; one draft of one form on one page. */
  readonly id: string;
  /** Names the form and the person; see `draftKey`. */
  readonly form: string;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** Whatever can be cloned. */
  readonly content: unknown;
}

/** Keeps drafts in this browser. Every call may reject: storage can be full, refused or taken away. */
export interface DraftStore {
  /** Drafts of a form, the newest first. Those older than 30 days are swept, whosesoever they are. */
  list(form: string): Promise<readonly Draft[]>;
  get(id: string): Promise<Draft | undefined>;
  put(draft: Draft): Promise<void>;
  remove(id: string): Promise<void>;
  /** Removes all drafts of a form. */
  clear(form: string): Promise<void>;
}

export const draftDatabase = 'case-elements-drafts';

/** Drafts are kept for 30 days. */
export const draftLifetimeMs = 30 * 86_400_000;

/**
 * What a draft is found by again after a reload. An adapter has no name of its own, so it is known by who is signed
 * in and whose cases they are; the storage itself is one per origin. Two backends on one page that share users and
 * owners need a `name` of the host's to stay apart.
 */
export const draftKey = (form: string, { user, owner, name }: { user: string; owner: string; name?: string }): string =>
  JSON.stringify([form, user, owner, name ?? '']);
