import { html, nothing } from 'lit';
import type { Connector } from '../../../domain/connector.js';
import type { Configuration } from '../../../domain/configuration.js';
import { button } from '../../primitives/button.js';
import type { UndoableRemoval } from '../../primitives/toast/undoable-removal.js';
import { askedTemplates, askedUsage, askedWords } from '../edits/asked.js';
import type { ConnectorTools } from './connector-tools.js';

/** Says what becomes of the cases that use a connector before it goes, and lets it be undone for a while. */
export function removeConnector(
  tools: ConnectorTools,
  removal: UndoableRemoval,
  { id, name }: Connector,
  found: Configuration,
): void {
  const { dialog, words } = tools;
  const asked = askedUsage(tools);
  const templates = askedTemplates(tools);
  dialog.show(
    () => {
      const { terms, formats } = words();
      const said = terms.connectorSetup.remove;
      const told = askedWords(asked, { terms, formats }, ({ connectors }) => {
        const cases = Object.hasOwn(connectors, id) ? connectors[id]! : 0;
        return cases === 0 ? said.unused : said.stays(cases, formats);
      });
      const named = (templates.value ?? [])
        .filter(({ defaults }) => defaults.connector?.id === id)
        .map((template) => template.name);
      return {
        heading: said.heading(name),
        body: html`<div role="status">
          <p><bdi>${told}</bdi></p>
          ${named.length > 0 ? html`<p><bdi>${said.templates(named, formats)}</bdi></p>` : nothing}
          ${found.connectorId === id ? html`<p><bdi>${said.initial}</bdi></p>` : nothing}
        </div>`,
        actions: html`${button({ label: terms.common.cancel, autofocus: true, onClick: () => dialog.close() })}
        ${button({
          label: said.confirm,
          kind: 'danger',
          // Nothing of a case is lost with it, so that one may go on where nobody can count.
          inactive: !asked.value && !asked.error,
          onClick: () => {
            dialog.close();
            take(tools, removal, { id, name });
          },
        })}`,
      };
    },
    () => {
      asked.giveUp();
      templates.giveUp();
    },
  );
}

function take(
  { host, known, words }: ConnectorTools,
  removal: UndoableRemoval,
  { id, name }: Pick<Connector, 'id' | 'name'>,
): void {
  const { adapter } = host.scene();
  if (!adapter) return;
  removal.remove({
    ids: [id],
    text: words().terms.connectorSetup.remove.done(name),
    take: async (options) => {
      await adapter.connectors.remove(id, options);
      void known.refresh();
    },
  });
}
