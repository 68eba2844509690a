/** Contrast by WCAG 2, of colours as they are painted. */

/** Red, green, blue and opacity, each from 0 to 1. */
type Paint = readonly [red: number, green: number, blue: number, opacity: number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** A computed colour in whatever notation, as the screen gets it. */
export function painted(colour: string): Paint {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = '#010203';
  canvas.fillStyle = colour;
  if (canvas.fillStyle === '#010203') throw new Error(`The canvas does not know the colour ${colour}.`);
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, opacity = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255, opacity / 255];
}

/** What is seen behind an element's content: its own background and those it lies on. */
export function groundOf(element: Element | null): Paint {
  if (!element) throw new Error('Nothing behind it has a colour.');
  const own = painted(getComputedStyle(element).backgroundColor);
  return own[3] === 1 ? own : over(own, groundOf(parentOf(element)));
}

/** What an element lies on. */
export const groundBehind = (element: Element): Paint => groundOf(parentOf(element));

/** From 1, the same, to 21, black on white. */
export function contrast(colour: string | Paint, ground: Paint): number {
  const seen = over(typeof colour === 'string' ? painted(colour) : colour, ground);
  const [lighter = 0, darker = 0] = [luminance(seen), luminance(ground)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function over([red, green, blue, opacity]: Paint, ground: Paint): Paint {
  const mixed = (top: number, below: number) => top * opacity + below * (1 - opacity);
  return [mixed(red, ground[0]), mixed(green, ground[1]), mixed(blue, ground[2]), 1];
}

function luminance([red, green, blue]: Paint): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
