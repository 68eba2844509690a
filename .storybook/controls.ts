import type { StrictArgTypes } from 'storybook/internal/types';

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

interface Declaration {
  readonly kind?: string;
  readonly members?: readonly { readonly name: string; readonly static?: boolean }[];
  readonly cssParts?: readonly { readonly name: string }[];
}

/**
 * What belongs to a class and not to an element on a page is nothing to be set there. Storybook has one row for a name:
 * where a part is called like a property, it is that of the property.
 */
export function settable({ modules, ...manifest }: Manifest): Record<string, unknown> {
  return {
    ...manifest,
    modules: modules.map(({ declarations = [], ...module }) => ({
      ...module,
      declarations: declarations.map(({ members = [], cssParts = [], ...declaration }) => ({
        ...declaration,
        members: members.filter((member) => !member.static),
        cssParts: cssParts.filter((part) => !members.some(({ name }) => name === part.name)),
      })),
    })),
  };
}

/**
 * Controls for what somebody can choose or write: attributes and properties that are text, numbers, switches or one of
 * some words. They come first; everything else is there to be read. Stories take what they are given by the names of
 * properties, so an attribute of another name is only shown.
 */
export function controlsForValues({ argTypes }: { readonly argTypes: StrictArgTypes }): StrictArgTypes {
  const entries = Object.entries(argTypes).map(([name, argType]) => {
    const category = argType.table?.category;
    if (!category) return [name, argType] as const;
    const isSet = category === 'attributes' || category === 'properties';
    const kind = isSet && !name.includes('-') ? kindOf(argType.table?.type?.summary ?? '') : undefined;
    return [name, { control: false, ...argType, ...kind }] as const;
  });
  const rank = ([, { control, table }]: (typeof entries)[number]) =>
    table?.category === undefined || control !== false ? 0 : 1;
  return Object.fromEntries(entries.sort((a, b) => rank(a) - rank(b)));
}

function kindOf(type: string): Partial<StrictArgTypes[string]> | undefined {
  const parts = type.split('|').map((part) => part.trim());
  const said = parts.filter((part) => part !== 'undefined');
  if (said.length > 1 && said.every((part) => /^'.*'$/.test(part)))
    return { control: { type: 'select' }, options: said.map((part) => part.slice(1, -1)) };
  if (said.length !== 1) return undefined;
  if (said[0] === 'string' || said[0] === 'Owner') return { control: { type: 'text' }, type: { name: 'string' } };
  if (said[0] === 'number') return { control: { type: 'number' }, type: { name: 'number' } };
  if (said[0] === 'boolean') return { control: { type: 'boolean' }, type: { name: 'boolean' } };
  return undefined;
}
