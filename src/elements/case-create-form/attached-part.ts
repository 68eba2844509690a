import '../../i18n/english/choices.js';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { NewReference } from '../../domain/attachments.js';
import { attachableWords } from '../attachments/attachable-words.js';
import { attachableKinds, type AttachableKind } from '../attachments/attachables.js';
import { readStored, summaryOf } from '../attachments/read-reference.js';
import { button } from '../primitives/button.js';
import { icon } from '../primitives/icon.js';
import type { FormModel } from './form-model.js';
import type { FormValues } from './form-values.js';
import { everythingTaken, takenAlerts } from './not-taken.js';

type Kept = Pick<FormValues, AttachableKind>;

/** Alerts and the like the case is opened with: all of a kind, or one of them, can be left out, and taken back in. */
export class AttachedPart {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #model: FormModel;
  /** What was left out last: how it was before, and what is there since. */
  #leftOut: { readonly name: string; readonly before: Kept; readonly since: Kept } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, model: FormModel) {
    this.#host = host;
    this.#model = model;
  }

  get empty(): boolean {
    return attachableKinds.every((kind) => this.#items[kind].length === 0) && !this.#undoable;
  }

  render(): TemplateResult {
    const { words } = this.#model;
    const kinds = attachableKinds.filter((kind) => this.#items[kind].length > 0);
    return html`${
      kinds.length === 0
        ? nothing
        : html`<ul class="opened-with" role="list" aria-label=${words.terms.create.attached}>
            ${kinds.map((kind) => this.#kind(kind))}
          </ul>`
    }
    ${this.#undoable ? this.#note(this.#undoable.name) : nothing}`;
  }

  /** What goes with the case; alerts of another owner stay in the form, and are said elsewhere. */
  get #items(): Kept {
    const { values, beneath } = this.#model;
    return { ...keptIn(values), alerts: takenAlerts(values, beneath.notTaken ?? everythingTaken) };
  }

  #kind(kind: AttachableKind): TemplateResult {
    const { words, attachmentTypes } = this.#model;
    const items = this.#items[kind];
    const names = items.map((_, index) => this.#nameOf(kind, index));
    const few = [...new Set(names.map(([name]) => name))].slice(0, namesShown);
    const what = attachableWords({ [kind]: items }, words, attachmentTypes);
    const shown = html`<bdi>${what}</bdi>
      <span class="attached-names"><bdi>${words.formats.list(few)}</bdi></span>`;
    return html`<li class="attached-kind">
      <div class="attached">
        ${shown} ${this.#leaveOut(what, () => this.#without(kind, undefined, what))}
      </div>
      ${
        items.length < 2
          ? nothing
          : html`<details class="attached-each">
              <summary>${words.terms.create.oneByOne}</summary>
              <ul class="attached-list" role="list" aria-label=${what}>
                ${names.map(
                  ([name, id], index) =>
                    html`<li>
                      <span><bdi>${name}</bdi>${id === '' ? nothing : html` <bdi class="attached-names">${id}</bdi>`}</span>
                      ${this.#leaveOut([name, id].filter(Boolean).join(' · '), () => this.#without(kind, index, name))}
                    </li>`,
                )}
              </ul>
            </details>`
      }
    </li>`;
  }

  #leaveOut(what: string, onClick: () => void): TemplateResult {
    const { words, busy } = this.#model;
    return html`<button class="icon-button" type="button" aria-label=${words.terms.create.removeAll(what)} ?disabled=${busy} @click=${onClick}>
      ${icon('close')}
    </button>`;
  }

  #note(name: string): TemplateResult {
    const { terms } = this.#model.words;
    return html`<p class="note">
      <bdi>${terms.choices.removed(name)}</bdi>
      <span class="note-action">· ${button({ label: terms.drafts.undo, kind: 'quiet', disabled: this.#model.busy, onClick: () => void this.#undo() })}</span>
    </p>`;
  }

  /** What a person knows it by, and what tells it from others of that name. */
  #nameOf(kind: AttachableKind, index: number): readonly [name: string, id: string] {
    const { alerts, events, references } = this.#items;
    if (kind === 'events') return [events[index]!.eventId, ''];
    if (kind === 'references') return this.#referenceName(references[index]!);
    const { alertId, rule } = alerts[index]!;
    return rule?.name ? [rule.name, alertId] : [alertId, ''];
  }

  #referenceName(reference: NewReference): readonly [name: string, id: string] {
    const { words, attachmentTypes } = this.#model;
    const { externalId } = reference;
    const summary = summaryOf(reference, readStored(reference, attachmentTypes), words.formats);
    return [summary, summary === externalId ? '' : externalId];
  }

  /** Without one of them, or without all of a kind. */
  #without(kind: AttachableKind, at: number | undefined, name: string): void {
    const { values, edit, announce, words } = this.#model;
    const gone: readonly unknown[] = at === undefined ? this.#items[kind] : [this.#items[kind][at]];
    const left = (values[kind] as readonly unknown[]).filter((each) => !gone.includes(each));
    const before = keptIn(values);
    edit({ [kind]: left });
    this.#leftOut = { name, before, since: keptIn(this.#model.values) };
    announce(words.terms.choices.removed(name));
    void this.#focusAfter(at);
  }

  async #undo(): Promise<void> {
    const undoable = this.#undoable;
    if (!undoable) return;
    this.#model.edit(undoable.before);
    this.#model.announce(this.#model.words.terms.create.takenBackIn(undoable.name));
    await this.#host.updateComplete;
    this.#find('.attached button')?.focus();
  }

  /** Only as long as nothing else changed what goes with the case. */
  get #undoable() {
    const { values } = this.#model;
    const isSame = attachableKinds.every((kind) => this.#leftOut?.since[kind] === values[kind]);
    return isSame ? this.#leftOut : undefined;
  }

  /** The button that was pressed is gone; the one that came into its place, or the way back, has the focus then. */
  async #focusAfter(at: number | undefined): Promise<void> {
    const { activeElement } = this.#host.shadowRoot!;
    const buttons = activeElement?.closest('.attached-list');
    await this.#host.updateComplete;
    const rest = [...(buttons?.isConnected ? buttons.querySelectorAll<HTMLElement>('button') : [])];
    const next = at === undefined ? undefined : (rest[at] ?? rest.at(-1));
    (next ?? this.#find('.part-settings .note button'))?.focus();
  }

  #find(selector: string): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector);
  }
}

const namesShown = 3;

const keptIn = ({ alerts, events, references }: FormValues): Kept => ({ alerts, events, references });
