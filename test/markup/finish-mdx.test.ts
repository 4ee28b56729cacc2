import { evaluate } from 'satteri';
import { describe, expect, test } from 'vitest';

import { parseBody } from '../../src/core/body/parse-body.ts';
import { finishMdx } from '../../src/markup/render-body.ts';
import { mdxPlugins } from '../../src/markup/mdx-plugins.ts';
import { exampleRoadmap } from './example-roadmap.ts';

const roadmap = exampleRoadmap();
const file = 'slices/shop/watch.md';

const headingA =
  '<div class="heading heading-2"><h2 id="a">A</h2>' +
  '<a class="anchor" href="#a" aria-label="Link to “A”">#</a></div>';

function finish(text: string) {
  const body = { format: 'mdx', text, line: 1 } as const;
  return finishMdx(toHtml(text), body, file, roadmap);
}

describe('finishMdx', () => {
  test('leads the links of Markdown and of JSX elements to where the site shows things', () => {
    const text =
      '# A\n\n[x](../../intents/run-out.md#why) <a href="watch.md">y</a> [z](#a)\n\n<a href="https://a.example">w</a>';
    expect(finish(text).html).toBe(
      headingA +
        '\n<p><a href="/sub/intents/run-out/#why">x</a> <a href="/sub/slices/watch/">y</a> ' +
        '<a href="#a">z</a></p>\n<a href="https://a.example" rel="noopener noreferrer" class="external">w' +
        '<span class="visually-hidden"> (another site)</span></a>',
    );
  });

  test('does so where addresses are written in braces', () => {
    expect(finish('<a href={"watch.md"}>x</a> <a href={ `gone.md` }>y</a>').html).toBe(
      '<a href="/sub/slices/watch/">x</a>\n<a>y</a>',
    );
  });

  test('takes images from the published copy of the content folder', () => {
    expect(finish('![a](../../img/a.png) <img src="../../img/b.png" alt="b" />').html).toBe(
      '<p><img alt="a" src="/sub/content/img/a.png" loading="lazy" decoding="async"> ' +
        '<img alt="b" src="/sub/content/img/b.png" loading="lazy" decoding="async"></p>',
    );
  });

  test('leaves what components made as it is', () => {
    expect(finish('## A\n\n<SliceLink id="watch" />').html).toBe(
      headingA +
        '\n<h4>made</h4><a href="/sub/slices/watch/" class="made">watch</a><img src="/m.png">' +
        '<ul class="made"><li><input></li></ul>',
    );
  });

  test('cuts the sections that are data out', () => {
    expect(finish('a\n\n## Done when\n\n- [x] b\n\n## Questions\n\n- [ ] c')).toEqual({
      html: '<p>a</p>',
      headings: [],
      doneWhen: {
        id: 'done-when',
        html: '<ul class="tasks">\n<li data-task="done"><span class="visually-hidden">Done:</span> b</li>\n</ul>',
      },
      questions: {
        id: 'questions',
        html: '<ul class="tasks">\n<li data-task="open"><span class="visually-hidden">Open:</span> c</li>\n</ul>',
      },
    });
  });

  test('frames tables and code, and leaves no style behind', () => {
    const { html } = finish('|a|\n|-:|\n|1|\n\n```js\nx\n```');
    expect(html).toContain(
      '<div class="table-scroll" role="region" aria-label="Table: a" tabindex="0">',
    );
    expect(html).toContain('<td align="right">1</td>');
    expect(html).toContain('<pre tabindex="0"><code class="language-js">x\n</code></pre>');
    expect(html).not.toContain('style');
  });
});

test('no mark of the compile step is left', () => {
  const html = finish('# A\n\n[a](gone.md) ![b](gone.txt) <a href="javascript:x">c</a>').html;
  expect(html).toBe(`${headingA}\n<p><a>a</a> b <a>c</a></p>`);
});

test('what cannot be compiled has been reported before', () => {
  const body = { format: 'mdx', text: '<Foo', line: 1 } as const;
  expect(parseBody(body, file).problems).toHaveLength(1);
});

/** Compiles with our plugins and renders with the smallest JSX runtime there is. */
function toHtml(text: string): string {
  const runtime = { Fragment: 'fragment', jsx: element, jsxs: element };
  const { default: content } = Object(
    evaluate(text, {
      ...runtime,
      hastPlugins: mdxPlugins,
      features: { frontmatter: false },
      elementAttributeNameCase: 'html',
      stylePropertyNameCase: 'css',
    }),
  );
  return content({ components: { SliceLink } });
}

function SliceLink({ id }: { id: string }): string {
  return (
    `<h4>made</h4><a href="/sub/slices/${id}/" class="made">${id}</a><img src="/m.png">` +
    '<ul class="made"><li><input></li></ul>'
  );
}

function element(type: unknown, given: unknown): string {
  const { children, ...properties } = Object(given);
  if (typeof type === 'function') return type(given);
  const inner = [children ?? ''].flat().join('');
  if (type === 'fragment') return inner;
  const attributes = Object.entries(properties)
    .filter(([, value]) => value !== false && value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${name === 'style' ? styleOf(Object(value)) : value}"`);
  return `<${type}${attributes.join('')}>${inner}${/^(?:img|input|br)$/.test(String(type)) ? '' : `</${type}>`}`;
}

function styleOf(style: Record<string, unknown>): string {
  return Object.entries(style)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}
