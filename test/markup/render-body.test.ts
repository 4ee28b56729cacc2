import { describe, expect, test } from 'vitest';

import { renderBody } from '../../src/markup/render-body.ts';
import { exampleRoadmap, markdown } from './example-roadmap.ts';
import { linkedHeading } from './linked-heading.ts';

const roadmap = exampleRoadmap();

function render(text: string, file = 'slices/shop/watch.md') {
  return renderBody(markdown(text), file, roadmap);
}

describe('links', () => {
  test.each([
    ['an intent', '../../intents/run-out.md', '/sub/intents/run-out/'],
    ['a heading of an intent', '../../intents/run-out.md#why', '/sub/intents/run-out/#why'],
    [
      'an id of raw HTML',
      '../../intents/run-out.md#spot',
      '/sub/intents/run-out/#user-content-spot',
    ],
    ['itself', 'watch.md', '/sub/slices/watch/'],
    ['the vision', '../../vision.md#for-whom', '/sub/#for-whom'],
    ['an assumption', '../../assumptions/trust.md', '/sub/assumptions/trust/'],
    [
      'a heading of an assumption',
      '../../assumptions/trust.md#%C3%A4hm',
      '/sub/assumptions/trust/#%C3%A4hm',
    ],
    ['an update', '../../updates/gaps.md', '/sub/changes/#_update-gaps'],
    ['a page of the site', '/roadmap/#now', '/sub/roadmap/#now'],
    ['an image', '../../img/a%20b.png', '/sub/content/img/a%20b.png'],
    ['mail', 'mailto:a@b.example', 'mailto:a@b.example'],
  ])('lead to %s', (_, url, href) => {
    expect(render(`[x](${url})`).html).toBe(`<p><a href="${href}">x</a></p>`);
  });

  test.each([
    ['an update about nothing whose day is yet to come', '../../updates/ahead.md'],
    ['a file that is not there', 'gone.md'],
    ['what is outside', '../../../README.md'],
    ['another protocol', 'javascript:alert(1)'],
  ])('to %s are only their text', (_, url) => {
    expect(render(`[x](${url})`).html).toBe('<p><a>x</a></p>');
  });

  test('out of the site are marked, and tell the other site nothing', () => {
    expect(render('<https://a.example/?b=c&d>').html).toBe(
      '<p><a href="https://a.example/?b=c&amp;d" rel="noopener noreferrer" class="external">' +
        'https://a.example/?b=c&amp;d<span class="visually-hidden"> (another site)</span></a></p>',
    );
  });

  test('of raw HTML and definitions are treated alike', () => {
    expect(render('<a href="watch.md" title="t">x</a> [y]\n\n[y]: watch.md').html).toBe(
      '<p><a title="t" href="/sub/slices/watch/">x</a> <a href="/sub/slices/watch/">y</a></p>',
    );
  });

  test('inside the body lead to its headings and ids', () => {
    expect(render('# A\n\n[x](#a) [y](#b) <i id="b">b</i>').html).toBe(
      `${linkedHeading(2, 'a', 'A')}\n<p><a href="#a">x</a> <a href="#user-content-b">y</a> <i id="user-content-b">b</i></p>`,
    );
  });
});

describe('images', () => {
  test('come from the published copy of the content folder', () => {
    expect(render('![A *shelf*](../../img/a%20b.png "T")').html).toBe(
      '<figure class="image"><img alt="A shelf" src="/sub/content/img/a%20b.png" loading="lazy" decoding="async">' +
        '<figcaption>T</figcaption></figure>',
    );
  });

  test.each([
    'https://a.example/x.png',
    '//a.example/x.png',
    'data:image/png;base64,AA',
    '../x.txt',
    '/x.png',
  ])('at %s are only their description', (url) => {
    expect(render(`![A shelf](${url})`).html).toBe('<p>A shelf</p>');
  });
});

