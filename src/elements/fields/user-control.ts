import type { TemplateResult } from 'lit';
import type { PeopleInput } from '../people/people-input.js';
import { field } from '../primitives/field.js';
import type { ControlContext } from './control-context.js';

/** One person or several. The input is made before it is first rendered, and kept. */
export const userControl = ({ frame }: Pick<ControlContext, 'frame'>, input: PeopleInput): TemplateResult =>
  field({ ...frame, control: (attributes) => input.render(attributes) });
