import type { TemplateResult } from 'lit';
import type { CaseError } from '../../../domain/error.js';
import { errorWords } from '../../../i18n/error-words.js';
import type { Terms } from '../../../i18n/terms.js';
import { drawing } from '../../primitives/drawing.js';
import { state } from '../../primitives/state.js';

/** With the host's own word on it, where it gave one. */
export const denied = (terms: Terms, error: CaseError | undefined): TemplateResult =>
  state({
    kind: 'denied',
    text: terms.states.deniedRead,
    hint: error?.code === 'forbidden' && error.reason ? errorWords(error, terms) : terms.states.whoCanGrant,
    drawing: drawing('lock'),
  });

/** There is no such case, or not any more. */
export const missing = ({ view }: Terms, wasThere: boolean): TemplateResult =>
  state({
    kind: 'empty',
    text: wasThere ? view.deleted : view.missing,
    ...(!wasThere && { hint: view.missingHint }),
    drawing: drawing('folder'),
  });
