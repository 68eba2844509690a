/** Columns as an attribute says them: keys with blanks between. */
export const columnsConverter = {
  fromAttribute: (value: string | null): readonly string[] | undefined => value?.split(/\s+/).filter(Boolean),
  toAttribute: (value: readonly string[] | undefined): string | null => value?.join(' ') ?? null,
};
