import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { checkConnectorSetup, secretsKept, type ConnectorContent } from '../../../../domain/check-connector-setup.js';
import type { ConnectorField, ConnectorSetup, ConnectorType } from '../../../../domain/connector.js';
import type { CaseError, FieldProblem } from '../../../../domain/error.js';
import { sameJson, type Json } from '../../../../domain/json.js';
import type { CaseAdapter } from '../../../../contracts/adapter.js';
import { ConnectorFields } from '../../../connectors/connector-fields.js';
import { connectorSentence } from '../../../connectors/connector-problem.js';
import { ActionController } from '../../../controllers/action-controller.js';
import { button } from '../../../primitives/button.js';
import { callout } from '../../../primitives/callout.js';
import { field } from '../../../primitives/field.js';
import { icon } from '../../../primitives/icon.js';
import { formKeys } from '../../edits/form-keys.js';
import { leaveDialog } from '../../edits/leave-dialog.js';
import type { ConnectorTools } from '../connector-tools.js';
import { mappingTable } from '../mapping-table.js';
import { whereKept } from '../where-kept.js';
import { defaultsOf, said as saidOf, type ConnectorEdit, type Written } from './connector-edit.js';
import type { ConnectorEditing } from './connector-editing.js';
import { connectorProblem } from './connector-problem.js';
import { ConnectorTest } from './connector-test.js';
import { secretFields } from './secret-fields.js';

type Save = Parameters<CaseAdapter['connectors']['save']>[0];

/** Sets a connector up, by the description of its type; it can be tried before it is saved. */
export class ConnectorEditor implements ReactiveController {
  readonly #tools: ConnectorTools;
  readonly #editing: ConnectorEditing;
  readonly #onEnd: (id: string | undefined) => void;
  readonly #saving: ActionController<Save, ConnectorSetup>;
  readonly #test: ConnectorTest;
  readonly #fields: ConnectorFields;
  /** What the edit began with that all this is about. */
  #of: Written | undefined;
  /** Problems are said once saving or a test was tried, of what that concerns. */
  #concerns: Concerns | undefined;
  /** What the backend refused, as it was written then. */
  #refused: { readonly edit: ConnectorEdit; readonly problems: readonly FieldProblem[] } | undefined;
  /** What was sent by a try nobody knows the end of. */
  #unsure: Save | undefined;

