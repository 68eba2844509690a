import type { UserAction } from '../../../domain/user-action.js';
import { referenceWords } from '../../attachments/reference-words.js';
import { reasonLabel } from '../../closing/reason-choices.js';
import { fieldText } from '../../fields/field-text.js';
import type { ViewTools } from '../view-tools.js';

/** What an entry says behind the name of who did it, and what was there before and after where both are short. */
export interface EntryWords {
  readonly did: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** A second, quieter sentence. */
  readonly detail?: string | undefined;
  /** A text that was there before, to be unfolded. */
  readonly former?: string | undefined;
}

type ReferencesAction = Extract<UserAction, { readonly verb: unknown }>;

/** One line for most entries, one for each field where an edit changed several. */
export function entryWords(action: UserAction, tools: ViewTools): readonly EntryWords[] {
  const { terms, formats } = tools.words();
  const { activity, common } = terms;
  const { did } = activity;
  switch (action.type) {
    case 'created':
      return [{ did: did.created }];
    case 'template':
      return [{ did: did.template, to: action.to ? (tools.fields.template?.name ?? action.to.id) : undefined }];
    case 'title':
    case 'category':
      return [{ did: did.changed[action.type], from: action.from ?? '', to: action.to ?? '' }];
    case 'description':
      return [{ did: did.changed.description, former: action.from }];
    case 'status':
      return [
        {
          did: did.changed.status,
          from: common.statuses[action.from],
          to: common.statuses[action.to],
          detail:
            action.closeReason === undefined ? undefined : activity.reason(reasonWords(action.closeReason, tools)),
        },
      ];
    case 'severity':
      return [{ did: did.changed.severity, from: common.severities[action.from], to: common.severities[action.to] }];
    case 'connector': {
      const name = (id: string | undefined) => (id === undefined ? '' : connectorName(id, tools));
      // What the same connector is told may be long, and in words of its own.
      const isSame = action.from?.id === action.to?.id;
      return [
        { did: did.changed.connector, from: isSame ? undefined : name(action.from?.id), to: name(action.to?.id) },
      ];
    }
    case 'tags':
      return setWords(action.from, action.to, {
        added: (tags) => did.tagsAdded(tags, formats),
        removed: (tags) => did.tagsRemoved(tags, formats),
      });
    case 'assignees': {
      const isSelf = (ids: readonly string[]) => ids.length === 1 && ids[0] === action.by.id;
      const names = (ids: readonly string[]) => ids.map((id) => tools.people.name({ id }));
      return setWords(action.from, action.to, {
        added: (ids) => (isSelf(ids) ? did.assignedSelf : did.assigned(names(ids), formats)),
        removed: (ids) => (isSelf(ids) ? did.unassignedSelf : did.unassigned(names(ids), formats)),
      });
    }
    case 'fields': {
      const { from, to } = action;
      const text = (key: string, value: (typeof to)[string] | undefined) =>
        fieldText(tools.fields.definition(key), value ?? null, { terms, formats });
      return Object.keys(to).map((key) => ({
        did: did.field(tools.fields.labelOf(key)),
        from: text(key, from[key]),
        to: text(key, to[key]),
      }));
    }
    case 'settings':
      return (['syncAlerts', 'extractObservables'] as const).flatMap((name) => {
        const value = action.to[name];
        return value === undefined ? [] : [{ did: did.switched[name][value ? 'on' : 'off'] }];
      });
    case 'comment':
      return [{ did: did.comment[action.verb], former: action.from }];
    case 'references':
      return [referencesSaid(action, tools)];
    case 'alerts':
    case 'events':
    case 'files':
    case 'observables': {
      const say = { add: did.attached, delete: did.detached, update: did.edited }[action.verb];
      const { dropped = 0, names = [], sources = [], from, to } = action;
      const said = [
        namesOf(names, tools),
        sources.length > 0 ? did.takenFrom(sources.length, formats) : '',
        dropped > 0 ? did.dropped(dropped, formats) : '',
      ].filter(Boolean);
      return [
        {
          did: say(action.type, action.ids.length, formats),
          from,
          to,
          detail: said.length > 0 && to === undefined ? said.join(' · ') : undefined,
        },
      ];
    }
    case 'push': {
      const say = { done: did.pushed, failed: did.pushFailed, uncertain: did.pushUncertain }[action.outcome];
      return [
        { did: say(action.connectorName), to: action.incident?.title, detail: action.problem?.message.slice(0, 500) },
      ];
    }
    case 'sync':
      return [
        action.outcome === 'done'
          ? {
              did: did.synced[action.status](action.alerts, formats),
              detail:
                action.closeReason === undefined ? undefined : activity.reason(reasonWords(action.closeReason, tools)),
            }
          : { did: did.syncFailed(action.alerts, formats), detail: action.problem?.message.slice(0, 500) },
      ];
    case 'delivery':
      return [{ did: did.delivered[action.outcome](tools.people.name({ id: action.recipient })) }];
    default:
      // Written by a later version, or by a backend that knows more.
      return [{ did: did.unknown }];
  }
}

/** Counted in the words of their types, where the history keeps these. */
function referencesSaid({ verb, ids, types, names = [] }: ReferencesAction, tools: ViewTools): EntryWords {
  const { terms, formats } = tools.words();
  const { did } = terms.activity;
  const { attachmentTypes } = tools.host.scene();
  const each = types?.map((type) => ({ type })) ?? [];
  const what = formats.list(referenceWords(each, { formats }, attachmentTypes, did.attachments));
  const detail = names.length > 0 ? namesOf(names, tools) : undefined;
  if (verb === 'update' || what === '') {
    const say = { add: did.attached, delete: did.detached, update: did.edited }[verb];
    return { did: say('references', ids.length, formats), detail };
  }
  return { did: verb === 'add' ? did.attachedAs(what) : did.detachedAs(what), detail };
}

function setWords(
  from: readonly string[],
  to: readonly string[],
  say: {
    readonly added: (members: readonly string[]) => string;
    readonly removed: (members: readonly string[]) => string;
  },
): readonly EntryWords[] {
  const added = to.filter((each) => !from.includes(each));
  const removed = from.filter((each) => !to.includes(each));
  return [
    ...(added.length > 0 ? [{ did: say.added(added) }] : []),
    ...(removed.length > 0 ? [{ did: say.removed(removed) }] : []),
  ];
}

const reasonWords = (reason: string, { host, words }: ViewTools): string =>
  reasonLabel(reason, host.scene().closeReasons, words().terms);

function connectorName(id: string, { host }: ViewTools): string {
  return host.scene().found?.pushes.find(({ connectorId }) => connectorId === id)?.connectorName ?? id;
}

/** So many names are read; of more one wants to know how many. */
const mostNames = 5;

function namesOf(names: readonly string[], { words }: ViewTools): string {
  const { terms, formats } = words();
  const rest = names.length - mostNames;
  return formats.list([
    ...names.slice(0, mostNames).map((name) => name.slice(0, 200)),
    ...(rest > 0 ? [terms.activity.did.others(rest, formats)] : []),
  ]);
}

/** Everybody an entry names by id alone. */
export function idsNamedIn(action: UserAction): readonly string[] {
  if (action.type === 'assignees') return [...action.from, ...action.to];
  return action.type === 'delivery' ? [action.recipient] : [];
}
