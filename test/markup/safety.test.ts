import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';

import { renderBody } from '../../src/markup/render-body.ts';
import { xssVectors } from '../support/xss-vectors.ts';
import { exampleRoadmap, markdown } from './example-roadmap.ts';

const roadmap = exampleRoadmap('/');

describe('nothing that runs, loads, submits or covers survives', () => {
  test.each(xssVectors)('of %j', (vector) => {
    expect(unsafeParts(vector)).toEqual([]);
    expect(unsafeParts(`text ${vector} text`)).toEqual([]);
    const nested = `> ${vector.replaceAll('\n', '\n> ')}\n\n## Done when\n\n- [ ] ${vector}`;
    expect(unsafeParts(nested)).toEqual([]);
  });

  test('of any mix of them', () => {
    const cut = fc.tuple(fc.constantFrom(...xssVectors), fc.nat(60), fc.nat(120));
    const piece = fc.oneof(
      cut.map(([vector, from, length]) => vector.slice(from, from + length)),
      fc.constantFrom(...xssVectors),
      fc.string(),
    );
    const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (mix) => {
        expect(unsafeParts(mix)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['>', '<div>', '<b>', '<table><tr><td>', '<svg>'])('however deep in %s', (open) => {
    expect(unsafeParts(`${open.repeat(3000)}<script>alert(1)</script>`)).toEqual([]);
  });

  test('and this test would notice', () => {
    const html =
      '<p onclick="x" class="site"><a href="javascript:x">a</a><script>b</script>' +
      '<img src="https://evil.example/x.png"><a href="//evil.example">c</a></p>';
    expect(elementsIn(htmlToHast(html, { fragment: true })).flatMap(unsafePartsOf)).toHaveLength(6);
  });
});

test('no text becomes markup', () => {
  expect(renderBody(markdown('&lt;script&gt; `<b>` \\<i>'), 'vision.md', roadmap).html).toBe(
    '<p>&lt;script> <code>&lt;b></code> &lt;i></p>',
  );
});

/** What should not be there, in the result as a browser sees it: parsed again. */
function unsafeParts(text: string): string[] {
  const rendered = renderBody(markdown(text), 'slices/shop/watch.md', roadmap);
  return [rendered.html, rendered.doneWhen?.html ?? '', rendered.questions?.html ?? '']
    .flatMap((html) => elementsIn(htmlToHast(html, { fragment: true })))
    .flatMap(unsafePartsOf);
}

function unsafePartsOf({ tagName, properties }: Element): string[] {
  const unsafe = allowedElements.includes(tagName) ? [] : [`<${tagName}>`];
  for (const [name, value] of Object.entries(properties)) {
    const isAddress = name === 'href' || name === 'src';
    const isFine =
      allowedProperties.includes(name) &&
      (!isAddress || isSafeAddress(tagName, String(value))) &&
      (name !== 'className' || [value].flat().every(isOwnClass));
    if (!isFine) unsafe.push(`<${tagName} ${name}="${String(value)}">`);
  }
  return unsafe;
}

function isSafeAddress(tagName: string, address: string): boolean {
  const { origin, protocol } = new URL(address, 'https://site.example/a/b/');
  if (origin === 'https://site.example') return true;
  const saysSo = /^(?:https?|mailto|tel):/i.test(address);
  return tagName === 'a' && saysSo && ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol);
}

function isOwnClass(name: unknown): boolean {
  return /^(?:anchor|external|heading(?:-\d)?|image|table-scroll|tasks|visually-hidden|callout(?:-\w+)?|code-\w+|language-[\w+#.-]+)$/.test(
    String(name),
  );
}

function elementsIn(node: Nodes): Element[] {
  const found: Element[] = [];
  const open: Nodes[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.type === 'element') found.push(next);
    if ('children' in next) open.push(...next.children);
  }
  return found;
}

const allowedElements = (
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em ' +
  'figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section ' +
  'small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
).split(' ');

const allowedProperties = (
  'align alt ariaDescribedBy ariaLabel cite className colSpan dataFootnoteBackref dataFootnoteRef ' +
  'dataFootnotes dataTask dateTime decoding dir height href id lang loading open rel reversed role ' +
  'rowSpan scope span src start tabIndex title type value width'
).split(' ');
