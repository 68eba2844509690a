import { lineEnd, lineStart } from './text-state.js';

const opening = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** Whether a position lies in a block of code between fences, where nothing but its end has a meaning. */
export function isInFence(text: string, position: number): boolean {
  let fence: string | undefined;
  const until = lineStart(text, position);
  for (let at = 0; at < until;) {
    const end = lineEnd(text, at);
    fence = after(text.slice(at, end), fence);
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return fence !== undefined;
}

/** The fence that is open behind a line. */
function after(line: string, open: string | undefined): string | undefined {
  const fence = opening.exec(line)?.[1];
  if (open === undefined) return fence;
  const closes = fence?.startsWith(open) === true && line.trim() === fence;
  return closes ? undefined : open;
}
