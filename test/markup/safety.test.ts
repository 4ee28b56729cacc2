import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';

import { renderBody } from '../../src/markup/render-body.ts';
import { exampleRoadmap, markdown } from './example-roadmap.ts';

const roadmap = exampleRoadmap('/');

const vectors = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script\n>alert(1)</script\n>',
  '<script/x>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="x.png"onerror="alert(1)">',
  '<img/src="x.png"/onerror=alert(1)>',
  '<img src=x:alert(1) srcset="https://evil.example/x.png 2x">',
  '<img src="javascript:alert(1)" lowsrc="javascript:x" dynsrc="x">',
  '<picture><source srcset="https://evil.example/x.png"><img src="x.png"></picture>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate attributeName=href values=javascript:alert(1) /></svg>',
  '<svg><foreignObject><body onload=alert(1)></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)">x</math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><script>alert(1)</script></template>',
  '<style>body { display: none }</style>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<style><img src="</style><img src=x onerror=alert(1)>">',
  '<div style="position:fixed;inset:0;background:url(https://evil.example)">x</div>',
  '<div class="site-header" id="main" hidden>x</div>',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="x.swf"></object><embed src="x.swf"><applet code="x"></applet>',
  '<form action="https://evil.example"><input name="password"><button formaction="javascript:x">go</button></form>',
  '<input type="text" autofocus onfocus=alert(1)>',
  '<input type="checkbox" onclick=alert(1)>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<select><option><img src=x onerror=alert(1)></select>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<title><script>alert(1)</script></title>',
  '<video src="https://evil.example/x.mp4" onerror=alert(1)></video><audio src=x></audio>',
  '<video><source onerror=alert(1)></video>',
  '<body onload=alert(1) background="https://evil.example/x.png">',
  '<table background="javascript:alert(1)"><td background="https://evil.example/x.png">x</table>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<details open ontoggle=alert(1)>x</details>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="jav&#x0A;ascript:alert(1)">x</a>',
  '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="&#1;javascript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/%2Fevil.example">x</a>',
  '<a href="/\\evil.example">x</a>',
  '<a href="\\\\evil.example">x</a>',
  '<a href="x.md" ping="https://evil.example" target="_top" download>x</a>',
  '<a data-footnote-ref href="https://evil.example">x</a>',
  '<a data-authored-href="javascript:alert(1)">x</a>',
  '<blockquote cite="javascript:alert(1)">x</blockquote>',
  '[x](javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](JAVASCRIPT&#58;alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](x.md "\\" onmouseover=alert(1) \\"")',
  '[x]\n\n[x]: javascript:alert(1)',
  '![x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '![" onerror=alert(1) x="](x.png)',
  '![x]\n\n[x]: //evil.example/x.png',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  'a[^<script>]\n\n[^<script>]: <img src=x onerror=alert(1)>',
  'a[^"onload=x]\n\n[^"onload=x]: b',
  '<!-- --><script>alert(1)</script><!-- -->',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php <script>alert(1)</script> ?>',
  '<div\n\n<script>alert(1)</script>',
  '<b <script>alert(1)</script>0',
  '<<script>alert(1)//<</script>',
  '"><script>alert(1)</script>',
  '`</code><script>alert(1)</script>`',
  '```"><script>alert(1)</script>\nx\n```',
  '```x onload=alert(1)\n</code></pre><script>alert(1)</script>\n```',
  '# <script>alert(1)</script>" onclick="x',
  '| a |\n|-|\n| <script>alert(1)</script> |',
  '- [x] <img src=x onerror=alert(1)>',
  '<p id="__proto__">x</p><p id="constructor">y</p><a name="body">z</a>',
  '<x-element onclick=alert(1) is="x">y</x-element>',
  '<xmp><script>alert(1)</script></xmp><plaintext><script>alert(1)</script>',
  '<frameset onload=alert(1)><frame src="javascript:alert(1)"></frameset>',
  '<isindex type=image src=1 onerror=alert(1)>',
  '<p hidden inert contenteditable accesskey="x" tabindex="1" autofocus>x</p>',
];

describe('nothing that runs, loads, submits or covers survives', () => {
  test.each(vectors)('of %j', (vector) => {
    expect(unsafeParts(vector)).toEqual([]);
    expect(unsafeParts(`text ${vector} text`)).toEqual([]);
    const nested = `> ${vector.replaceAll('\n', '\n> ')}\n\n## Done when\n\n- [ ] ${vector}`;
    expect(unsafeParts(nested)).toEqual([]);
  });

  test('of any mix of them', () => {
    const cut = fc.tuple(fc.constantFrom(...vectors), fc.nat(60), fc.nat(120));
    const piece = fc.oneof(
      cut.map(([vector, from, length]) => vector.slice(from, from + length)),
      fc.constantFrom(...vectors),
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
  return Object.values(rendered)
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
  return /^(?:external|table-scroll|tasks|visually-hidden|language-[\w+#.-]+)$/.test(String(name));
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
