/** Elements that draw. What runs, loads or holds markup of another kind is none of them. */
const drawing: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textpath ' +
    'lineargradient radialgradient stop clippath mask pattern marker switch view filter ' +
    'feblend fecolormatrix fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap ' +
    'fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur femerge femergenode ' +
    'femorphology feoffset fepointlight fespecularlighting fespotlight fetile feturbulence'
  ).split(' '),
);

/**
 * Whether an SVG does nothing but draw: no script, no handler, no address but into itself, no markup of another kind.
 * Nothing is read that could be read in two ways, so that whatever is odd is refused with it.
 */
export function isPlainDrawing(svg: string): boolean {
  const text = svg.replace(/^\uFEFF?\s*(<\?xml [^<>?]*\?>)?/u, '').replace(/<!--(?:(?!--)[^\0])*-->/gu, '');
  // Declarations, further instructions, references and NUL have more than one reading.
  if (/<[!?]|&(?!(?:amp|lt|gt|quot|apos);)|\0/u.test(text) || !/^\s*<svg[\s/>]/iu.test(text)) return false;
  const opened = text.match(/<(?!\/)[^\s/>]*/gu) ?? [];
  if (!opened.every((tag) => drawing.has(tag.slice(1).toLowerCase()))) return false;
  if (/[\s"'/]on[\w:.-]*\s*=/iu.test(text)) return false;
  const addresses = [...text.matchAll(/\bhref\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/giu)].map(([, value = '']) => value);
  const called = [...text.matchAll(/\burl\s*\(\s*["']?([^)]*)/giu)].map(([, value = '']) => value);
  return (
    addresses.every((value) => /^["']?\s*#/u.test(value)) &&
    called.every((value) => value.trimStart().startsWith('#')) &&
    !/@import|javascript:/iu.test(text)
  );
}
