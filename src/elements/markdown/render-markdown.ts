import type { MarkedToken, Token, Tokens } from 'marked';
import { addressOf, type Address } from './addresses.js';
import { decodeReferences } from './character-references.js';
import type { MarkdownViewOptions } from './markdown-view.js';
import { markdownViewStyles } from './markdown-view.styles.js';
import { parseMarkdown } from './parse-markdown.js';
import { scrollBox } from './scroll-box.js';

/**
 * Markdown as nodes, made one by one: there is no markup in between that would have to be cleaned, and nothing that a page
 * with Trusted Types would refuse. See docs/decisions/005-markdown-nodes.md.
 */
export function renderMarkdown(given: MarkdownViewOptions): Node {
  let boxes = 0;
  const options: Rendering = { ...given, nextBox: () => boxes++ };
  const tokens = parse(options.text);
  if (!tokens) return element('p', { className: 'markdown-plain', dir: 'auto' }, [options.text]);
  const fragment = new DocumentFragment();
  for (const block of blocks(tokens, options)) {
    // Each block runs as its first letter does; what is in it goes along.
    if (block instanceof HTMLElement && !block.dir) block.dir = 'auto';
    fragment.append(block);
  }
  return fragment;
}

/** A text while it is rendered. */
interface Rendering extends MarkdownViewOptions {
  /** The number of the box that comes next. */
  readonly nextBox: () => number;
}

/** Puts the focus back to the task that has it now, once the text is rendered anew. */
export function focusedTask(node: Node): () => void {
  const root = node.getRootNode();
  const boxes = () => [...(node as Element).querySelectorAll<HTMLElement>('li.task input')];
  const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  const index = focused ? boxes().indexOf(focused as HTMLElement) : -1;
  return () => {
    if (index >= 0) boxes()[index]?.focus({ preventScroll: true });
  };
}

