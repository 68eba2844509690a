/**
 * The nearest provider around a node, through the shadow trees between; of whichever copy of the library, under whichever
 * tag. The body where there is none.
 */
export function providerAround(node: Node): Element {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at instanceof Element && (at.constructor as { readonly tag?: unknown }).tag === 'case-provider') return at;
  return node.ownerDocument?.body ?? document.body;
}
