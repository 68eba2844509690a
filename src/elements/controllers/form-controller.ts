import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FieldProblem } from '../../domain/error.js';
import { sameJson } from '../../domain/json.js';

export interface FormOptions<Values extends object> {
  /** What the form starts with. */
  readonly initial: Values;
  /** The values with what nobody would miss left out; as they are when absent. */
  readonly plain?: (values: Values) => Values;
  /** Every rule the values break. */
  readonly check: (values: Values) => readonly FieldProblem[];
  /** Called after a person changed something. */
  readonly onEdit?: (change: Partial<Values>) => void;
}

/**
 * Holds what a form says, and which of its problems are to be shown: none while somebody types for the first time,
 * those of a field once it was left, all of them once saving was tried. What a server refused stands until the field
 * it names is changed.
 */
export class FormController<Values extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: FormOptions<Values>;
  readonly #left = new Set<string>();
  #values: Values;
  #initial: Values;
  #refused: readonly FieldProblem[] = [];
  #tried = false;

  constructor(host: ReactiveControllerHost, options: FormOptions<Values>) {
    this.#host = host;
    this.#options = options;
    this.#initial = options.initial;
    this.#values = options.initial;
    host.addController(this);
  }

  hostConnected(): void {
    // Part of the interface; what a form says does not hang on being connected.
  }

  get values(): Values {
    return this.#values;
  }

  /** Whether it says anything else than it started with. */
  get dirty(): boolean {
    const { plain = (values: Values) => values } = this.#options;
    return !sameJson(plain(this.#values), plain(this.#initial));
  }

  /** Problems to be shown now. */
  get problems(): readonly FieldProblem[] {
    const own = this.#options.check(this.#values).filter((problem) => this.#isShown(problem));
    const refused = this.#refused.filter(
      ({ path, rule }) => !own.some((known) => known.path === path && known.rule === rule),
    );
    return [...own, ...refused];
  }

  /** Whether saving was tried since the form was last reset. */
  get tried(): boolean {
    return this.#tried;
  }

  /** A person changed fields. */
  edit(change: Partial<Values>): void {
    const before = this.#values;
    this.#values = { ...before, ...change };
    this.#refused = this.#refused.filter(({ path }) => !isTouched(path, before, change));
    this.#options.onEdit?.(change);
    this.#host.requestUpdate();
  }

  /** A person is done with a field for now; the path of a part of it will do. */
  leave(path: string): void {
    this.#left.add(path);
    this.#host.requestUpdate();
  }

  /** Starts over, from these values. */
  reset(initial: Values = this.#options.initial): void {
    this.#initial = initial;
    this.#values = initial;
    this.#left.clear();
    this.#refused = [];
    this.#tried = false;
    this.#host.requestUpdate();
  }

  /** Puts back what somebody had typed over the same start. */
  restore(values: Values): void {
    this.#values = values;
    this.#host.requestUpdate();
  }

  /** Every broken rule, shown from now on. */
  validate(): readonly FieldProblem[] {
    this.#tried = true;
    this.#host.requestUpdate();
    return this.#options.check(this.#values);
  }

  /** What a server refused counts no more: it is asked again. */
  forgive(): void {
    this.#refused = [];
  }

  /** A server broke the news. */
  refuse(problems: readonly FieldProblem[]): void {
    this.#refused = problems;
    this.#tried = true;
    this.#host.requestUpdate();
  }

  // Nobody is blamed for a field they have only passed through.
  #isShown({ path, rule }: FieldProblem): boolean {
    return this.#tried || ((this.#left.has(path) || this.#left.has(fieldOf(path))) && rule !== 'required');
  }
}

/** Whether a change says something new of what a path leads to: of its field, or of the very part of it. */
function isTouched<Values extends object>(path: string, before: Values, change: Partial<Values>): boolean {
  const [field = path, ...parts] = path.split('.');
  if (!(field in change)) return false;
  const at = (from: unknown) =>
    parts.reduce((value, part) => (value as Record<string, unknown> | undefined)?.[part], from);
  const [was, is] = [before, change].map((from) => (from as Record<string, unknown>)[field]);
  return Array.isArray(is) || !sameJson(at(was) ?? null, at(is) ?? null);
}

/** The field a problem stands beside: `tags` for `tags.3`. */
export const fieldOf = (path: string): string => path.split('.')[0] ?? path;
