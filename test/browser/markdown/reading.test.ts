/** What a reader sees of Markdown, whoever wrote it. */
import { expect } from '@open-wc/testing';
import { renderMarkdown } from '../../../src/elements/markdown/render-markdown.js';
import { en } from '../../../src/i18n/english.js';
import { aView, until, type MarkdownReader } from './scene.js';

const texts = (view: Element, selector: string): readonly string[] =>
  [...view.querySelectorAll(selector)].map(({ textContent }) => textContent);
const only = <Kind extends Element>(view: Element, selector: string): Kind => {
  const found = view.querySelectorAll<Kind>(selector);
  expect(found.length, selector).to.equal(1);
  return found[0]!;
};

describe('Markdown', () => {
  it('is read as GitHub reads it', async () => {
    const view = await aView(
      [
        'one\ntwo **bold** _italic_ ~~gone~~ `code` \\*plain\\* &lt;b&gt;',
        '- a\n- b\n  1. c',
        '5. five\n6. six',
        '> said',
        '```js\n<b>&amp;</b>\n```',
        '---',
        '| a | b |\n| :-: | --: |\n| `1` | 2 |',
      ].join('\n\n'),
    );
    expect(texts(view, 'strong, em, del')).to.deep.equal(['bold', 'italic', 'gone']);
    expect(view.querySelector('p')?.textContent).to.equal('onetwo bold italic gone code *plain* <b>');
    expect(view.querySelectorAll('p br').length).to.equal(1);
    expect(texts(view, 'ul > li > ol > li')).to.deep.equal(['c']);
    expect(view.querySelector<HTMLOListElement>(':scope > ol')?.start).to.equal(5);
    expect(texts(view, 'blockquote p')).to.deep.equal(['said']);
    expect(texts(view, 'pre code')).to.deep.equal(['<b>&amp;</b>']);
    expect(view.querySelectorAll('hr').length).to.equal(1);
    expect(texts(view, 'th')).to.deep.equal(['a', 'b']);
    expect([...view.querySelectorAll('td')].map((cell) => getComputedStyle(cell).textAlign)).to.deep.equal([
      'center',
      'end',
    ]);
  });

  it('shows tasks as boxes that nobody can tick here', async () => {
    const view = await aView('- [x] done\n- [ ] open\n\n  more');
    const boxes = [...view.querySelectorAll('input')];
    expect(boxes.map(({ checked, disabled, type }) => [checked, disabled, type])).to.deep.equal([
      [true, true, 'checkbox'],
      [false, true, 'checkbox'],
    ]);
  });

  it('puts its headings below those of the page', async () => {
    const levels = (view: Element) =>
      [...view.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => tagName);
    const text = '# a\n\n## b\n\n###### c';
    expect(levels(await aView(text))).to.deep.equal(['H3', 'H4', 'H6']);
    expect(levels(await aView(text, { headingLevel: 4 }))).to.deep.equal(['H4', 'H5', 'H6']);
  });

  it('lets every block run as its first letter does', async () => {
    const view = await aView('hello\n\n- مرحبا\n\n> שלום\n\n```\nمرحبا\n```');
    const directions = ['p', 'ul', 'blockquote', '.markdown-scroll'].map(
      (each) => getComputedStyle(view.querySelector(each)!).direction,
    );
    expect(directions).to.deep.equal(['ltr', 'rtl', 'rtl', 'ltr']);
  });

  it('keeps what is wide in a box of its own, which the keyboard reaches', async () => {
    const wide = 'word '.repeat(200);
    const view = await aView(`| a |\n| - |\n| b |\n\n\`\`\`\n${wide}\n\`\`\`\n\n${'x'.repeat(2_000)}`);
    const [table, code] = [...view.querySelectorAll<HTMLElement>('.markdown-scroll')];
    await until(() => code?.tabIndex === 0);
    expect([code?.role, code?.ariaLabel]).to.deep.equal(['group', 'Code, can be scrolled']);
    expect([table?.getAttribute('tabindex'), table?.role]).to.deep.equal([null, null]);
    expect(view.scrollWidth <= view.clientWidth).to.equal(true);
  });

  it('is left alone by updates that change nothing', async () => {
    const view = await aView('**word**');
    const host = (view.getRootNode() as ShadowRoot).host as MarkdownReader;
    const before = view.querySelector('strong');
    host.options = { text: '**word**' };
    host.requestUpdate();
    await host.updateComplete;
    expect(view.querySelector('strong') === before).to.equal(true);
    host.options = { text: '**other**' };
    host.requestUpdate();
    await host.updateComplete;
    expect(texts(view, 'strong')).to.deep.equal(['other']);
  });

  it('is accessible', async () => {
    const view = await aView(
      `# a\n\n- [x] done\n\n| a |\n| - |\n| b |\n\n[x](https://x.org) [@Ana](mention:u)\n\n\`\`\`\n${'w '.repeat(500)}\n\`\`\``,
    );
    await until(() => view.querySelector('[role="group"]') !== null);
    await expect(view).to.be.accessible();
  });
});

