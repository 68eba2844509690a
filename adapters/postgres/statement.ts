/** A statement and what its `$1`, `$2` … stand for. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Several statements as one, which costs one way to the database and back; `finish` says what is made of them, by their
 * names `s0`, `s1` … Each sees the data as it was before all of them, so no two may touch the same row.
 */
export function together(
  statements: readonly Statement[],
  finish: (names: readonly string[]) => string = () => 'select 1',
): Statement {
  const values: unknown[] = [];
  const parts = statements.map(({ text, values: own }, index) => {
    const before = values.length;
    values.push(...own);
    return `s${index} as (${text.replace(/\$(\d+)/g, (_, number: string) => `$${before + Number(number)}`)})`;
  });
  return { text: `with ${parts.join(', ')} ${finish(parts.map((_, index) => `s${index}`))}`, values };
}
