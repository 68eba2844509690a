/** Brings cases to any system that takes JSON over HTTP. */
export { webhookType, type WebhookOptions } from './webhook-type.js';
