import { html, type TemplateResult } from 'lit';
import type { ConnectorSetup, ConnectorType } from '../../../../domain/connector.js';
import type { CaseError, FieldProblem } from '../../../../domain/error.js';
import { errorWords } from '../../../../i18n/error-words.js';
import { button } from '../../../primitives/button.js';
import { callout } from '../../../primitives/callout.js';
import { offersRetry, retryButton } from '../../../primitives/retry.js';
import type { SettingsTools } from '../../settings-tools.js';
import type { ConnectorEdit, Written } from './connector-edit.js';

export interface ConnectorProblemOptions {
  readonly error: CaseError;
  readonly edit: ConnectorEdit;
  readonly type: ConnectorType | undefined;
  readonly busy: boolean;
  readonly sentence: (problem: FieldProblem) => string;
  readonly onSave: () => void;
  /** Over theirs. */
  readonly onMine: (current: ConnectorSetup) => void;
  readonly onTheirs: (current: ConnectorSetup) => void;
  readonly onNew: () => void;
}

/** Why a connector was not saved, and the ways on. */
export function connectorProblem({ words }: SettingsTools, options: ConnectorProblemOptions): TemplateResult {
  const { error, edit, type, busy, sentence, onSave, onMine, onTheirs, onNew } = options;
  const { terms, formats } = words();
  const said = terms.connectorSetup.editor;
  if (error.code === 'not_found' && edit.seen)
    return callout({
      kind: 'warning',
      text: said.gone,
      action: button({ label: said.saveAsNew, busy, onClick: onNew }),
    });
  const current = error.code === 'conflict' ? (error.current as ConnectorSetup | undefined) : undefined;
  if (!current)
    return callout({
      kind: 'danger',
      text: said.failed,
      hint: error.code === 'validation' ? error.fields.map(sentence).join(' ') : errorWords(error, terms),
      ...(offersRetry(error) && { action: retryButton(error, { terms, formats }, { busy, onClick: onSave }) }),
    });
  const { conflict } = terms.settings;
  const differing = [...(type?.settings ?? [])].filter(
    ({ key }) => textOf(edit.settings, key) !== textOf(current.settings, key),
  );
  const lines = ({ name, settings }: Written) => html`<bdi>${name}</bdi>
    ${differing.map(({ key, label }) => html`<br /><bdi>${label}: ${textOf(settings, key)}</bdi>`)}`;
  return html`<div class="conflict" role="group" aria-label=${conflict.text(current.name)}>
    ${callout({ kind: 'warning', text: conflict.text(current.name) })}
    <dl class="versions">
      <div><dt>${conflict.theirs}</dt><dd>${lines(current)}</dd></div>
      <div><dt>${conflict.mine}</dt><dd>${lines(edit)}</dd></div>
    </dl>
    <div class="edit-actions">
      ${button({ label: conflict.keepMine, busy, onClick: () => onMine(current) })}
      ${button({ label: conflict.takeTheirs, onClick: () => onTheirs(current) })}
    </div>
  </div>`;
}

function textOf(settings: Written['settings'], key: string): string {
  const value = Object.hasOwn(settings, key) ? (settings[key] ?? '') : '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
