/** The conformance kits of both doors. Bring a runner; the kits bring tests and assertions. */
export type { AdapterKitOptions } from './adapter/context.js';
export { describeAdapter } from './adapter/describe-adapter.js';
export { conformanceCard, type CardData } from './conformance-card.js';
export { conformanceFields } from './find/vocabulary.js';
export type { Conformance, Excludes, TestResult } from './kit.js';
export type { Runner } from './runner.js';
export type { StorageKitOptions } from './storage/context.js';
export { describeStorage } from './storage/describe-storage.js';
