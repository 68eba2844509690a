import { html } from 'lit';
import { toCaseError } from '../../../domain/error.js';
import type { Template } from '../../../domain/template.js';
import { button } from '../../primitives/button.js';
import type { UndoableRemoval } from '../../primitives/toast/undoable-removal.js';
import { askedUsage, askedWords } from '../edits/asked.js';
import type { TemplateTools } from './template-tools.js';

/** Says what stays before templates go, and lets it be undone for a while. */
export function removeTemplates(tools: TemplateTools, removal: UndoableRemoval, templates: readonly Template[]): void {
  const { dialog, words } = tools;
  const asked = askedUsage(tools);
  const [only] = templates;
  if (!only) return;
  dialog.show(
    () => {
      const { terms, formats } = words();
      const said = terms.templates.remove;
      const told = askedWords(asked, { terms, formats }, ({ templates: usage }) => {
        const cases = templates.reduce((sum, { id }) => sum + (Object.hasOwn(usage, id) ? usage[id]! : 0), 0);
        return cases === 0 ? said.unused : said.stays(cases, formats);
      });
      return {
        heading: templates.length === 1 ? said.heading(only.name) : said.headingMany(templates.length, formats),
        body: html`<p role="status"><bdi>${told}</bdi></p>`,
        actions: html`${button({ label: terms.common.cancel, autofocus: true, onClick: () => dialog.close() })}
        ${button({
          label: said.confirm,
          kind: 'danger',
          // Nothing is lost with it, so that one may go on where nobody can count.
          inactive: !asked.value && !asked.error,
          onClick: () => {
            dialog.close();
            take(tools, removal, templates);
          },
        })}`,
      };
    },
    () => asked.giveUp(),
  );
}

function take(tools: TemplateTools, removal: UndoableRemoval, templates: readonly Template[]): void {
  const { host, known, words } = tools;
  const { adapter } = host.scene();
  const { terms, formats } = words();
  const said = terms.templates.remove;
  if (!adapter) return;
  // Each on its own: one that is refused, or preset by the host, keeps no other.
  const [first] = templates;
  const text = templates.length === 1 ? said.done(first!.name) : said.doneMany(templates.length, formats);
  removal.remove({
    ids: templates.map(({ id }) => id),
    text,
    take: async ({ mutationId, ...options }) => {
      const failures: unknown[] = [];
      for (const { id } of templates)
        try {
          await adapter.templates.remove(id, { ...options, ...(mutationId && { mutationId: `${mutationId} ${id}` }) });
          known.lost([id]);
        } catch (thrown) {
          if (toCaseError(thrown).code !== 'not_found') failures.push(thrown);
        }
      if (failures.length > 0) throw failures[0];
    },
  });
}
