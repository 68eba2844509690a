import type { Pglite } from '../../adapters/postgres/index.js';

/** A database whose transactions come to an end, undone, at their statement of this number. */
export function cutOff(pglite: Pglite, at: number): Pglite {
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
            if (statements > at) throw new Error('There was a power cut.');
            return session.query(text, values);
          },
        });
      }),
  };
}
