import type { StorybookConfig } from '@storybook/web-components-vite';
import { sourceAliases } from '../scripts/entries.mjs';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-docs'],
  framework: {
    name: '@storybook/web-components-vite',
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  viteFinal(vite) {
    delete vite.build?.lib;
    vite.plugins = [sourceAliases(), ...(vite.plugins ?? [])];
    return vite;
  },
};

export default config;
