export type WorkerClass = new (address: URL, options: { readonly type: 'module' }) => Worker;

interface ScriptPolicy {
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

let policy: ScriptPolicy | undefined;

/**
 * The platform's workers, whose address is one that a page with Trusted Types lets through: only modules of our own,
 * which lie beside the one that starts them, are ever given here.
 */
export function trustedWorker(): WorkerClass {
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return Worker;
  const trusted = (policy ??= factory.createPolicy('case-elements', { createScriptURL: (address) => address }));
  return class extends Worker {
    constructor(address: URL, options: { readonly type: 'module' }) {
      super(trusted.createScriptURL(address.href), options);
    }
  };
}
