import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';

import { safeSvg } from '../../../src/io/images/safe-svg.ts';
import { svgAttacks } from './svg-attacks.ts';

function clean(content: string, attributes = ''): string {
  const safe = safeSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${content}</svg>`,
  );
  return 'broken' in safe
    ? safe.broken
    : safe.svg.replace(/^<svg xmlns="[^"]*"([^>]*)>|<\/svg>$/g, '$1');
}

describe('a drawing stays as it is', () => {
  test.each([
    '<path d="M0 0h9" fill="none" stroke="#000" stroke-width="2"></path>',
    '<g transform="translate(1 2)"><text x="1" y="2">a &amp; b &lt; c</text></g>',
    '<title>a</title><desc>b</desc>',
    '<defs><linearGradient id="g"><stop offset="0"></stop></linearGradient></defs><rect fill="url(#g)"></rect>',
    '<style>.a { fill: red } .b &gt; .c { mask: url("#m") }</style>',
    '<use href="#a"></use>',
    '<image href="data:image/png;base64,iVBORw0KGgo="></image>',
    '<circle r="1"><animate attributeName="r" values="1;2" dur="1s"></animate></circle>',
    '<text xml:space="preserve"> a </text>',
    '<style>@font-face { font-family: a; src: url(data:font/woff2;base64,AAAA) }</style>',
  ])('%s', (content) => {
    expect(clean(content)).toBe(content);
  });

  test('but for what is not drawn: prolog, comments, what programs leave in it', () => {
    const safe = safeSvg(
      '\uFEFF<?xml version="1.0"?><?xml-stylesheet href="x.css"?><!DOCTYPE svg><!-- a -->' +
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:i" i:v="1"><i:view/><g i:label="a"/></svg>',
    );
    expect(safe).toEqual({ svg: '<svg xmlns="http://www.w3.org/2000/svg"><g></g></svg>' });
  });

  test('and old links become new ones', () => {
    expect(clean('<use xlink:href="#a"/>')).toBe('<use href="#a"></use>');
    expect(clean('<use xlink:href="#a" href="#b"/>')).toBe('<use href="#b"></use>');
  });
});

describe('an entity that its document type declares is written out', () => {
  test.each([
    ['in text', '<!ENTITY a "b &amp; c">', '<text>&a;</text>', '<text>b &amp; c</text>'],
    ['as elements', '<!ENTITY a "<g>&b;</g>"><!ENTITY b "x">', '&a;', '<g>x</g>'],
    [
      'in attributes, which it cannot end',
      `<!ENTITY a 'x" onload="alert(1)'>`,
      '<g id="&a;"/>',
      '<g id="x&quot; onload=&quot;alert(1)"></g>',
    ],
    ['and cleaned like the rest', '<!ENTITY a "<script>b</script>">', '<g>&a;</g>', '<g></g>'],
    ['but not in CDATA', '<!ENTITY a "b">', '<g><![CDATA[&a;]]></g>', '<g>&amp;a;</g>'],
    ['whatever else is declared', `<!-- it's ] --><!ENTITY a "]">`, '<g>&a;</g>', '<g>]</g>'],
  ])('%s', (_, declared, content, shown) => {
    expect(safeSvg(withEntities(declared, content))).toEqual({
      svg: `<svg xmlns="http://www.w3.org/2000/svg">${shown}</svg>`,
    });
  });

  test('as name spaces, as Illustrator has them', () => {
    const text =
      '<?xml version="1.0" encoding="utf-8"?>\n' +
      '<!-- Generator: Adobe Illustrator 16.0.0, SVG Export Plug-In -->\n' +
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n' +
      '\t<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n' +
      '\t<!ENTITY ns_xlink "http://www.w3.org/1999/xlink">\n' +
      ']>\n' +
      '<svg version="1.1" xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;" width="100" height="50">' +
      '<use xlink:href="#a"/></svg>';
    expect(safeSvg(text)).toEqual({
      svg: '<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="100" height="50"><use href="#a"></use></svg>',
      size: { width: 100, height: 50 },
    });
  });

  const grown = Array.from(
    { length: 12 },
    (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`,
  );
  const chained = Array.from(
    { length: 100_000 },
    (_, index) => `<!ENTITY a${index + 1} "&a${index};">`,
  );
  test.each([
    ['a thousand million laughs', `<!ENTITY a0 "laugh">${grown.join('')}`, '&a12;'],
    ['a circle', '<!ENTITY a "&b;"><!ENTITY b "&a;">', '&a;'],
    ['a long chain', `<!ENTITY a0 "x">${chained.join('')}`, '&a100000;'],
  ])('but not %s', (_, declared, content) => {
    expect(safeSvg(withEntities(declared, content))).toMatchObject({
      broken: 'its entities expand to too much',
    });
  });
});

function withEntities(declared: string, content: string): string {
  return `<!DOCTYPE svg [${declared}]><svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;
}

describe('its size', () => {
  test.each([
    ['its own', ' width="40" height="20px" viewBox="0 0 1 1"', { width: 40, height: 20 }],
    ['that of its view box', ' viewBox="0 0 40.4,20"', { width: 40, height: 20 }],
    ['one of its own, in proportion', ' width="80" viewBox="0 0 40 20"', { width: 80, height: 40 }],
    [
      'that of its view box, where its own is none',
      ' width="100%" height="2em" viewBox="0 0 4 2"',
      { width: 4, height: 2 },
    ],
    ['not said', '', undefined],
    ['no size at all', ' viewBox="0 0 0 -1"', undefined],
  ])('is %s', (_, attributes, size) => {
    const safe = safeSvg(`<svg xmlns="http://www.w3.org/2000/svg"${attributes}/>`);
    expect('size' in safe ? safe.size : undefined).toEqual(size);
  });
});

describe('is refused', () => {
  test.each([
    ['what is not well formed', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'],
    ['an entity of another file', withEntities('<!ENTITY a SYSTEM "b.svg">', '&a;')],
    ['an entity that nothing declares', withEntities('', '&a;')],
    ['text', 'a drawing'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(safeSvg(text)).toEqual({ broken: 'it is not a well-formed SVG' });
  });

  const hint = 'Write <svg xmlns="http://www.w3.org/2000/svg">.';
  test.each([
    [
      'no SVG',
      '<html xmlns="http://www.w3.org/1999/xhtml"/>',
      { broken: 'its first element is not <svg>' },
    ],
    ['without its name space', '<svg/>', { broken: 'its <svg> has no xmlns', hint }],
    [
      'in another name space',
      '<svg xmlns="http://www.w3.org/2000/svg/"/>',
      { broken: 'the xmlns of its <svg> is not that of SVG', hint },
    ],
  ])('what is %s', (_, text, broken) => {
    expect(safeSvg(text)).toEqual(broken);
  });

  test.each(['g', 'a'])('what is nested too deep, in <%s>', (name) => {
    const nested = (depth: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg">${`<${name}>`.repeat(depth)}${`</${name}>`.repeat(depth)}</svg>`;
    expect(safeSvg(nested(199))).toHaveProperty('svg');
    expect(safeSvg(nested(200))).toEqual({ broken: 'it is nested deeper than 200 elements' });
  });
});

describe('nothing that runs or loads survives', () => {
  test.each(svgAttacks)('of %j', (attack) => {
    expect(unsafeParts(clean(attack))).toEqual([]);
  });

  test('of any mix of them', () => {
    const piece = fc.oneof(
      fc.constantFrom(...svgAttacks),
      fc.constantFrom('<g>', '</g>', '<style>', '</style>', '<![CDATA[', ']]>', '"', '>'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        expect(unsafeParts(clean(pieces.join('')))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('and this test would notice', () => {
    const svg =
      '<script/><g onload="x"/><a href="javascript:x"/><rect fill="url(//evil.example)"/>';
    expect(unsafeParts(svg)).toHaveLength(5);
  });
});

const { window } = new JSDOM();

/** What should not be there, as a browser reads it. */
function unsafeParts(content: string): readonly string[] {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;
  const page = new window.DOMParser().parseFromString(svg, 'image/svg+xml');
  return [...page.querySelectorAll('*')].flatMap((element) => {
    const names =
      /^(?:script|foreignObject|iframe|a|handler|listener|audio|video|html|body|link|meta)$/i;
    const own = names.test(element.localName) ? [`<${element.localName}>`] : [];
    const styles = element.localName === 'style' ? [element.textContent ?? ''] : [];
    const values = [...element.attributes].flatMap(({ localName, value }) => {
      const loads = /^(?:on|src$|base$)/i.test(localName);
      const leads = /href$/i.test(localName) && !/^(?:#|data:image\/(?!svg))/.test(value);
      return loads || leads ? [`${localName}="${value}"`] : [];
    });
    const animated = element.getAttribute('attributeName') ?? '';
    const moves = /href|^on|style/i.test(animated) ? [animated] : [];
    const loading = [...styles, ...[...element.attributes].map(({ value }) => value)].filter(
      (value) => /url\(\s*["']?(?!#|data:(?:font|image\/(?!svg)))|@import|javascript:/i.test(value),
    );
    return [...new Set([...own, ...values, ...moves])].concat(values.length > 0 ? [] : loading);
  });
}
