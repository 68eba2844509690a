import type { Draft, DraftStore } from './draft.js';
import { lastWords } from './last-words.js';

/** The form as it is once the store has answered. */
export interface BringInOptions<Content> {
  /** What was kept as text last, completed from what the same draft had stored before. */
  readonly complete?: ((plain: Content, stored: Content) => Content) | undefined;
  /** Whether its last words were shown before the store said what it has of them; told once. */
  readonly wentAhead: (id: string) => boolean;
  /** What the form says now, where this draft is its. */
  readonly shown: (id: string) => Content | undefined;
  /** Puts it into the form, and keeps it. */
  readonly show: (content: Content) => void;
}

/** A page that died left these words; what the same draft had stored before is older. Load it with the store. */
export async function bringIn<Content>(
  store: DraftStore,
  draft: Draft,
  { complete = (plain) => plain, wentAhead, shown, show }: BringInOptions<Content>,
): Promise<void> {
  const { id } = draft;
  const stored = await store.get(id);
  const completed = (content: unknown): Content =>
    stored ? complete(content as Content, stored.content as Content) : (content as Content);
  if (!wentAhead(id)) {
    if (!stored || stored.savedAt < draft.savedAt) await store.put({ ...draft, content: completed(draft.content) });
    lastWords.remove(id);
    return;
  }
  // They were shown already, and may have been written on since: they get what is no text.
  if (!stored) return;
  const content = shown(id);
  if (content !== undefined) return show(completed(content));
  const now = await store.get(id);
  if (now) await store.put({ ...now, content: completed(now.content) });
}
