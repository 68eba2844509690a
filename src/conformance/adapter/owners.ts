import { groupOfVerb } from '../../contracts/adapter.js';
import type { Group } from '../../contracts/capabilities.js';
import { where } from '../kit.js';
import { otherPeople, type AdapterContext, type AdapterSetup, type AdapterSuite, type AdapterTest } from './context.js';
import { casesApart } from './owners/cases.js';
import {
  deliveriesApart,
  followApart,
  notificationsApart,
  rulesApart,
  transferApart,
  viewsApart,
} from './owners/groups.js';
import {
  alertsApart,
  attachmentsApart,
  commentsApart,
  filesApart,
  historyApart,
  observablesApart,
  similarApart,
} from './owners/on-cases.js';
import { openScene, type Attempt, type Ownerless, type Try } from './owners/scene.js';
import {
  changesApart,
  configurationApart,
  connectorsApart,
  metricsApart,
  peopleApart,
  refusalsApart,
  sessionApart,
  suggestApart,
  templatesApart,
} from './owners/shared.js';

type Tried = Try | Attempt | Ownerless;

/** Of every verb there is, an attempt to get from one owner to another by it: complete by its type. */
type Attempts = {
  readonly [Name in keyof typeof groupOfVerb]: {
    readonly [V in keyof (typeof groupOfVerb)[Name]]: Tried;
  };
};

const attempts: Attempts = {
  session: sessionApart,
  refusals: refusalsApart,
  cases: casesApart,
  comments: commentsApart,
  alerts: alertsApart,
  events: attachmentsApart('events'),
  references: attachmentsApart('references'),
  files: filesApart,
  observables: observablesApart,
  activity: historyApart,
  similar: similarApart,
  configuration: configurationApart,
  templates: templatesApart,
  connectors: connectorsApart,
  users: peopleApart,
  suggest: suggestApart,
  notifications: notificationsApart,
  deliveries: deliveriesApart,
  follow: followApart,
  metrics: metricsApart,
  rules: rulesApart,
  views: viewsApart,
  transfer: transferApart,
};

/** That of an undeclared group rejects with `unsupported`, whoever calls: that is the promise of another suite. */
function apart(group: Group | 'core', tried: Try | Attempt): AdapterTest {
  const { run, needs } = typeof tried === 'function' ? { run: tried, needs: [] } : tried;
  return where<AdapterSetup, AdapterContext>(
    ({ capabilities }) => group === 'core' || capabilities.groups.includes(group),
    async (context) => run(await openScene(context)),
    otherPeople,
    ...needs,
  );
}

const tests = Object.entries(groupOfVerb).flatMap(([part, verbs]) =>
  Object.entries(verbs).flatMap(([verb, group]): readonly (readonly [string, AdapterTest])[] => {
    const tried = (attempts as Readonly<Record<string, Readonly<Record<string, Tried>>>>)[part]![verb]!;
    return 'ownerless' in tried ? [] : [[`keeps owners apart in ${part}.${verb}`, apart(group, tried)]];
  }),
);

/** What is of one owner is neither seen nor reached by way of another, whatever is sent. */
export const owners: AdapterSuite = {
  name: 'owners',
  tests: { ...Object.fromEntries(tests), 'keeps owners apart in changes': apart('changes', changesApart) },
};
