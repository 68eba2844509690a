import type { CaseAdapter, Session } from 'case-elements/contracts';
import { CaseError, type NewCase } from 'case-elements/domain';
import { aroundVerbs } from './around-verbs.js';

/** The same adapter over a server that creates cases bare: what belongs to them is attached afterwards. */
export function withSteps(adapter: CaseAdapter): CaseAdapter {
  return aroundVerbs(adapter, async ({ verb, args, proceed }) => {
    if (verb === 'cases.create' && attachesAnything(args[0] as NewCase)) throw new CaseError('unsupported');
    const answer = await proceed();
    if (verb !== 'session.get') return answer;
    const session = answer as Session;
    return { ...session, capabilities: { ...session.capabilities, createWithAttachments: 'steps' } };
  });
}

const attachesAnything = ({ alerts, events, references, files, observables }: NewCase): boolean =>
  [alerts, events, references, files, observables].some((given) => given && given.length > 0);
