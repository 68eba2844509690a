import type { CaseAdapter } from '../../../contracts/adapter.js';
import type { Capabilities, Group } from '../../../contracts/capabilities.js';
import type { Identity } from '../../../contracts/ports/session.js';
import type { Case } from '../../../domain/cases/case.js';
import { isCaseError } from '../../../domain/error.js';
import type { Owner } from '../../../domain/ids.js';
import { allPermissions, noPermissions } from '../../../domain/permissions.js';
import { BrokenPromise, equal, rejects } from '../../expectations.js';
import { newCase, type AdapterContext, type AdapterNeed } from '../context.js';
import { verbs } from '../verbs.js';

/** Two owners with a case each, and two people who try to get from one to the other. */
export interface Scene {
  /** Of somebody who may do everything with the cases of both owners. */
  readonly everything: CaseAdapter;
  /** Of somebody who may do everything with those of `home`, and nothing with those of `abroad`. */
  readonly stranger: CaseAdapter;
  readonly home: Owner;
  /** What a context can make (a template, additional fields), it makes for this one. */
  readonly abroad: Owner;
  /** A case of `home`. */
  readonly mine: Case;
  /** A case of `abroad`, with `secrets`. */
  readonly foreign: Case;
  readonly capabilities: Capabilities;
  readonly context: AdapterContext;
  readonly declares: (...groups: readonly Group[]) => boolean;
}

/** What is to be found nowhere but on the foreign case. */
export const secrets = {
  title: 'Hidden',
  description: 'Hidden words.',
  tags: ['secret-tag'],
  category: 'Secret',
} as const;

const somebody = { id: 'kit-stranger', name: 'Stranger' };

/** These rights over the cases of this owner, all of them when none are named, and none over those of any other. */
export const onlyWith = (owner: Owner, rights = allPermissions): Identity => ({
  user: somebody,
  permissions: { [owner]: rights, '*': noPermissions },
});

export async function openScene(context: AdapterContext): Promise<Scene> {
  const { adapter: everything, owner: abroad, otherOwner: home, capabilities } = context;
  const mine = await everything.cases.create(newCase(home));
  const foreign = await everything.cases.create(newCase(abroad, secrets));
  const stranger = await context.as(onlyWith(home));
  const declares = (...groups: readonly Group[]) => groups.every((group) => capabilities.groups.includes(group));
  return { everything, stranger, home, abroad, mine, foreign, capabilities, context, declares };
}

/** Tries to get at what is of one owner by way of another. */
export type Try = (scene: Scene) => Promise<void>;

/** An attempt, and what it needs beside the group of its verb and somebody else. */
export interface Attempt {
  readonly run: Try;
  readonly needs: readonly AdapterNeed[];
}

/** Why there is nothing to try: what the verb is about has no owner. */
export interface Ownerless {
  readonly ownerless: string;
}

/** Refuses a stranger who calls the verb, as the verb table has it, on the foreign case or for the foreign owner. */
export async function refused(scene: Scene, name: string): Promise<void> {
  const verb = verbs.find((each) => each.name === name);
  if (!verb) throw new Error(`There is no verb ${name}.`);
  const { stranger, abroad, everything, foreign } = scene;
  const before = await everything.cases.get(foreign.id);
  await rejects(verb.call(stranger, { case: before ?? foreign, owner: abroad }), 'forbidden', name);
  await untouched(scene, before);
}

/** The foreign case is as it was. */
export async function untouched({ everything, foreign }: Scene, before: Case | null): Promise<void> {
  equal(await everything.cases.get(foreign.id), before, 'Nothing was written to the foreign case');
}

/** Runs what may be refused with any of these codes, or answers what passes the check. */
export async function harmless<Answer>(
  call: Promise<Answer>,
  check: (answer: Answer) => void,
  what: string,
): Promise<void> {
  let answer: Answer;
  try {
    answer = await call;
  } catch (problem) {
    if (isCaseError(problem) && ['validation', 'forbidden', 'not_found', 'unsupported'].includes(problem.code)) return;
    throw new BrokenPromise(`${what} is refused in an unexpected way: ${String(problem)}.`, {}, problem);
  }
  check(answer);
}

/** Both the stranger and who may do everything, with a word for whom it went wrong. */
export const bothOf = ({ stranger, everything }: Scene): readonly (readonly [string, CaseAdapter])[] => [
  ['The stranger', stranger],
  ['Who may do everything', everything],
];
