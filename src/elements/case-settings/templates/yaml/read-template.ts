import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  parseDocument,
  visit,
  type Document,
  type Node,
  type ParseOptions,
  type DocumentOptions,
  type SchemaOptions,
} from 'yaml';
import { checkTemplate, type TemplateContent } from '../../../../domain/check-template.js';
import type { Configuration } from '../../../../domain/configuration.js';
import { isCaseError, type FieldProblem } from '../../../../domain/error.js';
import { FieldDefinition, FieldReference } from '../../../../domain/fields/field-definition.schema.js';
import { limits } from '../../../../domain/limits.js';
import { parse } from '../../../../domain/parse.schema.js';
import { TemplateToSave } from '../../../../domain/template.schema.js';
import type { SyntaxFault } from '../../../../i18n/terms/templates.js';
import { syntaxFaultOf } from './syntax-fault.js';

/** What is wrong, and where in the text: both count from 1. */
export interface TextProblem {
  readonly line: number;
  readonly column: number;
  /** A rule of templates that is broken, or what the reader of YAML stumbled over. */
  readonly problem: FieldProblem | { readonly syntax: SyntaxFault };
}

export interface ReadTemplate {
  /** What the text says; nothing where it cannot be read. It may still break rules. */
  readonly content: TemplateContent | undefined;
  readonly problems: readonly TextProblem[];
  /** What it is called, as far as that can be told of what cannot be read. */
  readonly name: string | undefined;
  /** Where a member stands, or would stand; for what is found out about it elsewhere. */
  readonly placeOf: (path: string) => Pick<TextProblem, 'line' | 'column'>;
}

type Library = Pick<Configuration, 'owner' | 'fields'>;

const options: ParseOptions & DocumentOptions & SchemaOptions = { prettyErrors: false, schema: 'core', strict: true };

/** Reads what `writeTemplate` writes, or a person wrote. Every problem is told at once, each at its place. */
export function readTemplate(text: string, library: Library): ReadTemplate {
  if (text.length > limits.attachmentData) return unreadable('too_long', text.length);
  const lines = new LineCounter();
  return readDocument(parseDocument(text, { ...options, lineCounter: lines }), lines, library);
}

/** Reads every document of a text as a template; places are those in the whole text. None where nothing is written. */
export function readTemplates(text: string, library: Library): readonly ReadTemplate[] {
  // As much as all of an owner's templates may need.
  if (text.length > limits.attachmentData * 10) return [unreadable('too_long', text.length)];
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { ...options, lineCounter: lines });
  if (!Array.isArray(documents)) return [];
  return (documents as Document.Parsed[])
    .filter(({ contents, errors }) => contents !== null || errors.length > 0)
    .map((document) => readDocument(document, lines, library));
}

function readDocument(document: Document.Parsed, lines: LineCounter, library: Library): ReadTemplate {
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const said = isMap(document.contents) ? document.get('name') : undefined;
  const name = typeof said === 'string' ? said : undefined;
  const placeOf = (path: string) => place(offsetOf(document, path));
  const faults = [
    ...document.errors.map(({ pos, code }) => [pos[0], syntaxFaultOf(code)] as const),
    ...leadNowhere(document),
  ];
  if (faults.length > 0)
    return {
      content: undefined,
      problems: faults.map(([offset, syntax]) => ({ ...place(offset), problem: { syntax } })),
      name,
      placeOf,
    };
  const told = (problems: readonly FieldProblem[]) =>
    problems
      .flatMap((problem) => finer(problem, document))
      .map((problem) => ({ ...placeOf(problem.path), problem }))
      .sort((a, b) => a.line - b.line || a.column - b.column);
  try {
    const content = contentOf(document, library.owner);
    return { content, problems: told(checkTemplate(content, library)), name, placeOf };
  } catch (thrown) {
    if (isCaseError(thrown)) return { content: undefined, problems: told(thrown.fields), name, placeOf };
    // What refers to itself again and again is refused by the reader.
    return { content: undefined, problems: [{ line: 1, column: 1, problem: { syntax: 'too_deep' } }], name, placeOf };
  }
}

/** References to parts of the text that are not there; the reader finds them only when it follows them. */
function leadNowhere(document: Document.Parsed): readonly (readonly [offset: number, fault: SyntaxFault])[] {
  const found: [number, SyntaxFault][] = [];
  if (document.errors.length === 0)
    visit(document, {
      Alias(_, alias) {
        if (!alias.resolve(document)) found.push([alias.range?.[0] ?? 0, 'alias']);
      },
    });
  return found;
}

function contentOf(document: Document.Parsed, owner: string): TemplateContent {
  const said: unknown = document.toJS({ maxAliasCount: 50 });
  // Nothing written yet lacks its members; that is said of them, not of the whole.
  const members = said === null || said === undefined ? {} : said;
  if (typeof members !== 'object' || Array.isArray(members)) parse(TemplateToSave, members);
  const {
    id: _id,
    version: _version,
    ...content
  } = parse(TemplateToSave, { enabled: true, defaults: {}, ...members, owner });
  return content;
}

/** Of an entry that is neither: what it lacks as what it says it is, the use of a field or a field of the template's own. */
function finer(problem: FieldProblem, document: Document.Parsed): readonly FieldProblem[] {
  const { path, rule } = problem;
  const [, place] = /^fields\.(\d+)(?:\.control)?$/u.exec(path) ?? [];
  if (place === undefined || rule !== 'wrong_type') return [problem];
  const { fields } = document.toJS({ maxAliasCount: 50 }) as { readonly fields: readonly unknown[] };
  const entry = fields[Number(place)];
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [problem];
  const root = `fields.${place}`;
  try {
    parse('use' in entry ? FieldReference : FieldDefinition, entry, root);
  } catch (thrown) {
    if (!isCaseError(thrown)) throw thrown;
    return thrown.fields.map((each) => {
      const member = each.path.slice(root.length + 1);
      if (member !== '' && !member.includes('.') && !Object.hasOwn(entry, member)) return { ...each, rule: 'required' };
      return member === 'control' ? { ...each, rule: 'not_an_option' } : each;
    });
  }
  return [problem];
}

/** Where a path leads in the text, or as far as it does: what is missing is told where it would stand. */
function offsetOf(document: Document.Parsed, path: string): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const part of path === '' ? [] : path.split('.')) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === part);
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      node = (node.items[Number(part)] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

const unreadable = (rule: 'too_long', actual: number): ReadTemplate => ({
  content: undefined,
  problems: [{ line: 1, column: 1, problem: { path: '', rule, limit: limits.attachmentData, actual } }],
  name: undefined,
  placeOf: () => ({ line: 1, column: 1 }),
});