describe('headings', () => {
  test.each([
    ['# A\n\n## B', linkedHeading(2, 'a', 'A'), linkedHeading(3, 'b', 'B')],
    ['## A\n\n### B', linkedHeading(2, 'a', 'A'), linkedHeading(3, 'b', 'B')],
    ['### A\n\n#### A', linkedHeading(2, 'a', 'A'), linkedHeading(3, 'a-1', 'A')],
    ['# A\n\n###### B', linkedHeading(2, 'a', 'A'), linkedHeading(6, 'b', 'B')],
  ])('begin at level 2, each with a link to it: %j', (text, first, second) => {
    expect(render(text).html).toBe(`${first}\n${second}`);
  });

  test('are not called as parts of the page are, and are found all the same', () => {
    expect(render('## _main\n\n[x](#_main)').html).toBe(
      `${linkedHeading(2, 'user-content-_main', '_main')}\n<p><a href="#user-content-_main">x</a></p>`,
    );
  });

  test('of an item without a page of its own have ids that no other item has', () => {
    expect(render('## A\n\n[x](#a)', 'updates/gaps.md').html).toBe(
      `${linkedHeading(2, '_update-gaps--a', 'A')}\n<p><a href="#_update-gaps--a">x</a></p>`,
    );
  });
});

describe('a first heading that repeats the title of its item', () => {
  test.each(['# Watch one item\n\na', 'Watch one *item*\n===\n\na', '## WATCH ONE ITEM\n\na'])(
    'gives way to an anchor: %j',
    (text) => {
      expect(render(text).html).toBe('<span id="watch-one-item"></span>\n<p>a</p>');
    },
  );

  test('does not move the headings below it', () => {
    expect(render('# Watch one item\n\n## A').html).toContain(linkedHeading(2, 'a', 'A'));
  });

  test.each(['a\n\n# Watch one item', '# Watch one item twice'])('stays in %j', (text) => {
    expect(render(text).html).toContain('<h2');
  });
});

describe('ids', () => {
  test('are given once, to a heading before raw HTML', () => {
    const text = '<p id="a">x</p><p id="a">y</p>\n\n## A\n\n## user-content-b\n\n<p id="b">z</p>';
    const ids = [...render(text).html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['user-content-a', 'a', 'user-content-b']);
  });

  test('of footnotes stay theirs', () => {
    const { html } = render(
      '<p id="user-content-fn-1">x</p><p id="fn-1">y</p>\n\nz[^1]\n\n[^1]: n',
    );
    const ids = [...html.matchAll(/<(\w+) id="([^"]*)"/g)].map(([, name, id]) => `${name} ${id}`);
    expect(ids).toEqual([
      'p user-content-user-content-fn-1',
      'a user-content-fnref-1',
      'h2 user-content-footnote-label',
      'li user-content-fn-1',
    ]);
  });
});

describe('the sections that are data', () => {
  test('come apart, without their headings', () => {
    const text =
      'Why.\n\n## Done when\n\n- [x] a\n- [ ] b\n\n### C\n\n## Questions:\n\n- [x] d\n\n## Rest\n\ne';
    expect(render(text)).toEqual({
      html: `<p>Why.</p>\n${linkedHeading(2, 'rest', 'Rest')}\n<p>e</p>`,
      headings: [{ id: 'rest', title: 'Rest' }],
      doneWhen: {
        id: 'done-when',
        html:
          '<ul class="tasks">\n' +
          '<li data-task="done"><span class="visually-hidden">Done:</span> a</li>\n' +
          '<li data-task="open"><span class="visually-hidden">Open:</span> b</li>\n' +
          `</ul>\n${linkedHeading(3, 'c', 'C')}`,
      },
      questions: {
        id: 'questions',
        html:
          '<ul class="tasks">\n' +
          '<li data-task="done"><span class="visually-hidden">Answered:</span> d</li>\n</ul>',
      },
    });
  });

  test('keep the ids to which links lead, also where two are one section', () => {
    const text =
      '### Done when\n\nIn the plan.\n\n## Done when\n\na\n\n## *Done when:*\n\nb\n\n[x](#done-when-1)';
    const { html, doneWhen } = render(text);
    expect(html).toContain('<h3 id="done-when">');
    expect(doneWhen).toEqual({
      id: 'done-when-1',
      html:
        '<p>a</p>\n<span id="done-when-2"></span>\n<p>b</p>\n' +
        '<p><a href="#done-when-1">x</a></p>',
    });
  });

  test('of an item without a page of its own have ids that no other item has', () => {
    const { doneWhen } = render('## Done when\n\na', 'updates/gaps.md');
    expect(doneWhen?.id).toBe('_update-gaps--done-when');
  });

  test('stay away when they are not there', () => {
    expect(Object.keys(render('a'))).toEqual(['html', 'headings']);
    expect(render(' \n')).toEqual({ html: '', headings: [] });
  });

  test('leave footnotes to the rest', () => {
    const { html, questions } = render('## Questions\n\na[^1]\n\n[^1]: b');
    expect(questions?.html).toContain('href="#user-content-fn-1"');
    expect(html).toContain('<li id="user-content-fn-1">');
  });
});

