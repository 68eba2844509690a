import { defineAttachmentType } from 'case-elements';
import { toast } from '../shell/toast.js';
import { counted, word } from '../words/words.js';
import type { Runbook } from './runbook.js';

/** How a case counts, names and shows our runbooks. */
export const runbookAttachment = defineAttachmentType({
  schema: isRunbook,
  label: (count) => counted('runbooks.counted', count),
  icon: drawing,
  summary: ({ data }) => data.title,
  view: 'quayside-runbook',
  actions: ({ data }) => [
    {
      id: 'copy-steps',
      label: word('runbooks.copy'),
      onChoose: async () => {
        await navigator.clipboard.writeText(data.steps.map((step, at) => `${String(at + 1)}. ${step}`).join('\n'));
        toast(word('runbooks.copied'));
      },
    },
  ],
});

// The sprite of the page cannot be seen from inside of an element.
function drawing(): SVGSVGElement {
  const svg = 'http://www.w3.org/2000/svg';
  const book = document.createElementNS(svg, 'svg');
  const path = document.createElementNS(svg, 'path');
  const look = { d: 'M4 2.5h8.5v11H4.5a1 1 0 0 1 0-2h8M6.5 5.5h4', fill: 'none', stroke: 'currentcolor' };
  for (const [name, value] of Object.entries(look)) path.setAttribute(name, value);
  path.setAttribute('stroke-width', '1.5');
  book.setAttribute('viewBox', '0 0 16 16');
  book.append(path);
  return book;
}

function isRunbook(data: unknown): data is Runbook {
  const { title, onCall, steps } = (data ?? {}) as Partial<Record<keyof Runbook, unknown>>;
  const isText = (value: unknown) => typeof value === 'string';
  return isText(title) && isText(onCall) && Array.isArray(steps) && steps.every(isText);
}
