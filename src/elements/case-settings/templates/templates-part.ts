import { html, nothing, type TemplateResult } from 'lit';
import type { Configuration } from '../../../domain/configuration.js';
import type { Template } from '../../../domain/template.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { badgeStyles } from '../../primitives/badge.styles.js';
import { checkboxStyles } from '../../primitives/checkbox.styles.js';
import { menuStyles } from '../../primitives/menu/menu.styles.js';
import { tagStyles } from '../../primitives/tags.styles.js';
import { renderLazy } from '../render-lazy.js';
import type { SettingsTools } from '../settings-tools.js';
import { contentOf } from './editor/template-edit.js';
import type { TemplateEditor } from './editor/template-editor.js';
import { TemplateEditing } from './editor/template-editing.js';
import { freeName } from './free-name.js';
import { KnownTemplates } from './known-templates.js';
import { TemplateList } from './list/template-list.js';
import type { TemplateTools } from './template-tools.js';
import { templatesStyles } from './templates.styles.js';

import '../../../i18n/english/templates.js';

/** The list of templates, or in its place the one that is being written. */
export class TemplatesPart {
  readonly #tools: TemplateTools;
  readonly #editing: TemplateEditing;
  readonly #list: TemplateList;
  readonly #editor: LazyController<TemplateEditor>;

  constructor(tools: SettingsTools) {
    const { host } = tools;
    adoptStyles(host.element, [badgeStyles, tagStyles, menuStyles, checkboxStyles, templatesStyles]);
    this.#tools = { ...tools, known: new KnownTemplates(host) };
    this.#editing = new TemplateEditing(host);
    this.#list = new TemplateList(this.#tools, {
      onOpen: (template) => this.#begin(() => this.#editing.begin(template)),
      onAdd: () => this.#begin(() => this.#editing.beginNew()),
      onClone: (template) => this.#begin(() => this.#editing.beginNew(this.#copyOf(template))),
    });
    this.#editor = new LazyController(host.element, async () => {
      const { TemplateEditor } = await import('./editor/template-editor.js');
      return new TemplateEditor(this.#tools, this.#editing, (opened) => void this.#back(opened));
    });
  }

  get isDefining(): boolean {
    return this.isEditing && (this.#editor.value?.isDefining ?? false);
  }

  get isEditing(): boolean {
    return this.#editing.current !== undefined;
  }

  render(found: Configuration): TemplateResult {
    if (!this.isEditing) return this.#list.render(found);
    return renderLazy(this.#editor, this.#tools, (editor) => editor.render(found));
  }

  renderOverlays(): TemplateResult {
    return html`${this.isEditing ? nothing : this.#list.renderOverlays()}`;
  }

  #begin(start: () => void): void {
    start();
    void this.#editor.load().then(async (editor) => {
      await this.#tools.host.element.updateComplete;
      editor?.focus();
    });
  }

  #copyOf(template: Template) {
    const { known, words } = this.#tools;
    const taken = (known.all ?? []).map(({ name }) => name);
    return { ...contentOf(template), name: freeName(words().terms.templates.copyOf(template.name), taken) };
  }

  /** The focus goes back to where the edit began, else to the list. */
  async #back(id: string | undefined): Promise<void> {
    const { element } = this.#tools.host;
    element.requestUpdate();
    await element.updateComplete;
    this.#list.focus(id);
  }
}
