/** What is shown can be seen: in both themes, with our colours and with those of a host that gives only its accent. */
import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { contrast, groundBehind, groundOf, painted } from './contrast.js';
import { grounds, type ContrastSampler } from './sampler.js';

/** Bright, dark, pale, loud and none at all: an accent is a brand's, not ours. */
const accents = ['#0b64dd', '#ffd400', '#00e5a8', '#d6006c', '#0a2540', '#7c7c7c', '#ffffff', '#000000'];
const hosts = [{ name: 'our colours', accent: '' }, ...accents.map((accent) => ({ name: `only ${accent}`, accent }))];
const cases = (['light', 'dark'] as const).flatMap((theme) => hosts.map((host) => ({ theme, ...host })));

/** For text, WCAG 1.4.3; for what one has to see to use a control, 1.4.11. */
const legible = 4.5;
const visible = 3;

const texts = [
  ...['.text', '.tag', '.badge-text', '.button', '.callout-text', '.callout-hint', '.field-label', '.field-optional'],
  ...['.field-hint', '.field-problem', '.field-counter', '.input.read-only', '.state-text', '.state-hint', '.option'],
];

for (const { theme, name, accent } of cases) {
  describe(`${theme}, ${name}`, () => {
    let sampler: ContrastSampler;

    beforeEach(async () => {
      const place = await fixture<HTMLElement>(html`<div><contrast-sampler></contrast-sampler></div>`);
      place.style.colorScheme = theme;
      // A colour on its way to another one is neither.
      place.style.setProperty('--case-duration', '0s');
      if (accent) place.style.setProperty('--case-color-accent', accent);
      sampler = place.querySelector('contrast-sampler') as ContrastSampler;
      await sampler.updateComplete;
    });

    it('text is read on every ground', () => {
      expect(below(legible, texts, ({ color }) => color)).to.deep.equal([]);
      expect(
        below(legible, ['.input.plain'], (_, input) => getComputedStyle(input, '::placeholder').color),
      ).to.deep.equal([]);
    });

    it('controls show where they end', () => {
      const ends = ['.input.plain', '.input[aria-invalid]', '.button.secondary', '.button.danger'];
      expect(below(visible, ends, ({ borderTopColor }) => borderTopColor, groundBehind)).to.deep.equal([]);
    });

    it('the ring around what has the focus is seen', () => {
      expect(below(visible, ['.ring'], ({ outlineColor }) => outlineColor, groundBehind)).to.deep.equal([]);
    });

    it('marks of status, severity and news are seen', () => {
      expect(below(visible, ['.mark', '.callout-mark', '.drawing'], ({ color }) => color)).to.deep.equal([]);
      const ticks = all('.mark:has(.tick)').map((mark) => {
        const disc = painted(getComputedStyle(mark).color);
        return contrast(getComputedStyle(mark.querySelector('.tick')!).stroke, disc);
      });
      expect(ticks).to.have.length(grounds.length);
      expect(Math.min(...ticks)).to.be.at.least(visible);
    });

    it('a button is read as well while it is pointed at', async () => {
      const button = all('.button.primary')[0] as HTMLElement;
      button.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = button.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
      const hovered = below(legible, ['.button.primary:hover'], ({ color }) => color);
      await resetMouse();
      expect(hovered).to.deep.equal([]);
    });

    const all = (selector: string) => [...sampler.shadowRoot!.querySelectorAll(selector)];

    /** Names everything that reaches less than it has to. */
    function below(
      wanted: number,
      selectors: readonly string[],
      colour: (style: CSSStyleDeclaration, element: Element) => string,
      behind: (element: Element) => ReturnType<typeof groundOf> = groundOf,
    ): readonly string[] {
      return selectors.flatMap((selector) => {
        const found = all(selector);
        if (found.length === 0) throw new Error(`There is no ${selector}.`);
        return found
          .map((each) => ({ each, reached: contrast(colour(getComputedStyle(each), each), behind(each)) }))
          .filter(({ reached }) => reached < wanted)
          .map(({ each, reached }) => `${nameOf(each)} on ${groundNameOf(each)} ${reached.toFixed(2)}`);
      });
    }
  });
}

const nameOf = (element: Element): string => `.${(element.getAttribute('class') ?? '').trim().replaceAll(/\s+/g, '.')}`;
const groundNameOf = (element: Element): string =>
  element.closest(grounds.map((ground) => `.${ground}`).join())?.className ?? 'nothing';
