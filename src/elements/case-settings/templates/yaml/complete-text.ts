import type { Configuration } from '../../../../domain/configuration.js';
import { membersAt, valuesAt, type Fitting, type Said, type Way } from './what-fits.js';

/** What may be written in the place of what stands between two places of a text. */
export interface Completion {
  readonly from: number;
  readonly to: number;
  /** What of it stands there. */
  readonly typed: string;
  readonly fittings: readonly Fitting[];
  /** The line begins this far in. */
  readonly indent: number;
  readonly of: 'member' | 'value';
}

/** One line as far as its members can be told without reading the whole: most texts cannot be read while they are written. */
interface Line {
  /** Where what it says begins, behind the dashes. */
  readonly indent: number;
  /** Where each of its dashes stands. */
  readonly dashes: readonly number[];
  readonly key: string | undefined;
  readonly value: string;
}

/** What fits at a place of the text; nothing where nothing can be known to. Texts in several lines and quotes are left alone. */
export function completeText(
  text: string,
  caret: number,
  library: Pick<Configuration, 'fields'>,
): Completion | undefined {
  const start = text.lastIndexOf('\n', caret - 1) + 1;
  const before = text.slice(start, caret);
  const ending = text.indexOf('\n', caret);
  const rest = text.slice(caret, ending < 0 ? undefined : ending);
  // In the midst of a word nobody wants another one.
  if (rest.trim() !== '' || /["'#{[\]}|>&*!]/u.test(before)) return undefined;
  const lines = text.slice(0, start).split('\n').slice(0, -1).map(lineOf);
  const after =
    ending < 0
      ? []
      : text
          .slice(ending + 1)
          .split('\n')
          .map(lineOf);
  const line = lineOf(before);
  if (isInText(lines, line)) return undefined;
  const { way, said } = placeOf(lines, line, after);
  const { indent, key, value } = line;
  if (key !== undefined) {
    if (!/:\s/u.test(before)) return undefined;
    return some({
      from: caret - value.length,
      to: caret,
      typed: value,
      indent,
      of: 'value',
      fittings: valuesAt([...way, key], library),
    });
  }
  const [from, typed] = [caret - value.length, value];
  const members = membersAt(way, said, library);
  if (members.length > 0) return some({ from, to: caret, typed, indent, of: 'member', fittings: members });
  return some({
    from,
    to: caret,
    typed,
    indent,
    of: 'value',
    fittings: line.dashes.length > 0 ? valuesAt(way, library) : [],
  });
}

/** Those that what stands there is part of: what begins so first. */
function some(completion: Completion): Completion | undefined {
  const wanted = completion.typed.toLowerCase();
  const has = (text: string, least: number) => wanted.length >= least && text.toLowerCase().includes(wanted);
  const rank = ({ text, label = '' }: Fitting) =>
    text.toLowerCase().startsWith(wanted) ? 0 : has(label, 2) || has(text, 3) ? 1 : 2;
  const fittings = completion.fittings.filter((each) => rank(each) < 2).sort((a, b) => rank(a) - rank(b));
  return fittings.length > 0 ? { ...completion, fittings } : undefined;
}

function lineOf(text: string): Line {
  const [, lead = '', rest = ''] = /^(\s*(?:-\s+)*)(.*)$/u.exec(text) ?? [];
  const [, key, value = ''] = /^([\w-]+):(?:\s+(.*))?$/u.exec(rest) ?? [];
  const dashes = [...lead.matchAll(/-/gu)].map(({ index }) => index);
  return { indent: lead.length, dashes, key, value: key === undefined ? rest : value };
}

/** Whether the line is part of a text that goes over several. */
function isInText(lines: readonly Line[], { indent, dashes }: Line): boolean {
  const at = dashes[0] ?? indent;
  const above = lines.findLast((each) => !isEmpty(each) && (each.dashes[0] ?? each.indent) < at);
  return above !== undefined && /^[|>][-+\d]*\s*$/u.test(above.value);
}

const isEmpty = ({ key, value, dashes }: Line): boolean => key === undefined && value === '' && dashes.length === 0;

/** The way to where the line stands, and what is said beside it. */
function placeOf(
  lines: readonly Line[],
  line: Line,
  after: readonly Line[],
): { readonly way: Way; readonly said: Said } {
  const way: string[] = [];
  const said = new Map<string, string>();
  const note = ({ key, value }: Line) => key !== undefined && said.set(key, value);
  // Beside it, above: up to the dash its item begins with.
  let { indent } = line;
  let dashes = [...line.dashes];
  let isBeside = true;
  let isAtDash = false;
  for (const each of lines.toReversed()) {
    // An item begins in the line before: what stands above it belongs to others, or holds the list.
    for (let dash = dashes.pop(); dash !== undefined; dash = dashes.pop()) {
      way.unshift('*');
      indent = dash;
      isBeside = false;
      isAtDash = true;
    }
    if (isEmpty(each)) continue;
    if (each.indent === indent && !isAtDash) {
      if (isBeside) note(each);
      dashes = [...each.dashes];
    } else if (
      each.key !== undefined &&
      (each.indent < indent || (each.indent === indent && each.dashes.length === 0))
    ) {
      way.unshift(each.key);
      ({ indent } = each);
      dashes = [...each.dashes];
      isBeside = false;
      isAtDash = false;
    }
  }
  for (let left = dashes.length; left > 0; left -= 1) way.unshift('*');
  for (const each of after) {
    if (isEmpty(each)) continue;
    if (each.indent < line.indent || each.dashes.length > 0) break;
    if (each.indent === line.indent) note(each);
  }
  return { way, said };
}
