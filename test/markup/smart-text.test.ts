import { describe, expect, test } from 'vitest';

import { setType } from '../../src/core/text/smart-text.ts';
import { renderBody } from '../../src/markup/render-body.ts';
import { exampleRoadmap, markdown } from './example-roadmap.ts';

function render(text: string, language = 'en'): string {
  const roadmap = exampleRoadmap();
  const settings = { ...roadmap.settings, language };
  return renderBody(markdown(text), 'slices/shop/watch.md', { ...roadmap, settings }).html;
}

describe('straight marks become those of the language', () => {
  test.each([
    ['en', '“a ‘b’ c”'],
    ['en-GB', '“a ‘b’ c”'],
    ['de', '„a ‚b‘ c“'],
    ['de-CH', '«a ‹b› c»'],
    ['fr', '«\u202Fa “b” c\u202F»'],
    ['es', '«a “b” c»'],
    ['it', '«a “b” c»'],
    ['pt', '“a ‘b’ c”'],
    ['pt-PT', '«a “b” c»'],
    ['nl', '“a ‘b’ c”'],
    ['pl', '„a «b» c”'],
    ['sv', '”a ’b’ c”'],
    ['da', '»a ›b‹ c«'],
    ['ru-Cyrl-RU', '«a „b“ c»'],
    ['xx-unknown', '“a ‘b’ c”'],
  ])('%s: %s', (language, set) => {
    expect(render(`"a 'b' c"`, language)).toBe(`<p>${set}</p>`);
  });
});

describe('marks', () => {
  test.each([
    ['an apostrophe in a word', "it's", 'it’s'],
    ['an apostrophe before a word', "'tis", '’tis'],
    ['an apostrophe before a decade', "the '90s 'til", 'the ’90s ’til'],
    ['an apostrophe behind a word', "the shops' tills", 'the shops’ tills'],
    ['marks beside brackets', '("a") ["b"]', '(“a”) [“b”]'],
    ['marks beside a dash', '"a"--"b"', '“a”–“b”'],
    ['marks in marks', `"'a' b"`, '“‘a’ b”'],
    ['marks around what ends with a space', 'a "b ", "c ") "d "', 'a “b ”, “c ”) “d ”'],
    ['marks before a sign', 'a ".b", "c"', 'a “.b”, “c”'],
    ['marks across emphasis', '"*a* b" *"c"*', '“<em>a</em> b” <em>“c”</em>'],
    ['marks around code', '"`a`"', '“<code>a</code>”'],
    ['marks of another language', '<i lang="de">"a"</i>', '<i lang="de">„a“</i>'],
    ['dashes', 'a -- b---c', 'a – b—c'],
    ['a dash that begins a word', 'use --out', 'use --out'],
    ['a long line of dashes', 'a ---- b', 'a ---- b'],
    ['an ellipsis', 'a... b....', 'a… b....'],
    ['what was set already', '“a” – b…', '“a” – b…'],
  ])('%s', (_, typed, set) => {
    expect(render(typed)).toBe(`<p>${set}</p>`);
  });

  test.each([
    ['code', '`"a" -- b...`', '<p><code>"a" -- b...</code></p>'],
    ['keys', '<kbd>"</kbd>', '<p><kbd>"</kbd></p>'],
    ['blocks of code', '```\n"a"\n```', '<pre tabindex="0"><code>"a"\n</code></pre>'],
  ])('stay in %s', (_, text, html) => {
    expect(render(text)).toBe(html);
  });

  test('stay in addresses', () => {
    expect(render("<https://a.example/b--c'd>")).toContain(">https://a.example/b--c'd<");
  });

  test('do not reach from one paragraph into the next', () => {
    expect(render(`- "a\n- b"`)).toBe('<ul>\n<li>“a</li>\n<li>b”</li>\n</ul>');
  });

  test('leave anchors what they are on a git host', () => {
    expect(render('## It\'s "a" -- b...')).toContain('<h2 id="its-a----b">It’s “a” – b…</h2>');
  });
});

describe('a paragraph of marks', () => {
  test.each([
    ["'a ", '’a '],
    [`"a 'b `, '“a ’b '],
    [`'a' `, '‘a’ '],
  ])('is set however many there are: %s', (typed, set) => {
    expect(setType(typed.repeat(100_000), 'en')).toBe(set.repeat(100_000));
  });

  test('ends with the last single mark that closes', () => {
    expect(setType(`'a 'b' 'c`, 'en')).toBe('‘a ‘b’ ’c');
  });
});
