import { describe, expect, test } from 'vitest';

import { renderMarkdown } from '../../src/markup/render-markdown.ts';

function render(code: string, language = ''): string {
  return renderMarkdown(`\`\`\`${language}\n${code}\n\`\`\``).html;
}

describe('a block of code', () => {
  test('that names its language has classes and no styles', () => {
    expect(render('const a = "<b>"; // c', 'js')).toBe(
      '<pre tabindex="0"><code class="language-js"><span class="code-keyword">const</span> a = ' +
        '<span class="code-value">"&lt;b>"</span>; <span class="code-comment">// c</span>\n</code></pre>',
    );
  });

  test('takes front matter in Markdown for YAML, and its end for no underline', () => {
    expect(render('---\ntitle: A\n---\n\n# B', 'md')).toBe(
      '<pre tabindex="0"><code class="language-md"><span class="code-comment">---</span>\n' +
        '<span class="code-name">title:</span> <span class="code-value">A</span>\n' +
        '<span class="code-comment">---</span>\n\n<span class="code-name"># B</span>\n</code></pre>',
    );
  });

  test.each([
    'ts',
    'TypeScript',
    'yaml',
    'yml',
    'sh',
    'json',
    'html',
    'css',
    'sql',
    'python',
    'go',
  ])('may be %s', (language) => {
    expect(render('a { b: 1 } <a b="c"> # select * from "d"', language)).toContain(
      '<span class="code-',
    );
  });

  test.each([
    ['names none', ''],
    ['names one nobody knows', 'klingon'],
    ['names a property of every object', '__proto__'],
    ['is text', 'text'],
  ])('that %s is plain', (_, language) => {
    expect(render('const a = 1;', language)).toMatch(/<code[^>]*>const a = 1;\n<\/code>/);
  });

  test('that is too long to look through is plain', () => {
    expect(render('const a = 1;\n'.repeat(5000), 'js')).not.toContain('span');
  });

  test('says the same as without colour', () => {
    const code = 'function f(a: <T>(b: T) => `x${1 & 2}`) { return /<\\/b>/.test("&amp;") }';
    const text = (html: string) => html.replace(/<[^>]*>/g, '');
    expect(text(render(code, 'ts'))).toBe(text(render(code)));
  });
});
