import { html } from 'lit';
import type { ObservableType } from '../../../domain/observable.js';
import { errorWords } from '../../../i18n/error-words.js';
import { button } from '../../primitives/button.js';
import { askedUsage } from '../edits/asked.js';
import type { SettingsTools } from '../settings-tools.js';

/** Says what goes with a type of observables before it goes. */
export function removeTypeDialog(tools: SettingsTools, { key, label }: ObservableType, onRemove: () => void): void {
  const { dialog, words } = tools;
  const asked = askedUsage(tools);
  dialog.show(
    () => {
      const { terms, formats } = words();
      const said = terms.settings.types;
      const { cases = 0, observables = 0 } = asked.value?.observableTypes[key] ?? {};
      const told = asked.value
        ? observables === 0
          ? said.unused
          : said.goesWith(observables, cases, formats)
        : asked.error
          ? errorWords(asked.error, terms)
          : terms.common.loading;
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
