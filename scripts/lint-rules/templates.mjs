/** Rules over html`…` templates: no `style=` (a strict page refuses it), no text that is not a term. */

/** `style=` in a template becomes an attribute, static or bound, and style-src 'self' refuses both. */
export const noStyleAttribute = {
  meta: {
    type: 'problem',
    docs: { description: 'Forbids style attributes in templates.' },
    messages: {
      style:
        'A strict page refuses style attributes. Use a class or a part, or set a custom property on element.style in updated().',
    },
    schema: [],
  },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (!isTag(node, 'html', 'svg')) return;
      for (const quasi of node.quasi.quasis)
        if (/\sstyle\s*=/.test(quasi.value.raw)) context.report({ node: quasi, messageId: 'style' });
    },
  }),
};

/** Words between tags, and in the attributes that people read, come from the terms. */
export const noUntranslatedText = {
  meta: {
    type: 'problem',
    docs: { description: 'Forbids literal words in templates.' },
    messages: { text: 'Words come from the terms, not from the template: "{{text}}".' },
    schema: [],
  },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (!isTag(node, 'html')) return;
      const report = (text) => context.report({ node, messageId: 'text', data: { text: text.trim() } });
      // Expressions become a mark that is no letter, so that only what stands in the template is read.
      const markup = node.quasi.quasis
        .map(({ value }) => value.raw)
        .join('\u0000')
        .replace(/<!--[^]*?-->/g, '');
      for (const [, text] of markup.matchAll(/>([^<>]*)</g)) if (hasWord(text)) report(text);
      for (const [, text] of markup.matchAll(
        /\s(?:aria-label|aria-description|title|alt|placeholder)\s*=\s*"([^"]*)"/g,
      ))
        if (hasWord(text)) report(text);
    },
  }),
};

const isTag = (node, ...names) => node.tag.type === 'Identifier' && names.includes(node.tag.name);
const hasWord = (text) => /\p{L}/u.test(text.replace(/&\w+;/g, ''));
