/** Tables for spreadsheets. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { csv, type CsvCell } from '../../../src/elements/case-list/actions/export/csv.js';

const hostile = fc
  .array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', ',', '"', ' ', '＝', 'a', '1', 'ü', '\u{1F600}'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
const cells = fc.oneof(hostile, fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { maxLength: 5 });

describe('a table as CSV', () => {
  it('starts with the mark Excel reads its encoding by, and ends lines as RFC 4180 does', () => {
    assert.equal(csv([['a', 'b'], [1]]), '\uFEFFa,b\r\n1\r\n');
  });

  it('quotes what would end a cell or a line, and doubles quotes', () => {
    assert.equal(body([['a,b', 'c"d', 'e\nf', ' g', 'h;i']]), '"a,b","c""d","e\nf"," g","h;i"\r\n');
  });

  it('is read back as it was written, but for the apostrophes before formulas', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const read = parse(body(table), ',');
        assert.deepEqual(
          read.map((row) => row.map((text) => text.replaceAll("'", ''))),
          table.map((row) => row.map((value) => textOf(value).replaceAll("'", ''))),
        );
      }),
    );
  });

  it('has no cell that begins a formula, read with commas, semicolons or tabs', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(hostile, fc.string()), { minLength: 1 }), { maxLength: 4 }), (table) => {
        for (const separator of [',', ';', '\t'])
          for (const row of parse(body(table), separator))
            for (const text of row) {
              assert.doesNotMatch(text, /^[\t\r\n]*[=+\-@＝＋－＠]/u);
              if (separator === ',') assert.doesNotMatch(text, /^[\t\r]/u);
            }
      }),
    );
  });

  it('leaves numbers what they are, also those below zero', () => {
    assert.equal(body([[-5, 0, 1.5, Number.NaN]]), '-5,0,1.5,\r\n');
    assert.equal(body([['-5']]), "'-5\r\n");
  });
});

const body = (table: readonly (readonly CsvCell[])[]): string => csv(table).slice(1);
const textOf = (value: CsvCell): string => (value === null || value === undefined ? '' : String(value));

/** As a spreadsheet reads it: a quote counts where a cell begins. */
function parse(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      at += 1;
      while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) {
        value += text[at] ?? '';
        at += text[at] === '"' ? 2 : 1;
      }
      at += 1;
    }
    while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') {
      value += text[at] ?? '';
      at += 1;
    }
    row.push(value);
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}
