import { isCaseError } from '../../domain/error.js';
import { equal, ok } from '../expectations.js';
import { needing } from '../kit.js';
import { declares, edit, newCase, type AdapterContext, type AdapterSuite } from './context.js';

const strange: Readonly<Record<string, string>> = {
  'right to left': 'تقرير عن اختراق البريد \u200f(عاجل)',
  emoji: '👩🏽‍💻🔥 incident 🏴‍☠️',
  combining: 'e\u0301 is not \u00e9, å is not a\u030a',
  'outside the basic plane': '𝒞𝒶𝓈𝑒 𠜎𠜱',
  markup: '<script>alert(1)</script><img src=x onerror=alert(1)> &amp; ]]>',
  quoting: `'"\`;--\\ \\' OR 1=1; DROP TABLE cases; %s \${x} {{x}}`,
  whitespace: 'a\tb\nc\r\nd\u00a0e\u2028f\u2029g',
  'zero width': 'zero\u200bwidth\u200d\ufeffjoined',
  'words of the language': '__proto__ constructor null undefined NaN true',
};

/** People write what they write. */
export const texts: AdapterSuite = {
  name: 'texts',
  tests: {
    ...Object.fromEntries(
      Object.entries(strange).map(([kind, text]) => [
        `keeps texts letter by letter: ${kind}`,
        (context: AdapterContext) => roundTrip(context, text),
      ]),
    ),

    'keeps texts as long as they may be': async ({ adapter, owner, capabilities }) => {
      const { title, description, comment, category, tag } = capabilities.limits;
      const long = (length: number) =>
        'ä¥🔥x'
          .repeat(Math.ceil(length / 5))
          .slice(0, length)
          .replace(/[\ud800-\udbff]$/u, 'x');
      const said = { title: long(title), description: long(description), category: long(category), tags: [long(tag)] };
      const opened = await adapter.cases.create(newCase(owner, said));
      const { title: t, description: d, category: c, tags } = (await adapter.cases.get(opened.id))!;
      equal({ title: t, description: d, category: c, tags }, said);
      const text = long(comment);
      await adapter.comments.add(opened.id, { text });
      equal((await adapter.comments.find({ caseId: opened.id })).items[0]?.text, text);
    },

    'keeps U+FFFD for NUL and halves of surrogate pairs, which not every store can keep': async ({
      adapter,
      owner,
    }) => {
      const said = { title: 'a\0b', description: 'c\ud83d d', category: '\udd25', tags: ['e\0'] };
      const { id } = await adapter.cases.create(newCase(owner, said));
      const { text } = await adapter.comments.add(id, { text: 'f\0' });
      const { title, description, category, tags } = (await adapter.cases.get(id))!;
      equal([title, description, category, tags, text], ['a\ufffdb', 'c\ufffd d', '\ufffd', ['e\ufffd'], 'f\ufffd']);
    },

    'keeps empty lists empty': async ({ adapter, owner }) => {
      const { id, tags, assignees } = await adapter.cases.create(
        newCase(owner, { tags: [], assignees: [], fields: {} }),
      );
      equal([tags, assignees], [[], []]);
      equal((await adapter.cases.get(id))?.tags, []);
    },

    'takes ids and names that look like parts of the language for what they are': async ({ adapter, owner }) => {
      for (const id of ['__proto__', 'constructor', 'toString', '', '../..', '%00', 'a'.repeat(2_000)]) {
        const outcome = await adapter.cases.get(id).catch((problem: unknown) => problem);
        ok(
          outcome === null || (isCaseError(outcome) && outcome.code === 'validation'),
          `get("${id.slice(0, 20)}") answers null.`,
        );
      }
      const { id } = await adapter.cases.create(newCase(owner, { tags: ['__proto__', 'constructor', 'toString'] }));
      equal((await adapter.cases.get(id))?.tags, ['__proto__', 'constructor', 'toString']);
    },

    'refuses or keeps additional fields with hostile keys, and nothing else changes': async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      const fields = JSON.parse('{"__proto__":"polluted","constructor":"polluted"}') as Readonly<
        Record<string, string>
      >;
      const outcome = await edit(adapter, opened, { fields }).catch((problem: unknown) => problem);
      if (isCaseError(outcome)) equal(outcome.code, 'validation');
      else equal((await adapter.cases.get(opened.id))?.fields, fields);
      const plain: Record<string, unknown> = {};
      equal([plain['polluted'], Object.getPrototypeOf(plain) === Object.prototype], [undefined, true]);
    },

    'suggests strange tags as they are': needing(declares('suggest'), async ({ adapter, owner }) => {
      const tags = Object.values(strange).map((text) => text.trim());
      await adapter.cases.create(newCase(owner, { tags }));
      equal([...(await adapter.suggest.tags({ owner, size: 100 }))].sort(), [...tags].sort());
    }),
  },
};

async function roundTrip({ adapter, owner }: AdapterContext, text: string): Promise<void> {
  const category = text.slice(0, 24).trim();
  const opened = await adapter.cases.create(newCase(owner, { title: text, description: text, category, tags: [text] }));
  const read = await adapter.cases.get(opened.id);
  equal([read?.title, read?.description, read?.category, read?.tags], [text, text, category, [text]]);
  await adapter.comments.add(opened.id, { text });
  equal((await adapter.comments.find({ caseId: opened.id })).items[0]?.text, text);
  const { rows } = await adapter.cases.find({ owner });
  equal(rows[0]?.title, text);
  const seen = await adapter.cases.get(opened.id);
  const now = await edit(adapter, seen!, { title: `${text}!` });
  equal(now.title, `${text}!`);
}
