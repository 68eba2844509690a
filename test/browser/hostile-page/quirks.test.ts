/** A page without a doctype, whose engine then lays out tables as in 1998. */
import { expect, waitUntil } from '@open-wc/testing';

describe('on a page in quirks mode', () => {
  let frame: HTMLIFrameElement;

  beforeEach(async () => {
    frame = document.createElement('iframe');
    Object.assign(frame.style, { inlineSize: '1100px', blockSize: '500px', border: '0' });
    frame.src = new URL('./quirks.html', import.meta.url).href;
    document.body.append(frame);
    await waitUntil(() => parts('row').length > 0, 'The list never came.', { timeout: 10_000 });
  });
  afterEach(() => frame.remove());

  const parts = (name: string): readonly HTMLElement[] => {
    const root = frame.contentDocument?.querySelector('case-list')?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? [])];
  };
  const styleOf = (name: string) => frame.contentWindow!.getComputedStyle(parts(name)[0]!);

  it('is in quirks mode, so that the tests below mean something', () => {
    expect(frame.contentDocument!.compatMode).to.equal('BackCompat');
  });

  it('words in the table have the colour of the theme, not that of the body', () => {
    expect(styleOf('status').color).not.to.equal('rgb(255, 0, 0)');
    expect(styleOf('status').color).to.equal(styleOf('name').color);
    expect(styleOf('severity').color).to.equal(styleOf('name').color);
  });

  it('words in the table are of the size and family of those around', () => {
    const outside = frame.contentWindow!.getComputedStyle(parts('toolbar')[0]!);
    const inside = styleOf('table');
    expect(inside.fontFamily).to.equal(outside.fontFamily);
    expect(Number.parseFloat(inside.fontSize)).to.be.closeTo(Number.parseFloat(outside.fontSize) * 0.875, 0.01);
    expect(inside.whiteSpace).to.equal(outside.whiteSpace);
  });
});