/** Gives the shadow tree around a text the styles of one. They come with what reads it, so that no element has them for nothing. */
export function styleRootOf(node: Node): void {
  const root = node.getRootNode();
  const { styleSheet } = markdownViewStyles;
  if (root instanceof ShadowRoot && styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets.push(styleSheet);
}

/** Nothing where reading goes deeper than a stack can; the text is shown as it was written then. */
function parse(text: string): readonly MarkedToken[] | undefined {
  try {
    return parseMarkdown(text);
  } catch {
    return undefined;
  }
}

function blocks(tokens: readonly Token[] | undefined, options: Rendering): readonly (Node | string)[] {
  return ((tokens ?? []) as readonly MarkedToken[]).flatMap((token) => block(token, options));
}

function block(token: MarkedToken, options: Rendering): readonly (Node | string)[] {
  switch (token.type) {
    case 'paragraph':
      return [element('p', {}, inline(token.tokens, options))];
    case 'heading':
      return [heading(token, options)];
    case 'blockquote':
      return [element('blockquote', {}, blocks(token.tokens, options))];
    case 'list':
      return [list(token, options)];
    case 'code':
      return [
        scrollBox(element('pre', {}, [element('code', {}, [token.text])]), options.terms.markdown.wideCode, 'ltr'),
      ];
    case 'table':
      return [scrollBox(table(token, options), options.terms.markdown.wideTable)];
    case 'hr':
      return [element('hr')];
    case 'space':
    case 'def':
      return [];
    default:
      return inline([token], options);
  }
}

function heading({ depth, tokens }: Tokens.Heading, options: Rendering): HTMLElement {
  const level = Math.max(1, Math.min(depth + (options.headingLevel ?? 3) - 1, 6));
  return element(`h${String(level)}` as 'h6', { className: `heading-${String(depth)}` }, inline(tokens, options));
}

function list({ ordered, start, items }: Tokens.List, options: Rendering): HTMLElement {
  const children = items.map((item) =>
    item.task ? task(item, options) : element('li', {}, blocks(item.tokens, options)),
  );
  if (!ordered) return element('ul', {}, children);
  return element('ol', { start: start === '' ? 1 : start }, children);
}

function table({ header, rows }: Tokens.Table, options: Rendering): HTMLElement {
  const row = (cells: readonly Tokens.TableCell[]) =>
    element(
      'tr',
      {},
      cells.map(({ header: isHeader, align, tokens }) =>
        element(isHeader ? 'th' : 'td', { className: align ? `align-${align}` : '' }, inline(tokens, options)),
      ),
    );
  return element('table', {}, [element('thead', {}, [row(header)]), element('tbody', {}, rows.map(row))]);
}

function inline(tokens: readonly Token[] | undefined, options: Rendering, inLink = false): readonly (Node | string)[] {
  return ((tokens ?? []) as readonly MarkedToken[]).flatMap((token) => span(token, options, inLink));
}

function span(token: MarkedToken, options: Rendering, inLink: boolean): readonly (Node | string)[] {
  const children = (tokens: readonly Token[]) => inline(tokens, options, inLink);
  switch (token.type) {
    case 'text':
      return token.tokens ? children(token.tokens) : [decodeReferences(token.text)];
    case 'escape':
      return [token.text];
    case 'strong':
    case 'em':
    case 'del':
      return [element(token.type, {}, children(token.tokens))];
    case 'codespan':
      return [element('code', { dir: 'ltr' }, [token.text])];
    case 'br':
      return [element('br')];
    case 'checkbox':
      return [checkbox(token, options)];
    case 'link':
      return inLink ? children(token.tokens) : link(token, options);
    case 'image':
      return image(token, options, inLink);
    default:
      return [token.raw];
  }
}

/** An item with a box that is called as the item is. */
function task({ tokens }: Tokens.ListItem, options: Rendering): HTMLElement {
  const item = element('li', { className: 'task' }, blocks(tokens, options));
  const own = [...item.childNodes].filter((node) => !/^[OU]L$/u.test(node.nodeName));
  const name = own
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const box = item.querySelector('input');
  if (box) box.ariaLabel = name || options.terms.markdown.taskBox;
  return item;
}

function checkbox({ checked }: Tokens.Checkbox, { text: seen, onTick, nextBox, terms }: Rendering): HTMLElement {
  const index = nextBox();
  const box = element('input', { type: 'checkbox', checked, ariaLabel: terms.markdown.taskBox });
  box.disabled = !onTick;
  if (!onTick) return box;
  const isBusy = () => box.ariaBusy === 'true';
  box.addEventListener('click', (event) => isBusy() && event.preventDefault());
  box.addEventListener('change', () => {
    box.ariaBusy = 'true';
    void onTick({ seen, index, checked: box.checked }).then((isSaved) => {
      box.ariaBusy = null;
      if (!isSaved) box.checked = !box.checked;
    });
  });
  return box;
}

function link(token: Tokens.Link, options: Rendering): readonly (Node | string)[] {
  const { href, tokens, autolink } = token;
  // In an address that was written as such a reference is none.
  const destination = autolink ? href : decodeReferences(href);
  const label = autolink ? [token.text] : inline(tokens, options, true);
  const address = addressOf(destination);
  switch (address?.kind) {
    case 'person':
      return [mention(options.person?.(address.id), label)];
    case 'file':
    case 'page': {
      const target = targetOf(address, options);
      if (target === undefined) return label;
      const made = anchor(target, label, options);
      // A file of the case is kept, not opened: its address is the page's own.
      if (address.kind === 'file') made.download = made.textContent;
      return [made];
    }
    default:
      return label;
  }
}

function image(token: Tokens.Image, options: Rendering, inLink: boolean): readonly (Node | string)[] {
  const alt = decodeReferences(token.text);
  const address = addressOf(decodeReferences(token.href));
  const target = address && targetOf(address, options);
  if (!address || target === undefined) return [alt];
  const isShown = address.kind !== 'page' || (/^https?:/.test(target) && options.image?.(target) === true);
  if (!isShown) return inLink ? [alt] : [anchor(target, [alt], options)];
  return [element('img', { alt, loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer', src: target })];
}

/** Where something is loaded from. What a host answers for a file is held to the same schemes. */
function targetOf(address: Address, { file }: MarkdownViewOptions): string | undefined {
  if (address.kind === 'page' || address.kind === 'blob') return address.href;
  const known = address.kind === 'file' ? addressOf(file?.(address.id) ?? '') : undefined;
  return known && 'href' in known ? known.href : undefined;
}

function anchor(href: string, label: readonly (Node | string)[], { target }: MarkdownViewOptions): HTMLAnchorElement {
  const link = element('a', { href, rel: 'noopener noreferrer', target: target ?? '' }, label);
  if (!link.hasChildNodes() || (link.textContent === '' && !link.querySelector('img'))) link.append(href);
  // A label may pretend to be another address than it leads to.
  if (link.textContent !== href) link.title = href;
  return link;
}

/** The name that is known now, else the one that was written. */
function mention(name: string | undefined, label: readonly (Node | string)[]): HTMLElement {
  return element('bdi', { className: 'mention' }, name === undefined ? label : [`@${name}`]);
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), withoutEmpty(properties));
  made.append(...children);
  return made;
}

/** An empty string set would be an empty attribute. */
const withoutEmpty = (properties: object): object =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== ''));
