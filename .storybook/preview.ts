import { html } from 'lit';
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import type { Nouns } from 'case-elements';
import 'case-elements/define';
import 'case-elements/locales/de';
import compact from 'case-elements/themes/compact.css?url';
import touch from 'case-elements/themes/touch.css?url';
import manifest from '../custom-elements.json';
import { controlsForValues, settable } from './controls.js';
import './preview.css';

setCustomElementsManifest(settable(manifest));

/** What a host page decides for the elements on it, set where a host sets it: on the document. */
const asHostPage: Decorator = (story, { globals }) => {
  const { theme, dir, locale, density } = globals as Record<'theme' | 'dir' | 'locale' | 'density', string>;
  const page = document.documentElement;
  page.lang = locale;
  page.dir = dir;
  page.dataset.theme = theme;
  themeSheet.disabled = density === 'comfortable';
  if (density in densities) themeSheet.href = densities[density as keyof typeof densities];
  return story();
};

/** What the page calls a case; providers of a story take it from the one around them. */
const inItsWords: Decorator = (story, { globals }) => {
  const nouns = called[globals['noun'] as keyof typeof called] as Nouns | undefined;
  return nouns ? html`<case-provider .nouns=${nouns}>${story()}</case-provider>` : story();
};

const called = {
  incident: {
    case: { en: { one: 'incident', other: 'incidents' }, de: { gender: 'f', one: 'Störung', other: 'Störungen' } },
  },
  ticket: { case: { en: { one: 'ticket', other: 'tickets' }, de: { gender: 'n', one: 'Ticket', other: 'Tickets' } } },
} satisfies Record<string, Nouns>;

const densities = { compact, touch };

/** The theme a host links; none for the ordinary density. */
const themeSheet = document.createElement('link');
themeSheet.rel = 'stylesheet';
document.head.append(themeSheet);

const preview: Preview = {
  decorators: [inItsWords, asHostPage],
  argTypesEnhancers: [controlsForValues],
  initialGlobals: { theme: 'light', dir: 'ltr', locale: 'en', density: 'comfortable', noun: 'case' },
  globalTypes: {
    theme: toolbar('Theme', 'contrast', ['light', 'dark']),
    dir: toolbar('Direction', 'transfer', ['ltr', 'rtl']),
    locale: toolbar('Language', 'globe', ['en', 'de']),
    noun: toolbar('What a case is called', 'comment', ['case', 'incident', 'ticket']),
    density: toolbar('Density', 'component', ['comfortable', 'compact', 'touch']),
  },
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    layout: 'fullscreen',
  },
  tags: ['autodocs'],
};

export default preview;

function toolbar(title: string, icon: 'contrast' | 'transfer' | 'globe' | 'component' | 'comment', items: string[]) {
  return { description: title, toolbar: { title, icon, items, dynamicTitle: true } };
}
