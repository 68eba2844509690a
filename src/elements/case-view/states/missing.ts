import type { TemplateResult } from 'lit';
import type { Terms } from '../../../i18n/terms.js';
import { drawing } from '../../primitives/drawing.js';
import { state } from '../../primitives/state.js';

/** There is no such case, or not any more. */
export const missing = ({ view }: Terms, wasThere: boolean): TemplateResult =>
  state({
    kind: 'empty',
    text: wasThere ? view.deleted : view.missing,
    ...(!wasThere && { hint: view.missingHint }),
    drawing: drawing('folder'),
  });
