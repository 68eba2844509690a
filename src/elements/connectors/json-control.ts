import type { TemplateResult } from 'lit';
import type { Json } from '../../domain/json.js';
import type { ControlContext } from '../fields/control-context.js';
import { textControl } from '../fields/text-control.js';
import type { TypedTexts } from '../fields/typed-texts.js';

export interface JsonControlOptions extends Omit<ControlContext, 'value' | 'onChange'> {
  readonly key: string;
  readonly typed: TypedTexts;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
}

/** A JSON object, typed. What is none is kept as the text it is. */
export function jsonControl({ key, typed, value, onChange, ...context }: JsonControlOptions): TemplateResult {
  const written = typeof value === 'string' ? value : value === null ? null : JSON.stringify(value, null, 2);
  return textControl({
    ...context,
    value: typed.of(key, value) ?? written,
    lines: 'many',
    code: true,
    onChange: (text) => {
      const meant = typeof text === 'string' ? (objectIn(text) ?? text) : null;
      typed.keep(key, String(text ?? ''), meant);
      onChange(meant);
    },
    onLeave: () => {
      typed.forget(key);
      context.onLeave();
    },
  });
}

function objectIn(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