describe('a link', () => {
  it('leads to pages and mail, in the same tab unless the host says otherwise', async () => {
    const view = await aView(
      '[words](https://x.org/a?b=1&amp;c=2) https://y.org/?a=1&b=2 <a@z.org> [](https://e.org/)',
    );
    const links = [...view.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).to.deep.equal([
      'https://x.org/a?b=1&c=2',
      'https://y.org/?a=1&b=2',
      'mailto:a@z.org',
      'https://e.org/',
    ]);
    expect(links.map(({ rel, target }) => `${rel}|${target}`)).to.deep.equal(Array(4).fill('noopener noreferrer|'));
    expect(links[3]?.textContent).to.equal('https://e.org/');
    const elsewhere = await aView('[words](https://x.org)', { target: '_blank' });
    expect(only<HTMLAnchorElement>(elsewhere, 'a').target).to.equal('_blank');
  });

  it('says where it leads if its words do not', async () => {
    const view = await aView('[https://bank.example/](https://evil.example/ "Your bank") https://x.org/');
    expect([...view.querySelectorAll('a')].map(({ title }) => title)).to.deep.equal(['https://evil.example/', '']);
  });
});

describe('an image', () => {
  const png = 'https://x.org/a.png';

  it('is shown when it is of the case, or when the host allows it; else it is a link', async () => {
    const other = await aView(`![a *pic*](${png}) ![mine](case-file:f%201) ![gone](case-file:f2)`, {
      file: (id) => (id === 'f 1' ? 'blob:https://x.org/1' : undefined),
    });
    expect(only<HTMLAnchorElement>(other, 'a').href).to.equal(png);
    const shown = only<HTMLImageElement>(other, 'img');
    expect([shown.src, shown.alt]).to.deep.equal(['blob:https://x.org/1', 'mine']);
    expect(other.textContent).to.contain('gone');
    const allowed = renderMarkdown({ text: `![pic](${png})`, terms: en.terms, image: (url) => url === png });
    expect([...allowed.childNodes].map((each) => (each as Element).querySelector('img')?.referrerPolicy)).to.deep.equal(
      ['no-referrer'],
    );
  });

  it('in a link does not make a link in a link', async () => {
    const view = await aView(`[![alt](${png})](https://y.org/)`);
    expect(only<HTMLAnchorElement>(view, 'a').href).to.equal('https://y.org/');
    expect(only(view, 'a').textContent).to.equal('alt');
  });
});

describe('a person', () => {
  it('is named as in the text, or as the host knows them now', async () => {
    const text = '[@Ana Sousa](mention:u%2F1) and [@Admin](mention:eve)';
    expect(texts(await aView(text), '.mention')).to.deep.equal(['@Ana Sousa', '@Admin']);
    const names = new Map([['eve', 'Eve']]);
    expect(texts(await aView(text, { person: (id) => names.get(id) }), '.mention')).to.deep.equal([
      '@Ana Sousa',
      '@Eve',
    ]);
  });
});

