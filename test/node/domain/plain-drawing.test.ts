import { equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seededRandom } from '../../../src/conformance/random.js';
import { isPlainDrawing } from '../../../src/domain/files/is-plain-drawing.js';

const around = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;

describe('a drawing', () => {
  it('that only draws is plain', () => {
    for (const drawing of [
      around('<rect width="4" height="4" fill="#c00"/>'),
      around('<defs><linearGradient id="a"/></defs><path fill="url(#a)" d="M0 0"/><use href="#a"/>'),
      `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n${around('<text>Totals &amp; parts, on=one</text>'.replace('on=one', 'one'))}`,
    ])
      equal(isPlainDrawing(drawing), true, drawing);
  });

  const acting = [
    '<script>alert(1)</script>',
    '<SCRIPT/>',
    '<svg:script>alert(1)</svg:script>',
    '<rect onclick="alert(1)"/>',
    '<rect\nONCLICK = alert(1)>',
    '<rect/onload=alert(1)>',
    '<a href="javascript:alert(1)"><rect/></a>',
    '<use href="https://elsewhere.example/x.svg#a"/>',
    "<use xlink:href='//elsewhere.example/x.svg#a'/>",
    '<image href="https://elsewhere.example/pixel.png"/>',
    '<rect fill="url(https://elsewhere.example/a)"/>',
    '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<animate attributeName="href" values="javascript:alert(1)"/>',
    '<style>@import "https://elsewhere.example/a.css";</style>',
    '<text>&#106;&#97;</text>',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<?xml-stylesheet href="a.css"?>',
    '<rect/>\0',
  ];
  it('that acts, loads or can be read in two ways is not', () => {
    for (const content of acting) equal(isPlainDrawing(around(content)), false, content);
    equal(isPlainDrawing(`<!DOCTYPE svg [<!ENTITY a "b">]>${around('')}`), false);
    equal(isPlainDrawing('<html><svg></svg></html>'), false);
    equal(isPlainDrawing(''), false);
  });

  it('is not made plain by what is put around what acts', () => {
    const random = seededRandom(7);
    const padding = ['<g>', '</g>', '<!-- a -->', ' ', '\n', '<rect/>', '<text>words</text>', '"', "'", '<g id="a">'];
    for (let round = 0; round < 2_000; round += 1) {
      const pad = () => Array.from({ length: random.int(5) }, () => random.pick(padding)).join('');
      const drawing = around(pad() + random.pick(acting) + pad());
      equal(isPlainDrawing(drawing), false, drawing);
    }
  });
});
