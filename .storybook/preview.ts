import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
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

const densities = { compact, touch };

/** The theme a host links; none for the ordinary density. */
const themeSheet = document.createElement('link');
themeSheet.rel = 'stylesheet';
document.head.append(themeSheet);

const preview: Preview = {
  decorators: [asHostPage],
  argTypesEnhancers: [controlsForValues],
  initialGlobals: { theme: 'light', dir: 'ltr', locale: 'en', density: 'comfortable' },
  globalTypes: {
    theme: toolbar('Theme', 'contrast', ['light', 'dark']),
    dir: toolbar('Direction', 'transfer', ['ltr', 'rtl']),
    locale: toolbar('Language', 'globe', ['en', 'de']),
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

function toolbar(title: string, icon: 'contrast' | 'transfer' | 'globe' | 'component', items: string[]) {
  return { description: title, toolbar: { title, icon, items, dynamicTitle: true } };
}