describe('other markup', () => {
  test('tasks say in words whether they are done, in loose and nested lists, too', () => {
    expect(render('1. [x] a\n\n   - [ ] b\n\n2. c').html).toBe(
      '<ol class="tasks">\n<li data-task="done">\n' +
        '<p><span class="visually-hidden">Done:</span> a</p>\n' +
        '<ul class="tasks">\n<li data-task="open"><span class="visually-hidden">Open:</span> b</li>\n</ul>\n' +
        '</li>\n<li>\n<p>c</p>\n</li>\n</ol>',
    );
  });

  test('tables lie in a frame that scrolls by keyboard, named after their columns', () => {
    const { html } = render('| Day | Sales |\n|:-|-:|\n| Mon | 3 |');
    expect(html).toContain(
      '<div class="table-scroll" role="region" aria-label="Table: Day, Sales" tabindex="0"><table>',
    );
    expect(html).toContain('<th align="left">Day</th>\n<th align="right">Sales</th>');
    expect(html).not.toContain('style');
  });

  test('code can be scrolled by keyboard and keeps its language', () => {
    expect(render('```mermaid\na --> b\n```').html).toBe(
      '<pre tabindex="0"><code class="language-mermaid">a --> b\n</code></pre>',
    );
  });

  test('footnotes have a label for screen readers and ids of their own', () => {
    const { html } = render('a[^n]\n\n[^n]: b', 'updates/gaps.md');
    expect(html).toMatch(
      /<a id="_update-gaps--user-content-fnref-n" data-footnote-ref\S* aria-describedby="user-content-_update-gaps--footnote-label" href="#_update-gaps--user-content-fn-n">1<\/a>/,
    );
    expect(html).toContain(
      '<h2 id="user-content-_update-gaps--footnote-label" class="visually-hidden">Footnotes</h2>',
    );
    expect(html).toContain('<li id="_update-gaps--user-content-fn-n">');
    expect(html).toContain('href="#_update-gaps--user-content-fnref-n">↩\uFE0E</a>');
  });

  test.each([
    ['<details open><summary>a</summary>b</details>'],
    ['<p><kbd>⌘</kbd><sub>a</sub><sup>b</sup><abbr title="c">d</abbr></p>'],
    ['<p><ins>a</ins> <mark>b</mark> <time datetime="2026-01-01">c</time></p>'],
    ['<dl><dt>a</dt><dd>b</dd></dl>'],
    ['<figure><figcaption>a</figcaption></figure>'],
  ])('%s survives as written', (html) => {
    expect(render(html).html).toBe(html);
  });

  test('strikethrough, breaks and quotes are what GFM makes of them', () => {
    expect(render('> ~~a~~  \n> b').html).toBe(
      '<blockquote>\n<p><del>a</del><br>\nb</p>\n</blockquote>',
    );
  });
});
