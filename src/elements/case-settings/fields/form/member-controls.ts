import type { TemplateResult, nothing } from 'lit';
import type { FieldProblem } from '../../../../domain/error.js';
import type { FieldDefinition } from '../../../../domain/fields/field-definition.js';
import type { FieldValue } from '../../../../domain/fields/field-value.js';
import { defaultValues, type PlacedField } from '../../../../domain/fields/fields-of-case.js';
import type { AdditionalFields } from '../../../fields/additional-fields.js';
import { fieldSentence } from '../../../fields/field-sentence.js';
import type { SettingsTools } from '../../settings-tools.js';
import { additionalFields } from './additional-fields.js';
import type { EditedField } from './edited-field.js';
import { basicMembers, defaultMember, kindMembers, ruleMembers } from './field-members.js';
import { memberSentence } from './field-problems.js';

const groups = ['basics', 'kind', 'default', 'rules'] as const;
export type MemberGroup = (typeof groups)[number];

/** A form as it is now. */
interface OpenForm {
  readonly edited: EditedField;
  readonly definition: FieldDefinition;
  readonly isNew: boolean;
}

export interface MemberControlsOptions {
  /** Nothing while none is open. */
  readonly form: () => OpenForm | undefined;
  /** What is to be said now, of paths `fields.<member>`. */
  readonly problems: () => readonly FieldProblem[];
  /** Members that are not asked for. */
  readonly without?: readonly string[];
  readonly onChange: (member: string, value: FieldValue) => void;
  readonly onLeave: (member: string) => void;
}

/** The members of a definition, asked for with the controls of fields. */
export class MemberControls {
  readonly #tools: SettingsTools;
  readonly #options: MemberControlsOptions;
  readonly #controls: Readonly<Record<MemberGroup, AdditionalFields>>;

  constructor(tools: SettingsTools, options: MemberControlsOptions) {
    this.#tools = tools;
    this.#options = options;
    const { problems, onChange, onLeave } = options;
    const controls = (group: MemberGroup) =>
      additionalFields(tools, {
        id: `field-${group}`,
        placed: () => this.#placed(group),
        values: () => this.#values(group),
        problems,
        sentence: (problem, definition) =>
          memberSentence(problem, tools.words()) ?? fieldSentence(problem, definition, tools.words()),
        onChange,
        onLeave,
      });
    this.#controls = {
      basics: controls('basics'),
      kind: controls('kind'),
      default: controls('default'),
      rules: controls('rules'),
    };
  }

  /** All that are asked for now. */
  get all(): readonly PlacedField[] {
    return groups.flatMap((group) => this.#placed(group));
  }

  render(group: MemberGroup): TemplateResult | typeof nothing {
    return this.#controls[group].render();
  }

  /** To the first of a group that has a problem; answers whether there is one. */
  focus(group: MemberGroup, problems: readonly FieldProblem[]): boolean {
    return this.#placed(group).some(
      ({ definition: { key } }) =>
        problems.some(({ path }) => path === `fields.${key}`) && this.#controls[group].focus(key),
    );
  }

  focusLabel(): void {
    this.#controls.basics.focus('label');
  }

  #placed(group: MemberGroup): readonly PlacedField[] {
    const form = this.#options.form();
    if (!form) return [];
    const words = this.#tools.words();
    switch (group) {
      case 'basics':
        return basicMembers(words, form.edited, form.isNew).filter(
          ({ definition: { key } }) => !this.#options.without?.includes(key),
        );
      case 'kind':
        return kindMembers(words, form.edited);
      case 'default':
        return defaultMember(words, form.definition);
      case 'rules':
        return ruleMembers(words, form.edited);
    }
  }

  /** What nobody said is shown as what it means. */
  #values(group: MemberGroup) {
    const form = this.#options.form();
    const values = form?.edited.values ?? {};
    return {
      ...defaultValues(this.#placed(group)),
      ...values,
      ...(group === 'basics' && { key: form?.definition.key ?? null }),
      ...(group === 'kind' && { timeZone: values['timeZone'] ?? 'local' }),
    };
  }
}
