/** A page whose styles are aimed at everything on it. */
import { expect } from '@open-wc/testing';
import { skipBecause } from '../../support/engine.js';
import { press } from '../../support/keys.js';
import { contrast, groundOf, painted } from '../themes/contrast.js';
import { adapterWith, aForm, aggressive, aList, clearPage, control, page, pageStyle, ready, says } from './scene.js';

describe('on a page with aggressive styles', () => {
  afterEach(clearPage);

  it('words are written as we write them, however the page writes its own', async () => {
    pageStyle(aggressive);
    const list = aList(await adapterWith('Phishing in finance'));
    page(list);
    await says(list, 'Phishing in finance');
    const style = getComputedStyle(wordsAt(list, 'Phishing in finance'));
    expect(style.textTransform).to.equal('none');
    expect(style.letterSpacing).to.equal('normal');
    expect(style.fontStyle).to.equal('normal');
    expect(Number(style.fontWeight)).to.be.lessThan(700);
    expect(style.wordBreak).to.equal('normal');
    expect(style.color).not.to.equal('rgb(255, 0, 0)');
  });

  it('controls keep the box, the ground and the words that make them controls', async () => {
    pageStyle(aggressive);
    const form = aForm(await adapterWith());
    page(form);
    await ready(form);
    const style = getComputedStyle(control<HTMLButtonElement>(form, 'Create case'));
    expect(style.boxSizing).to.equal('border-box');
    expect(Number.parseFloat(style.paddingInlineStart)).to.be.greaterThan(0);
    expect(style.cursor).to.equal('pointer');
    expect(contrast(style.color, painted(style.backgroundColor))).to.be.at.least(4.5);
    const name = control(form, 'Name');
    const { width } = name.getBoundingClientRect();
    expect(width).to.be.at.most(form.getBoundingClientRect().width);
    const border = getComputedStyle(name);
    expect(Number.parseFloat(border.borderTopWidth)).to.equal(1);
    expect(border.textAlign).to.equal('start');
  });

  it('what is reached by keyboard has a ring', async function () {
    if (!document.hasFocus())
      skipBecause(this, 'the window of this engine is not the active one, so nothing is :focus');
    pageStyle(aggressive);
    const form = aForm(await adapterWith());
    page(form);
    await ready(form);
    const name = control(form, 'Name');
    name.focus();
    await press('Tab');
    await press('Shift+Tab');
    expect(form.shadowRoot!.activeElement).to.equal(name);
    const { outlineStyle, outlineWidth } = getComputedStyle(name);
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
  });

  it('a small root size makes nothing small', async () => {
    const form = aForm(await adapterWith());
    page(form).style.fontSize = '16px';
    await ready(form);
    const heightOf = (name: string) => control<HTMLElement>(form, name).getBoundingClientRect().height;
    const before = ['Name', 'Description', 'Create case'].map(heightOf);
    pageStyle('html { font-size: 62.5%; }');
    expect(['Name', 'Description', 'Create case'].map(heightOf)).to.deep.equal(before);
    pageStyle('html { font-size: 40px; }');
    expect(['Name', 'Description', 'Create case'].map(heightOf)).to.deep.equal(before);
  });

  it('where the page is dark and says so, the words are light', async () => {
    const list = aList(await adapterWith('Phishing'));
    const place = page(list);
    place.style.cssText = 'color-scheme: dark; background: #111;';
    await says(list, 'Phishing');
    const seen = wordsAt(list, 'Phishing');
    expect(contrast(getComputedStyle(seen).color, groundOf(place))).to.be.at.least(4.5);
  });

  it('nothing is wider than the little room it is given', async () => {
    const title = 'x'.repeat(150);
    const adapter = await adapterWith(title);
    const [list, form] = [aList(adapter), aForm(adapter)];
    const place = page(list, form);
    place.style.inlineSize = '18rem';
    await says(list, title);
    await ready(form);
    for (const each of [list, form]) expect(each.scrollWidth, each.localName).to.be.at.most(each.clientWidth);
    const { left, right } = form.getBoundingClientRect();
    for (const name of ['Name', 'Severity', 'Description', 'Tags', 'Create case']) {
      const box = control<HTMLElement>(form, name).getBoundingClientRect();
      expect(box.left, name).to.be.at.least(left);
      expect(box.right, name).to.be.at.most(right);
    }
  });
});

/** The innermost element that says this. */
function wordsAt(element: HTMLElement, text: string): Element {
  const found = [...element.shadowRoot!.querySelectorAll('*')].filter((each) => each.textContent.trim() === text).pop();
  if (!found) throw new Error(`Nothing says "${text}" alone.`);
  return found;
}
