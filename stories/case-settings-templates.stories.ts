import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CaseAdapter } from 'case-elements/contracts';
import type { CaseSettings } from 'case-elements';
import { configuredAdapter } from './support/configured.js';
import { aroundVerbs } from './support/around-verbs.js';
import { newCase, owner } from './support/sample-cases.js';
import { withFailure } from './support/with-failure.js';
import { withLatency } from './support/with-latency.js';
import { withPermissions } from './support/with-session.js';

interface Args {
  /** How many templates there are besides the two of the host. */
  readonly more?: number;
  readonly through?: (adapter: CaseAdapter) => CaseAdapter;
  readonly width?: 'narrow';
  readonly direction?: 'rtl';
}

const meta: Meta<Args> = {
  title: 'case-settings/templates',
  component: 'case-settings',
  argTypes: {
    through: { control: false },
    width: { table: { disable: true } },
    direction: { table: { disable: true } },
  },
  loaders: [
    async ({ args: { more = 1, through = (adapter) => adapter } }) => {
      const adapter = configuredAdapter();
      for (let count = 1; count <= more; count += 1)
        await adapter.templates.save({
          owner,
          name: count === 1 ? 'Lost or stolen device, reported by whoever lost it' : `Runbook ${count}`,
          description: 'Asks for what the people who lock it need to know, in the order in which they ask for it.',
          tags: ['device', 'people', `team-${count % 3}`],
          enabled: count % 4 !== 2,
          defaults: { title: 'Lost device: ', severity: 'low' },
          fields: [{ use: 'lead', label: 'Who locks it' }],
        });
      for (let count = 1; count <= 3; count += 1)
        await adapter.cases.create(newCase({ title: `Case ${count}`, templateId: 'malware' }));
      return { adapter: through(adapter) };
    },
  ],
  render: ({ width, direction }, { loaded }): TemplateResult => {
    const { adapter } = loaded as { adapter: CaseAdapter };
    return html`<main class=${width ?? 'wide'} dir=${direction ?? 'ltr'}>
      <case-provider drafts="none">
        <case-settings .adapter=${adapter} .owner=${owner} sections="templates"></case-settings>
      </case-provider>
    </main>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise(requestAnimationFrame);
};

const settingsIn = (canvasElement: HTMLElement): CaseSettings => canvasElement.querySelector('case-settings')!;

async function press(settings: CaseSettings, name: string): Promise<void> {
  const find = () =>
    [...(settings.shadowRoot?.querySelectorAll<HTMLElement>('button, input') ?? [])].find(
      (each) => (each.ariaLabel ?? each.innerText.trim()) === name && each.checkVisibility(),
    );
  await until(() => find() !== undefined);
  find()!.click();
  await settings.updateComplete;
}

async function write(settings: CaseSettings, selector: string, text: string): Promise<void> {
  const find = () => settings.shadowRoot?.querySelector<HTMLInputElement>(selector);
  await until(() => Boolean(find()));
  const input = find()!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settings.updateComplete;
}

/** Opens one, once it is there. */
async function open(canvasElement: HTMLElement, name = 'Phishing'): Promise<CaseSettings> {
  const settings = settingsIn(canvasElement);
  await press(settings, name);
  await until(() => Boolean(settings.shadowRoot?.querySelector('[part="template-preview"]')));
  return settings;
}

const shows = (settings: CaseSettings, selector: string) =>
  until(() => Boolean(settings.shadowRoot?.querySelector(selector)));

/** A few. */
export const Default: Story = {};
/** So many that one searches them. */
export const Many: Story = { args: { more: 14 } };
/** On a telephone. */
export const Narrow: Story = { args: { more: 3, width: 'narrow' } };
/** On a page that is read from right to left. */
export const RightToLeft: Story = { args: { direction: 'rtl' } };
/** They are on their way. */
export const Loading: Story = { args: { through: (adapter) => withLatency(adapter, Infinity, 'templates.find') } };
/** They cannot be loaded. */
export const Failed: Story = {
  args: { through: (adapter) => withFailure(adapter, { verbs: ['templates.find'], code: 'unavailable' }) },
};
/** There is none. */
export const Empty: Story = {
  args: {
    through: (adapter) =>
      aroundVerbs(adapter, ({ verb, proceed }) => (verb === 'templates.find' ? Promise.resolve([]) : proceed())),
  },
};
/** Somebody who may use templates, and not change them. */
export const LookedAt: Story = {
  args: { through: (adapter) => withPermissions(adapter, { manageTemplates: false }) },
};
/** What a template would do is shown to those who may not change it. */
export const LookedInto: Story = {
  args: { through: (adapter) => withPermissions(adapter, { manageTemplates: false }) },
  play: async ({ canvasElement }) => {
    await open(canvasElement);
  },
};
/** Several are chosen. */
export const Selecting: Story = {
  args: { more: 3 },
  play: async ({ canvasElement }) => {
    await press(settingsIn(canvasElement), 'Select Phishing');
    await press(settingsIn(canvasElement), 'Select Runbook 2');
  },
};
/** What stays is said before one goes. */
export const Deleting: Story = {
  play: async ({ canvasElement }) => {
    const settings = settingsIn(canvasElement);
    await press(settings, 'Actions for Malware on a host');
    await press(settings, 'Delete');
    await until(() => settings.shadowRoot?.querySelector('dialog')?.innerText.includes('3 cases') ?? false);
  },
};
/** A template as a form, beside how a case begins. */
export const Writing: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement);
  },
};
/** A new one, saved too early. */
export const Incomplete: Story = {
  play: async ({ canvasElement }) => {
    const settings = await open(canvasElement, 'Add template');
    await press(settings, 'Save');
    await shows(settings, '[part="problem"] p');
  },
};
/** The same as text. */
export const AsText: Story = {
  play: async ({ canvasElement }) => {
    const settings = await open(canvasElement);
    await press(settings, 'YAML');
    await shows(settings, '#template-yaml');
  },
};
/** Text that cannot be read, with what is wrong and where. */
export const UnreadableText: Story = {
  play: async ({ canvasElement }) => {
    const settings = await open(canvasElement);
    await press(settings, 'YAML');
    await write(settings, '#template-yaml', 'name: Phishing\ndefaults:\n  severity: awful\n  colour: red\n');
    await press(settings, 'Form');
    await shows(settings, '[part="template-problem"]');
  },
};
/** Text on a telephone. */
export const NarrowText: Story = { ...UnreadableText, args: { width: 'narrow' } };
/** Somebody else saved meanwhile. */
export const Conflicting: Story = {
  args: {
    through: (adapter) =>
      aroundVerbs(adapter, async ({ verb, args, proceed }) => {
        const [mine] = args as Parameters<CaseAdapter['templates']['save']>;
        const now = verb === 'templates.save' && mine.id ? await adapter.templates.get({ id: mine.id }) : null;
        if (now) {
          const { revision: _revision, ...theirs } = now;
          await adapter.templates.save({ ...theirs, defaults: { ...theirs.defaults, severity: 'critical' } });
        }
        return proceed();
      }),
  },
  play: async ({ canvasElement }) => {
    const settings = await open(canvasElement, 'Lost or stolen device, reported by whoever lost it');
    await write(settings, '#template-title', 'Stolen device: ');
    await press(settings, 'Save');
    await shows(settings, '.template-versions pre');
  },
};
/** It could not be saved; everything is still there. */
export const FailedSave: Story = {
  args: { through: (adapter) => withFailure(adapter, { verbs: ['templates.save'], code: 'unavailable' }) },
  play: async ({ canvasElement }) => {
    const settings = await open(canvasElement);
    await write(settings, '#template-title', 'Stolen device: ');
    await press(settings, 'Save');
    await shows(settings, '.template-end [part="callout"]');
  },
};
/** Files are looked at before anything of them is stored. */
export const Importing: Story = {
  play: async ({ canvasElement }) => {
    const settings = settingsIn(canvasElement);
    await shows(settings, '#template-files');
    const input = settings.shadowRoot!.querySelector<HTMLInputElement>('#template-files')!;
    const files = new DataTransfer();
    const text = 'name: Phishing\n---\nname: Wrong\ndefaults: { severity: awful }\n---\nname: Insider\n';
    files.items.add(new File([text], 'runbooks.yaml'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await shows(settings, '.imports');
  },
};
