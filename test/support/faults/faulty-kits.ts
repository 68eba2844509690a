import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import {
  conformanceCard,
  describeAdapter,
  describeStorage,
  type AdapterKitOptions,
  type CardData,
  type Conformance,
  type StorageKitOptions,
} from '../../../src/conformance/index.js';
import { collectingRunner, type CollectingRunner } from '../collecting-runner.js';
import type { AdapterFault } from './adapter-faults.js';
import type { Fault } from './fault.js';

type Declare = (runner: CollectingRunner) => Promise<Conformance>;

/** Runs a kit in silence, the named suites only when any are named, and answers its card. */
async function cardOf(declare: Declare, suites?: readonly string[]): Promise<CardData> {
  const runner = collectingRunner();
  const conformance = await declare(runner);
  await runner.run(suites);
  return conformanceCard(conformance).json;
}

/** The tests that are red once a storage has this fault, of the suite that has to notice it. */
export async function redOfStorage(
  fault: Fault<Awaited<ReturnType<StorageKitOptions['open']>>>,
  good: StorageKitOptions,
): Promise<readonly string[]> {
  const faulty = { ...good, open: async () => fault.plant(await good.open()) };
  return redIn(await cardOf((runner) => describeStorage(runner, 'faulty', faulty), [fault.noticedBy]), fault.noticedBy);
}

/** The same of an adapter; handles for other people have the fault too. */
export async function redOfAdapter(fault: AdapterFault, good: AdapterKitOptions): Promise<readonly string[]> {
  const originals = new WeakMap<CaseAdapter, CaseAdapter>();
  const plant = (adapter: CaseAdapter, everything: CaseAdapter) => {
    const planted = fault.plant(adapter, everything);
    originals.set(planted, adapter);
    return planted;
  };
  const original = (adapter: CaseAdapter) => originals.get(adapter)!;
  const { as, hold, makeTemplate, makeFields, makeConnector } = good;
  const faulty: AdapterKitOptions = {
    async open() {
      const adapter = await good.open();
      return plant(adapter, adapter);
    },
    ...(as && { as: async (adapter, identity) => plant(await as(original(adapter), identity), original(adapter)) }),
    ...(hold && { hold: (adapter, caseId) => hold(original(adapter), caseId) }),
    ...(makeTemplate && { makeTemplate: (adapter) => makeTemplate(original(adapter)) }),
    ...(makeFields && { makeFields: (adapter) => makeFields(original(adapter)) }),
    ...(makeConnector && { makeConnector: (adapter, owner) => makeConnector(original(adapter), owner) }),
  };
  return redIn(await cardOf((runner) => describeAdapter(runner, 'faulty', faulty), [fault.noticedBy]), fault.noticedBy);
}

const redIn = ({ suites }: CardData, name: string): readonly string[] =>
  suites.filter((suite) => suite.name === name).flatMap(({ failed }) => failed.map(({ test }) => test));
