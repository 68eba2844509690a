import type { TemplateResult } from 'lit';
import { field, type ControlAttributes } from '../primitives/field.js';
import { counterOf, type ControlContext } from './control-context.js';

/** What the host writes Markdown with. */
export interface TextEditor {
  render(attributes: ControlAttributes): TemplateResult;
  focus(): void;
}

/** What an editor has to know of the field it is for. */
export interface TextEditorOptions {
  readonly id: string;
  readonly value: () => string;
  readonly required: () => boolean;
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
}

/** A text area in Markdown. The editor is made before it is first rendered, and kept. */
export const markdownControl = (
  context: ControlContext & { readonly limit: number },
  editor: TextEditor,
): TemplateResult => {
  const counter = counterOf(context);
  return field({
    ...context.frame,
    ...(counter !== undefined && { counter }),
    control: (attributes) => editor.render(attributes),
  });
};
