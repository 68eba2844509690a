import type { CaseAdapter } from 'case-elements/contracts';
import { fieldsOfCase, type Case, type PlacedField, type User } from 'case-elements/domain';

/** What the page of a case shows of it. */
export interface Reading {
  readonly found: Case;
  readonly assignees: readonly (User | null)[];
  /** Entries of its history. */
  readonly entries: number;
  /** Its additional fields, with the people their values name. */
  readonly placed: readonly PlacedField[];
  readonly people: ReadonlyMap<string, User>;
  /** Names of its files. */
  readonly files: readonly string[];
}

export async function readCase(adapter: CaseAdapter, id: string, signal: AbortSignal): Promise<Reading | undefined> {
  const found = await adapter.cases.get(id, { signal });
  if (!found) return undefined;
  const { owner, assignees, template } = found;
  const [activity, known, configuration, madeFrom, files] = await Promise.all([
    adapter.activity.find({ caseId: id, size: 1 }, { signal }),
    adapter.users.get(assignees, { signal }),
    adapter.configuration.get({ owner }, { signal }),
    template && adapter.templates.get({ id: template.id }, { signal }),
    adapter.files.find({ caseId: id, size: 100 }, { signal }),
  ]);
  const placed = fieldsOfCase(configuration, madeFrom);
  return {
    found,
    assignees: known,
    entries: activity.total,
    placed,
    people: await peopleIn(adapter, placed, found, signal),
    files: files.items.map(({ name }) => name),
  };
}

async function peopleIn(
  adapter: CaseAdapter,
  placed: readonly PlacedField[],
  { fields }: Case,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, User>> {
  const ids = placed.flatMap(({ definition: { key, control } }) =>
    control === 'user' ? [fields[key] ?? []].flat() : [],
  );
  const people = await adapter.users.get(ids.map(String), { signal });
  return new Map(people.flatMap((user) => (user ? [[user.id, user]] : [])));
}
