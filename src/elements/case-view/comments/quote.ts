/** A text as a Markdown quotation, with room to answer below. */
export const quoted = (text: string): string =>
  `${text
    .trim()
    .split(/\r?\n/)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')}\n\n`;
