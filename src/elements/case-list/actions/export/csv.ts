export type CsvCell = string | number | null | undefined;

// Excel takes a file without it for one of the encoding of its machine.
const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';

/** A table as RFC 4180 writes it, for spreadsheets: no cell is a formula, whoever wrote its text. */
export const csv = (rows: readonly (readonly CsvCell[])[]): string =>
  byteOrderMark + rows.map((row) => row.map(cell).join(',') + lineEnd).join('');

function cell(value: CsvCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = harmless(value);
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * An apostrophe before what would begin a formula. Where a spreadsheet expects semicolons or tabs, as it does in many
 * languages, cells begin behind those as well, quotes or not.
 */
const harmless = (text: string): string => text.replace(/(?<=^|[;\t\r\n])(?="*[=+\-@＝＋－＠])|^(?="*[\t\r])/gu, "'");
