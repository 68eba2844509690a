/** Rules over css`…`: `em` instead of `rem`, and logical instead of physical sides. */

const physical =
  /(?:^|[;{\s])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-(?:width|style|color))?|left|right|top|bottom|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(left|right)\b/g;
const rem = /\b\d*\.?\d+rem\b/g;

export const logicalStyles = {
  meta: {
    type: 'problem',
    docs: { description: 'Keeps style sheets relative to their host and its writing direction.' },
    messages: {
      rem: '{{found}}: use em, the host page owns the root font size.',
      physical: '{{found}}: use the logical property, pages are also written from right to left.',
    },
    schema: [],
  },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (node.tag.type !== 'Identifier' || node.tag.name !== 'css') return;
      for (const quasi of node.quasi.quasis) {
        const text = quasi.value.raw.replace(/\/\*[^]*?\*\//g, '');
        for (const [found] of text.matchAll(rem)) context.report({ node: quasi, messageId: 'rem', data: { found } });
        for (const match of text.matchAll(physical))
          context.report({ node: quasi, messageId: 'physical', data: { found: match[1] ?? match[0].trim() } });
      }
    },
  }),
};
