import { describe, expect, test } from 'vitest';

import type { DrawnDiagram } from '../../src/diagrams/draw-diagrams.ts';
import { drawDiagram } from './draw-diagram.ts';
import { showDrawing } from '../../src/diagrams/show-drawing.ts';

const drawing: DrawnDiagram = {
  ok: true,
  family: 'flowchart',
  prefix: 'd1',
  labels: ['One', 'Two'],
  moreLabels: 0,
  width: 900,
  height: 100,
  links: ['../a.md', 'javascript:alert(1)'],
  svg: '<svg aria-labelledby="d1-title" aria-describedby="d1-desc"><path marker-end="url(#d1-1)"/><a data-link="0" fill="red"><text>One</text></a><a data-link="1"><text>Two</text></a></svg>',
};

const names = { title: 'A "title"', description: 'One, <b>.' };

test('has a name and a description', () => {
  expect(showDrawing(drawing, names)).toContain(
    '<title id="d1-title">A &quot;title&quot;</title><desc id="d1-desc">One, &lt;b>.</desc><path',
  );
});

test('links lead where the caller says, and are gone where it says nothing', () => {
  const html = showDrawing(drawing, {
    ...names,
    resolveHref: (href) => (href === '../a.md' ? '/a/?x=1&y=2' : undefined),
  });
  expect(html).toContain('<a href="/a/?x=1&amp;y=2" fill="red"><text>One</text></a>');
  expect(html).toContain('<g><text>Two</text></g>');
});

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript\n:alert(1)',
  'data:text/html,x',
  'vbscript:x',
])('a link to %s is gone, whatever the caller says', (href) => {
  expect(showDrawing(drawing, { ...names, resolveHref: () => href })).not.toContain('<a ');
});

test('the second time on a page it has ids of its own', () => {
  const html = showDrawing(drawing, { ...names, occurrence: 2 });
  expect(html).toContain('aria-labelledby="d1-2-title" aria-describedby="d1-2-desc"');
  expect(html).toContain('<title id="d1-2-title">');
  expect(html).toContain('url(#d1-2-1)');
});

test('what may be wider than the page can be scrolled by key', () => {
  expect(showDrawing(drawing, names)).toMatch(
    /^<div class="diagram-frame" tabindex="0" role="group" aria-label="A &quot;title&quot;"><svg /,
  );
  expect(showDrawing({ ...drawing, width: 200 }, names)).toMatch(
    /^<div class="diagram-frame"><svg /,
  );
});

test('leads where the links of a real diagram lead', async () => {
  const drawn = await drawDiagram(
    'flowchart LR\n  A[One] --> B[Two]\n  click A href "../slices/x.md" "Tip"\n  click B href "y"\n',
  );
  if (!drawn.ok) throw new Error(drawn.message);
  const html = showDrawing(drawn, {
    ...names,
    resolveHref: (href) => (href === '../slices/x.md' ? '/slices/x/' : undefined),
  });
  expect(html.match(/<a [^>]*>/g)).toEqual([expect.stringContaining('href="/slices/x/"')]);
  expect(html).not.toContain('data-link');
});

describe('the address of a click', () => {
  test.each([
    'https://a.example/#59;',
    'https://a.example/?a#61;1#38;b#quot;',
    'https://a.example/%2e%2e%2f%41b%2520',
    'https://a.example/&amp;&#59;&colon;',
    'HTTPS://A.example',
    '../slices/a%20b.md#59;',
    'java#115;cript#58;alert(1)',
    'javascript#colon;alert(1)',
    'javascript&#58;alert(1)',
    'javascript&colon;alert(1)',
    'java%73cript:alert(1)',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    '#47;#47;evil.example',
    'https:\\\\a.example',
  ])('%s is judged and published as it is written', async (url) => {
    for (const source of [
      `flowchart LR\n  A --> B\n  click A href "${url}"`,
      `flowchart LR\n  A --> B; click A "${url}" "Tip"`,
      `classDiagram\n  class A\n  link A "${url}"`,
      `stateDiagram-v2\n  a --> b\n  click a href "${url}"`,
    ]) {
      const drawn = await drawDiagram(source);
      expect(drawn).toMatchObject({ ok: true, links: [url] });
    }
  });
});