  constructor(tools: ConnectorTools, editing: ConnectorEditing, onEnd: (id: string | undefined) => void) {
    const { host, words } = tools;
    const adapter = () => host.scene().adapter;
    host.element.addController(this);
    this.#tools = tools;
    this.#editing = editing;
    this.#onEnd = onEnd;
    this.#saving = new ActionController(host.element, adapter, (to, save, options) =>
      to.connectors.save(save, options),
    );
    this.#test = new ConnectorTest(tools, (problem) => this.#sentence(problem));
    this.#fields = new ConnectorFields(host.element, {
      id: 'connector-setting',
      connectorId: () => this.#type?.type,
      described: () => this.#type?.settings,
      below: 'settings',
      values: () => editing.current?.settings ?? {},
      problems: () => this.#said,
      readonly: () => this.#busy,
      words,
      adapter,
      onChange: (settings, by) => by === 'person' && editing.change({ settings }),
      onLeave: () => undefined,
      announce: host.say,
    });
  }

  /** Another edit, such as that of another owner: what is known of the former one is none of its business. */
  hostUpdate(): void {
    const of = this.#editing.current?.begun;
    if (of === this.#of) return;
    this.#of = of;
    this.#saving.forget();
    this.#test.stop();
    this.#concerns = undefined;
    this.#refused = undefined;
    this.#unsure = undefined;
  }

  focus(): void {
    const root = this.#tools.host.element.renderRoot;
    root.querySelector<HTMLElement>(this.#type ? '#connector-name' : '#connector-type')?.focus();
  }

  render(): TemplateResult {
    const edit = this.#editing.current;
    if (!edit) return html``;
    const { terms } = this.#tools.words();
    const said = terms.connectorSetup.editor;
    const { known } = this.#tools;
    const type = this.#type;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#save();
    };
    return html`<form class="connector-editor" part="connector-editor" aria-labelledby="connector-editor-heading" autocomplete="off" novalidate @submit=${submit} @keydown=${this.#handleKey}>
      <div class="connector-back">${button({ label: html`${icon('forward')} ${said.back}`, kind: 'quiet', onClick: () => this.#leave() })}</div>
      <h4 class="connector-editor-heading" id="connector-editor-heading"><bdi>${edit.seen ? said.heading(edit.seen.name) : said.headingNew}</bdi></h4>
      ${this.#editing.restored ? html`<p class="note"><bdi>${terms.drafts.restored}</bdi></p>` : nothing}
      ${whereKept(this.#tools)} ${edit.seen ? nothing : this.#renderTypes(edit)}
      ${edit.seen && known.types && !type ? callout({ kind: 'warning', text: said.typeGone }) : nothing}
      ${type ? this.#renderSetup(edit, type) : nothing} ${this.#renderEnd(edit)}
    </form>`;
  }

  #renderTypes({ type }: ConnectorEdit): TemplateResult {
    const { known, words } = this.#tools;
    const { terms } = words();
    const said = terms.connectorSetup.editor;
    const types = known.types ?? [];
    const described = this.#type?.description;
    const choose = (event: Event) => {
      const chosen = types[(event.target as HTMLSelectElement).selectedIndex - 1];
      for (const key of this.#editing.secrets.keys()) this.#editing.type(key, undefined);
      this.#editing.change({ type: chosen?.type ?? '', settings: defaultsOf(chosen?.settings ?? []) });
    };
    return field({
      id: 'connector-type',
      label: said.type,
      problems: this.#sentencesAt('type', said.type),
      ...(described !== undefined && { hint: described }),
      control: ({ describedBy, invalid }) => html`<span class="select">
        <select class="input" part="input" id="connector-type" aria-required="true" aria-describedby=${describedBy} aria-invalid=${invalid} ?disabled=${this.#busy} @change=${choose}>
          <option value="" ?selected=${type === ''}>–</option>
          ${types.map((each) => html`<option value=${each.type} ?selected=${each.type === type}>${each.name}</option>`)}
        </select>
        ${icon('chevron')}
      </span>`,
    });
  }

  #renderSetup(edit: ConnectorEdit, type: ConnectorType): TemplateResult {
    const { words } = this.#tools;
    const { terms } = words();
    const said = terms.connectorSetup;
    const kept = this.#kept(edit, type);
    // As it is stored: what is written now may send it elsewhere.
    const stored = this.#tools.known.all?.find(({ id }) => id === edit.seen?.id)?.mapping;
    const mapping = stored ?? type.mapping;
    return html`${field({
      id: 'connector-name',
      label: terms.common.name,
      problems: this.#sentencesAt('name', terms.common.name),
      control: ({ describedBy, invalid }) =>
        html`<input class="input" part="input" id="connector-name" type="text" dir="auto" autocomplete="off" aria-required="true" aria-describedby=${describedBy} aria-invalid=${invalid} ?readonly=${this.#busy} .value=${live(edit.name)} @input=${(event: Event) => this.#editing.change({ name: (event.target as HTMLInputElement).value })} />`,
    })}
    ${
      type.settings.length > 0
        ? html`<fieldset class="connector-block"><legend><bdi>${said.editor.settings}</bdi></legend>${this.#fields.render()}</fieldset>`
        : nothing
    }
    ${secretFields(this.#tools, this.#editing, {
      described: type.secrets,
      kept,
      again: (edit.seen?.secretsSet ?? []).some((key) => !kept.includes(key)),
      busy: this.#busy,
      sentences: ({ key, label }) => this.#sentencesAt(`secrets.${key}`, label),
    })}
    ${
      mapping.length > 0
        ? html`<div class="connector-block">
            <h5 class="connector-block-heading"><bdi>${said.mapping.heading}</bdi></h5>
            ${mappingTable(this.#tools, type.name, mapping)}
          </div>`
        : nothing
    }`;
  }

  #renderEnd(edit: ConnectorEdit): TemplateResult {
    const { terms } = this.#tools.words();
    const said = terms.connectorSetup.editor;
    const busy = this.#saving.pending;
    return html`<div class="connector-end">
      ${this.#test.render(edit)} ${this.#renderProblem(edit)}
      <div class="edit-actions">
        ${
          // Over what somebody else saved one saves knowingly.
          this.#saving.error?.code === 'conflict' || !this.#type
            ? nothing
            : html`${button({ label: terms.settings.save, kind: 'primary', type: 'submit', busy, busyLabel: terms.settings.saving })}
              ${button({ label: said.test, busy: this.#test.pending, busyLabel: said.testing, inactive: busy, onClick: () => void this.#try() })}`
        }
        ${button({ label: this.#editing.changed ? said.discard : terms.common.cancel, onClick: () => this.#leave() })}
      </div>
    </div>`;
  }

  #renderProblem(edit: ConnectorEdit): TemplateResult | typeof nothing {
    const { error } = this.#saving;
    if (!error) return nothing;
    return connectorProblem(this.#tools, {
      error,
      edit,
      type: this.#type,
      busy: this.#saving.pending,
      sentence: (problem) => this.#sentence(problem),
      onSave: () => void this.#save(),
      onMine: ({ id, version }) => void this.#store({ ...this.#content(edit), owner: edit.owner, id, version }),
      onTheirs: ({ id }) => this.#end(id),
      onNew: () => void this.#store({ ...this.#content(edit), owner: edit.owner }),
    });
  }

  get #busy(): boolean {
    return this.#saving.pending;
  }

  get #type(): ConnectorType | undefined {
    const { current } = this.#editing;
    return current && this.#tools.known.types?.find(({ type }) => type === current.type);
  }

  #kept({ seen, settings }: ConnectorEdit, type: ConnectorType): readonly string[] {
    return seen ? secretsKept(type, saidOf(settings, type.settings), seen) : [];
  }

  /** What is empty says nothing and is not sent, but where that would mean a default. */
  #content({ name, type, settings }: ConnectorEdit): ConnectorContent {
    const described = this.#type?.settings ?? [];
    const typed = [...this.#editing.secrets].map(([key, secret]): [string, Json] => [
      key,
      secret === '' ? null : secret,
    ]);
    return {
      name: name.trim(),
      type,
      settings: saidOf(settings, described),
      ...(typed.length > 0 && { secrets: Object.fromEntries(typed) }),
    };
  }

  get #problems(): readonly FieldProblem[] {
    const { current } = this.#editing;
    if (!current) return [];
    const types = this.#tools.known.types ?? [];
    const problems = checkConnectorSetup(this.#content(current), { types, before: current.seen ?? undefined });
    // What was typed as JSON and is none is a text, which the description cannot tell.
    const more = this.#fields.check().filter(({ path }) => !problems.some((each) => each.path === path));
    return [...problems, ...more];
  }

  get #said(): readonly FieldProblem[] {
    const { current } = this.#editing;
    const refused = this.#refused?.edit === current ? (this.#refused?.problems ?? []) : [];
    const known = this.#concerns ? this.#problems.filter(this.#concerns) : [];
    return [...known, ...refused.filter(({ path }) => !known.some((each) => each.path === path))];
  }

  #sentencesAt(path: string, label: string): readonly string[] {
    const { terms, formats } = this.#tools.words();
    return this.#said.filter((each) => each.path === path).map((each) => terms.problem(each, label, formats));
  }

  #sentence(problem: FieldProblem): string {
    const { terms, formats } = this.#tools.words();
    const [below, ...key] = problem.path.split('.');
    const type = this.#type;
    const found = [...((below === 'settings' ? type?.settings : type?.secrets) ?? [])].find(
      (each: ConnectorField) => each.key === key.join('.'),
    );
    if (found) return connectorSentence(problem, found, { terms, formats });
    return terms.problem(problem, below === 'name' ? terms.common.name : problem.path, formats);
  }

  readonly #handleKey = (event: KeyboardEvent): void =>
    formKeys(event, { sendsFrom: 'connector-name', leave: () => this.#leave(), save: () => void this.#save() });

  #leave(): void {
    if (this.#saving.pending) return;
    const id = this.#editing.current?.seen?.id;
    if (this.#editing.changed) leaveDialog(this.#tools, () => this.#end(id));
    else this.#end(id);
  }

  /** Whether it may be sent; else the first problem is gone to. */
  async #isRight(concerns: Concerns): Promise<boolean> {
    const { element } = this.#tools.host;
    this.#concerns = concerns;
    element.requestUpdate();
    await element.updateComplete;
    const isRight = !this.#problems.some(concerns);
    if (!isRight) this.#focusProblem();
    return isRight;
  }

  #focusProblem(): void {
    const { element } = this.#tools.host;
    const [first] = this.#said;
    const [below, ...key] = first?.path.split('.') ?? [];
    if (below !== 'settings' || !this.#fields.focus(key.join('.')))
      element.renderRoot.querySelector<HTMLElement>('.connector-editor [aria-invalid="true"]')?.focus();
  }

  /** What the backend said of single settings stands beside them. */
  async #refuse(edit: ConnectorEdit, { code, fields }: CaseError): Promise<void> {
    if (code !== 'validation' || fields.length === 0) return;
    const { element } = this.#tools.host;
    this.#refused = { edit, problems: fields };
    element.requestUpdate();
    await element.updateComplete;
    this.#focusProblem();
  }

  async #save(): Promise<void> {
    const edit = this.#editing.current;
    if (!edit || this.#busy || !this.#type || !(await this.#isRight(everything))) return;
    const { seen, owner } = edit;
    if (seen && !this.#editing.changed) return this.#end(seen.id);
    await this.#store({ ...this.#content(edit), owner, ...(seen && { id: seen.id, version: seen.version }) });
  }

  async #store(save: Save): Promise<void> {
    const { host, known, toasts, words } = this.#tools;
    const said = words().terms.connectorSetup.editor;
    const { current } = this.#editing;
    const drop = this.#editing.hold();
    const saved = await this.#write(save);
    if (!saved) {
      const { error } = this.#saving;
      if (error && this.#editing.current === current) host.say(said.failed);
      if (error && current) await this.#refuse(current, error);
      return;
    }
    // Its draft goes, also where another owner is looked at by now.
    await drop();
    if (saved.owner !== host.scene().owner) return;
    await known.refresh();
    toasts.show({ text: said.saved(saved.name) });
    this.#end(saved.id);
  }

  /** A try whose answer was lost may have landed: what was written since is written over it. */
  async #write(save: Save): Promise<ConnectorSetup | undefined> {
    const unsure = this.#unsure;
    const saved = await this.#saving.run(save);
    if (!saved) {
      const { error } = this.#saving;
      this.#unsure = error?.retryable || error?.code === 'unknown' ? (unsure ?? save) : undefined;
      return undefined;
    }
    this.#unsure = undefined;
    if (!unsure || sameJson(unsure, save)) return saved;
    return this.#saving.run({ ...save, id: saved.id, version: saved.version });
  }

  async #try(): Promise<void> {
    const edit = this.#editing.current;
    if (!edit || this.#busy || this.#test.pending || !(await this.#isRight(nameless))) return;
    const error = await this.#test.run(edit, this.#content(edit));
    if (error && this.#editing.current === edit) await this.#refuse(edit, error);
  }

  #end(id: string | undefined): void {
    this.#test.stop();
    this.#editing.end();
    this.#onEnd(id);
  }
}

/** Whether a problem is one of what is tried. */
type Concerns = (problem: FieldProblem) => boolean;
const everything: Concerns = () => true;
/** What it is called has no part in a test. */
const nameless: Concerns = ({ path }) => path !== 'name';
