import type { FindEntry } from './find-entry.js';
import { foldText } from './fold-text.js';
import type { NamedProperty, SearchTerm } from './parse-search.js';
import { fitsTime } from './search-value.js';

/** What finding by a property needs of a case. */
export type WithProperties = Pick<
  FindEntry,
  | 'status'
  | 'severity'
  | 'assignees'
  | 'createdBy'
  | 'owner'
  | 'connector'
  | 'pushes'
  | 'createdAt'
  | 'updatedAt'
  | 'closedAt'
>;

/** Whether a case has in this property what the term asks for. */
export function holdsProperty(named: NamedProperty, term: SearchTerm, found: WithProperties): boolean {
  switch (named.field) {
    case 'status':
    case 'severity':
    case 'owner':
      return says(term, found[named.field]);
    case 'assignees':
      if (found.assignees.length === 0) return isNone(term);
      return found.assignees.some((id) => isMeant(named, id) || says(term, id));
    case 'reporter': {
      const { id, name, email } = found.createdBy;
      return isMeant(named, id) || says(term, id) || says(term, name) || says(term, email);
    }
    case 'connector':
      if (!found.connector) return isNone(term);
      return says(term, found.connector.id) || says(term, pushOf(found)?.connectorName);
    case 'push':
      return found.connector && pushOf(found) ? says(term, pushOf(found)?.status) : isNone(term);
    case 'created':
    case 'updated':
    case 'closed': {
      const at = found[`${named.field}At`];
      return at !== null && fitsTime(term.value, Date.parse(at));
    }
  }
}

/** The push with the connector the case has now. */
const pushOf = ({ connector, pushes }: WithProperties) =>
  pushes.find(({ connectorId }) => connectorId === connector?.id);

const isMeant = (named: NamedProperty, id: string): boolean => 'people' in named && named.people.includes(id);

/** Nothing there is asked for by a word of its own. */
const isNone = ({ raw }: SearchTerm): boolean => raw.toLowerCase() === 'none';

/** The same few values stand in most cases: each is folded once a search. */
const known = new WeakMap<SearchTerm, Map<string, boolean>>();

function says(term: SearchTerm, value: string | null | undefined): boolean {
  if (!value) return false;
  const answers = known.get(term) ?? new Map<string, boolean>();
  known.set(term, answers);
  const answer = answers.get(value) ?? foldText(value).includes(term.needle);
  answers.set(value, answer);
  return answer;
}
