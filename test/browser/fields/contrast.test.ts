/** What has to be seen of a control is seen, in both themes, whatever the accent of the host. */
import { expect } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import { contrast, groundBehind, groundOf } from '../themes/contrast.js';
import { until } from '../combobox/scene.js';
import { form, placedFields } from './scene.js';

const placed = placedFields(
  { key: 'on', label: 'On', control: 'toggle', default: true },
  { key: 'off', label: 'Off', control: 'toggle', default: false },
  { key: 'radio', label: 'Radio', control: 'radio', options: [{ value: 'a' }, { value: 'b' }], default: 'gone' },
  { key: 'when', label: 'When', control: 'date-time', showTime: true },
  { key: 'who', label: 'Who', control: 'user', multiple: true, default: ['gone'] },
);

function withNobody() {
  const memory = memoryAdapter();
  return { ...memory, users: { ...memory.users, get: async (ids: readonly string[]) => ids.map(() => null) } };
}

for (const theme of ['light', 'dark']) {
  for (const accent of ['', '#ffd400', '#ffffff', '#000000', '#0a2540']) {
    it(`${theme}, ${accent || 'our colours'}`, async () => {
      const { host } = await form(placed, { adapter: withNobody() });
      host.style.colorScheme = theme;
      host.style.setProperty('--case-duration', '0s');
      if (accent) host.style.setProperty('--case-color-accent', accent);
      await until(() => host.shadowRoot!.querySelector('.chip.unknown') !== null);
      const find = (selector: string) => host.shadowRoot!.querySelector(selector)!;
      for (const selector of ['.switch', '.switch:checked', '.choice.unknown bdi', '.chip.unknown']) {
        const { borderTopColor } = getComputedStyle(find(selector));
        expect(contrast(borderTopColor, groundBehind(find(selector))), selector).to.be.at.least(3);
      }
      for (const selector of ['.switch:not(:checked)', '.switch:checked']) {
        const thumb = getComputedStyle(find(selector), '::before').backgroundColor;
        expect(contrast(thumb, groundOf(find(selector))), selector).to.be.at.least(3);
      }
      for (const selector of ['.date-zone', '.clear', '.choice.unknown bdi', '.chip.unknown .avatar', '.chip-text']) {
        expect(contrast(getComputedStyle(find(selector)).color, groundOf(find(selector))), selector).to.be.at.least(
          4.5,
        );
      }
    });
  }
}
