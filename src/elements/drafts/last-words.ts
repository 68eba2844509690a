import { draftLifetimeMs, type Draft } from './draft.js';

const prefix = 'case-elements-draft ';

/**
 * What was typed in the last moments of a page, written where writing takes no time: a page that is being left does not
 * live to see a transaction end. It is moved to the other drafts when its form is next there.
 */
export const lastWords = {
  /** Keeps what can be kept as text; quietly nothing where the browser has no room or does not let us. */
  keep(draft: Draft): void {
    attempt((storage) => storage.setItem(prefix + draft.id, JSON.stringify(draft, plainOnly)));
  },

  /** Those of a form. Those older than drafts are kept are removed, whosesoever they are. */
  of(form: string): readonly Draft[] {
    const found: Draft[] = [];
    attempt((storage) => {
      for (const key of Object.keys(storage).filter((each) => each.startsWith(prefix))) {
        const draft = read(storage.getItem(key));
        if (!draft || draft.savedAt < Date.now() - draftLifetimeMs) storage.removeItem(key);
        else if (draft.form === form) found.push(draft);
      }
    });
    return found;
  },

  remove(id: string): void {
    attempt((storage) => storage.removeItem(prefix + id));
  },
};

function attempt(work: (storage: Storage) => void): void {
  try {
    work(localStorage);
  } catch {
    // Full, refused, or content that is no text.
  }
}

function read(text: string | null): Draft | undefined {
  try {
    const draft = JSON.parse(text ?? '') as Partial<Draft> | null;
    const { id, form, savedAt } = draft ?? {};
    return typeof id === 'string' && typeof form === 'string' && typeof savedAt === 'number'
      ? (draft as Draft)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A file would become an empty object: half a draft is none. */
function plainOnly(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (Object.getPrototypeOf(value) === Object.prototype) return value;
  throw new TypeError('This cannot be kept as text.');
}
