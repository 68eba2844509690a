import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseAdapter } from 'case-elements/contracts';
import type { NewCase } from 'case-elements/domain';
import { newCase, owner as samples } from './sample-cases.js';

export interface Args {
  readonly adapter?: () => CaseAdapter;
  readonly owner?: string;
  readonly owners?: readonly { readonly owner: string; readonly label: string }[];
  readonly value?: Partial<NewCase>;
  readonly noCancel?: boolean;
  readonly connectorAdd?: boolean;
  readonly draftKey?: string;
  readonly width?: 'narrow';
  readonly disabled?: boolean;
  readonly drafts?: 'keep' | 'none';
}

/** The page around it, and where it is disabled the fieldset that is. */
const around = (disabled: boolean, form: TemplateResult, width = 'wide'): TemplateResult =>
  html`<main class=${width}>
    ${disabled ? html`<fieldset disabled><legend>A form of the host’s</legend>${form}</fieldset>` : form}
  </main>`;

/** What all stories of the form have in common. */
export const formMeta: Meta<Args> = {
  component: 'case-create-form',
  argTypes: {
    adapter: { control: false },
    value: { control: 'object' },
    owners: { control: false },
    width: { table: { disable: true } },
    disabled: { table: { disable: true } },
    drafts: { table: { disable: true } },
  },
  render: ({
    adapter,
    owner,
    owners,
    value,
    noCancel = false,
    connectorAdd = false,
    draftKey = 'case-create-form',
    width,
    disabled = false,
    drafts = 'none',
  }): TemplateResult =>
    around(
      disabled,
      html`<case-provider .drafts=${drafts} .owners=${owners} .links=${{ case: ({ id }: { id: string }) => `#/cases/${id}` }}>
        <case-create-form
          .adapter=${adapter?.()}
          .owner=${owners ? undefined : owner}
          .value=${value ?? {}}
          .noCancel=${noCancel}
          .connectorAdd=${connectorAdd}
          .draftKey=${draftKey}
        ></case-create-form>
      </case-provider>`,
      width,
    ),
  args: { owner: samples },
};

export type FormStory = StoryObj<Args>;

/** What a form is often started with. */
export const filled = newCase({ severity: 'high', tags: ['phishing', 'finance'] });
