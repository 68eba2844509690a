import { html, type TemplateResult } from 'lit';
import { CaseError } from '../../domain/error.js';
import type { LazyController } from '../controllers/lazy-controller.js';
import { failed } from '../primitives/state.js';
import type { SettingsTools } from './settings-tools.js';

const unloaded = new CaseError('unavailable', { message: 'The code of this part could not be loaded.' });

/** A part whose code comes when it is shown; until then that it comes, or that it does not. */
export function renderLazy<Part>(
  part: LazyController<Part>,
  { words }: SettingsTools,
  render: (part: Part) => TemplateResult,
): TemplateResult {
  if (part.failed) return failed(unloaded, words(), false, () => part.retry());
  const value = part.get();
  return value ? render(value) : html`<p class="quiet" role="status"><bdi>${words().terms.common.loading}</bdi></p>`;
}
