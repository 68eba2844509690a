import { html } from 'lit';
import type { ObservableType } from '../../../domain/observable.js';
import { button } from '../../primitives/button.js';
import { askedUsage, askedWords } from '../edits/asked.js';
import type { SettingsTools } from '../settings-tools.js';

/** Says what goes with a type of observables before it goes. */
export function removeTypeDialog(tools: SettingsTools, { key, label }: ObservableType, onRemove: () => void): void {
  const { dialog, words } = tools;
  const asked = askedUsage(tools);
  dialog.show(
    () => {
      const { terms, formats } = words();
      const said = terms.settings.types;
      const told = askedWords(asked, { terms, formats }, ({ observableTypes }) => {
        const { cases = 0, observables = 0 } = observableTypes[key] ?? {};
        return observables === 0 ? said.unused : said.goesWith(observables, cases, formats);
      });
      return {
        heading: said.removeHeading(label),
        body: html`<p role="status"><bdi>${told}</bdi></p>`,
        actions: html`${button({ label: terms.common.cancel, autofocus: true, onClick: () => dialog.close() })}
        ${button({
          label: said.remove,
          kind: 'danger',
          // Nobody agrees to what is not said yet.
          inactive: !asked.value,
          onClick: () => {
            dialog.close();
            onRemove();
          },
        })}`,
      };
    },
    () => asked.giveUp(),
  );
}
