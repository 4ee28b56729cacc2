import { expect, test } from 'vitest';

import { renderMarkdown } from '../../src/markup/render-markdown.ts';
import { linkedHeading } from './linked-heading.ts';

test('cuts the title off and begins the other headings at level 2', () => {
  expect(renderMarkdown('# A `b`\n\nText\n\n## C\n\n### D')).toEqual({
    title: 'A b',
    html: `<p>Text</p>\n${linkedHeading(2, 'c', 'C')}\n${linkedHeading(3, 'd', 'D')}`,
  });
  expect(renderMarkdown('Text\n\n# A')).toEqual({
    html: `<p>Text</p>\n${linkedHeading(2, 'a', 'A')}`,
  });
});

test('leads out of the site and inside the text, and nowhere else by itself', () => {
  const text = '## A\n\n[a](#a) [b](#b) [c](c.md) ![d](d.png) [e](https://e.example)';
  expect(renderMarkdown(text).html).toBe(
    `${linkedHeading(2, 'a', 'A')}\n<p><a href="#a">a</a> <a>b</a> <a>c</a> d ` +
      '<a href="https://e.example" rel="noopener noreferrer" class="external">e' +
      '<span class="visually-hidden"> (another site)</span></a></p>',
  );
});

test('leads where it is told', () => {
  const links = {
    link: (url: string) => ({ href: `/rules/${url}`, external: false }),
    image: (url: string) => ({ src: `/img/${url}`, sources: [] }),
  };
  expect(renderMarkdown('[a](b) ![c](d)', links).html).toBe(
    '<p><a href="/rules/b">a</a> <img alt="c" src="/img/d" loading="lazy" decoding="async"></p>',
  );
});

test('sanitises', () => {
  expect(renderMarkdown('a <script>alert(1)</script><b onclick="x" style="y">c</b>').html).toBe(
    '<p>a <b>c</b></p>',
  );
});
