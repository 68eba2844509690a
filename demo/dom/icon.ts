const svg = 'http://www.w3.org/2000/svg';

/** A symbol of the sprite in index.html. Decorative: the words stand beside it. */
export function icon(name: string): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('class', 'icon');
  drawing.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `#icon-${name}`);
  drawing.append(use);
  return drawing;
}