const hostile: readonly string[] = [
  '<script>window.hit = 1</script>',
  '<img src=x onerror="window.hit = 1">',
  '<svg onload="window.hit = 1"></svg>',
  '<iframe srcdoc="<script>parent.hit = 1</script>"></iframe>',
  '<a href="javascript:window.hit = 1">x</a>',
  '<style>* { display: none }</style>',
  '<div style="position: fixed; inset: 0" id="location">x</div>',
  '<!-- <b>x</b> -->',
  '<![CDATA[<b>x</b>]]>',
  '<?php echo 1 ?>',
  '[x](javascript:window.hit=1)',
  '[x](JaVaScRiPt:window.hit=1)',
  '[x](&#106;avascript:window.hit=1)',
  '[x](java&#x0A;script:window.hit=1)',
  '[x](<java\tscript:window.hit=1>)',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](vbscript:msgbox(1))',
  '[x](file:///etc/passwd)',
  '[x](blob:https://x.org/1)',
  '<javascript:window.hit=1>',
  '[x]: javascript:window.hit=1\n\n[x]',
  '![x](javascript:window.hit=1)',
  '![x](data:image/svg+xml,<svg onload=alert(1)>)',
  '![x](x" onerror="window.hit=1)',
  '![x](case-file:1)',
  '[x](https://x.org" onclick="window.hit=1)',
  '[x](https://x.org "a\\" onclick=\\"window.hit=1")',
  '[<img src=x onerror=window.hit=1>](https://x.org)',
  '[@<img src=x onerror=window.hit=1>](mention:%3Cimg%3E)',
  '| <img src=x onerror=window.hit=1> |\n| - |\n| <script>1</script> |',
  '```"><script>window.hit=1</script>\nx\n```',
  '`<script>window.hit=1</script>`',
  '# <script>window.hit=1</script> {#id style=color:red}',
];
const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel', 'title', 'target'],
  img: ['src', 'alt', 'loading', 'decoding', 'referrerpolicy'],
  input: ['type', 'disabled', 'aria-label'],
  ol: ['start'],
};
const elements =
  'p br h3 h4 h5 h6 blockquote ul ol li pre code table thead tbody tr th td hr strong em del a img input bdi div'.split(
    ' ',
  );

/** Everything that stands in the page and must not. */
const foreign = (view: Element): readonly string[] =>
  [...view.querySelectorAll('*')].flatMap((each) => {
    const tag = each.localName;
    const attributes = [...each.attributes].filter(
      ({ name }) => ![...(allowed[tag] ?? []), 'dir', 'class', 'tabindex', 'role', 'aria-label'].includes(name),
    );
    const address = each.getAttribute('href') ?? each.getAttribute('src') ?? 'https:';
    return [
      ...(elements.includes(tag) ? [] : [tag]),
      ...attributes.map(({ name }) => `${tag}[${name}]`),
      ...(/^(?:https?:|mailto:|blob:)/.test(address) ? [] : [address]),
    ];
  });

describe('a hostile text', () => {
  for (const text of hostile) {
    it(`shows ${JSON.stringify(text)} as what it is`, async () => {
      const view = await aView(text);
      expect(foreign(view)).to.deep.equal([]);
      expect((window as { hit?: unknown }).hit).to.equal(undefined);
    });
  }

  it('shows markup as text, and reads the Markdown in it', async () => {
    const view = await aView('<b onclick="x">**word**</b>');
    expect(view.textContent).to.equal('<b onclick="x">word</b>');
    expect(texts(view, 'strong')).to.deep.equal(['word']);
  });

  it('keeps nobody busy, however it nests or repeats itself', function () {
    // Thirty of them, on machines that have other things to do.
    this.timeout(90_000);
    const length = 30_000;
    const units = [
      '>',
      '> ',
      '- ',
      '1. ',
      '[',
      '![',
      '*',
      '**a ',
      'a*b*',
      'a_',
      '***a',
      '`',
      '`a ',
      '<',
      '<a ',
      '~~a ',
      '|',
      '| a |\n',
      '[a](',
      '[a]: b\n',
      '&amp;',
      '- a\n ',
      '_*',
      '[a](b "',
      '```\n',
      '\\',
      'a@b.',
      'www.',
      '<!--',
      '(',
      '[x][y]',
    ];
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      const node = renderMarkdown({ text, terms: en.terms });
      expect(node.textContent !== null, unit).to.equal(true);
    }
    const nested = Array.from({ length: 240 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
    const quoted = Array.from({ length: 240 }, (_, depth) => `${'>'.repeat(depth)} a`).join('\n');
    for (const text of [nested, quoted]) {
      const letters = renderMarkdown({ text, terms: en.terms }).textContent?.match(/a/g);
      expect(letters?.length).to.equal(240);
    }
  });
});
