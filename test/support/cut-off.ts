import type { Pglite } from '../../adapters/postgres/index.js';

/** A database whose transactions come to an end, undone, at their statement of this number. */
export function cutOff(pglite: Pglite, at: number, by = new Error('There was a power cut.')): Pglite {
  return {
    query: (text, values) => pglite.query(text, values),
    listen: (channel, listener) => pglite.listen(channel, listener),
    close: () => pglite.close(),
    transaction: (work) =>
      pglite.transaction((session) => {
        let statements = 0;
        return work({
          query(text, values) {
            statements += 1;
            if (statements > at) throw by;
            return session.query(text, values);
          },
        });
      }),
  };
}
