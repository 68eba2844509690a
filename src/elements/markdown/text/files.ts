import { encodeId, escapeLabel } from './mentions.js';

/** The scheme of the address of a file of the case. */
export const fileScheme = 'case-file:';

/** Where a file of the case stands in Markdown. */
export const fileAddress = (id: string): string => `${fileScheme}${encodeId(id)}`;

/** A file of the case as Markdown: shown where it is an image, else a link. */
export const fileMarkdown = (file: { readonly id: string; readonly name: string; readonly image: boolean }): string =>
  `${file.image ? '!' : ''}[${escapeLabel(file.name)}](${fileAddress(file.id)})`;

/** A text whose files, by id, are called otherwise since. */
export const filesRenamed = (text: string, names: ReadonlyMap<string, string>): string =>
  [...names].reduce(
    (renamed, [id, now]) => renamed.replaceAll(`](${fileAddress(id)})`, () => `](${fileAddress(now)})`),
    text,
  );
