import { describe, expect, test } from 'vitest';

import { parseBody } from '../../../src/core/body/parse-body.ts';

function problemOf(text: string) {
  const { problems } = parseBody({ text, format: 'md', line: 1 }, 'slices/a.md');
  const found = problems.find(({ rule }) => rule === 'body-too-complex');
  return found && { message: found.message, location: found.location };
}

function at(line: number, column: number) {
  return expect.objectContaining({ line, column });
}

describe('what no person writes is too complex', () => {
  const deep = 'The text is nested more than 200 levels deep.';

  test.each([
    ['elements', '<div>'.repeat(80_000), at(1, 1001), deep],
    ['elements on lines of their own', '<div>\n\n'.repeat(80_000), at(401, 1), deep],
    ['formatting', '<b>a '.repeat(80_000), at(1, 996), deep],
    ['lists', '<ul><li>'.repeat(80_000), at(1, 801), deep],
    ['tables', '<table><tr><td>'.repeat(10_000), at(1, 751), deep],
    ['formatting in paragraphs', 'a <b>b\n\n'.repeat(50_000), at(399, 3), deep],
    ['objects in paragraphs', 'a <object>\n\n'.repeat(10_000), at(201, 1), deep],
    ['elements of HTML that pretend to be closed', '<div/>'.repeat(80_000), at(1, 1201), deep],
    ['values that end with a slash', `<svg>${'<g a=b/>'.repeat(300)}`, at(1, 1590), deep],
    ['HTML in drawings', `<svg><foreignObject>${'<g/>'.repeat(300)}`, at(1, 809), deep],
    ['HTML that ends a drawing', `<svg><br>${'<g/>'.repeat(300)}`, at(1, 806), deep],
    ['titles of drawings', `<svg><title>${'<g>'.repeat(300)}</title>`, at(1, 604), deep],
    ['menus', '<select><div>'.repeat(10_000), at(1, 1309), deep],
    ['quotes and elements', `${'> '.repeat(150)}${'<div>'.repeat(80)}`, at(1, 551), deep],
  ])('%s', (_, text, location, message) => {
    expect(problemOf(text)).toEqual({ location, message });
  });

  test('hundreds of attributes', () => {
    const attributes = Array.from({ length: 100_000 }, (_, index) => ` a${index}`).join('');
    expect(problemOf(`a <b${attributes}>b</b>`)).toEqual({
      location: at(1, 3),
      message: 'The tag "b" has more than 200 attributes.',
    });
  });

  test.each([
    ['text beside the cells of a table', `<table>${'a<br>'.repeat(50_000)}`],
    ['blocks beside the cells of a table', `<table>\n${'<div>a</div>\n'.repeat(30_000)}`],
    ['paragraphs beside the cells of a table', `<table>\n\n${'a\n\n'.repeat(100_000)}`],
    ['crossed elements', '<b><div>a</b></div>'.repeat(30_000)],
    [
      'formatting that goes on in every block',
      `<div>${Array.from({ length: 150 }, (_, id) => `<b id="${id}">`).join('')}</div>${'<div>a</div>'.repeat(30_000)}`,
    ],
  ])('%s', (_, text) => {
    expect(problemOf(text)?.message).toContain('not closed where they should be');
  });
});

describe('what a person writes is not', () => {
  test.each([
    ['a table', `<table>\n${'<tr><td>a<td><b>b</b>\n'.repeat(5000)}</table>`],
    ['a table that is closed', `<table>${'<tr><td>a</td></tr>'.repeat(5000)}</table>`],
    ['a table with Markdown', `<table><tr><td>\n\n${'a\n\n'.repeat(10_000)}</td></tr></table>`],
    ['paragraphs and items that are not closed', `<ul>${'<li><p>a'.repeat(5000)}</ul>`],
    ['formatting that is never closed', 'a <b>b\n\n'.repeat(150)],
    ['other elements that are never closed', 'a <span>b\n\n'.repeat(5000)],
    ['anchors', '<a name="a"/>\n\n'.repeat(5000)],
    ['details', '<details>\n<summary>a</summary>\n\nb\n\n</details>\n\n'.repeat(5000)],
    ['line breaks and images', 'a<br><img src="a.png" alt=""/>\n'.repeat(5000)],
    ['a drawing', `<svg>${'<path d="M0 0"/>'.repeat(5000)}</svg>`],
    ['a drawing on lines', `<svg>\n${'<g><path d="M0 0" /></g>\n'.repeat(5000)}</svg>`],
    ['a formula', `<math>${'<mspace width="1"/>'.repeat(5000)}</math>`],
    ['scripts', '<script>\nfor(i=0;i<c;i++)\n</script>\n\n'.repeat(300)],
    ['scripts that never end', `<script>\n${'<g>'.repeat(300)}`],
    ['titles in a menu', `<select><title></select>${'<g>'.repeat(300)}</title>`],
    ['a text field', `<textarea>${'a <b '.repeat(300)}</textarea>`],
    [
      'code that looks like HTML',
      `\`\`\`ts\n${'const a: Map<string> = b;\n'.repeat(5000)}\`\`\`\n`,
    ],
    ['generics in code spans', 'a `List<string>` b\n\n'.repeat(5000)],
  ])('%s', (_, text) => {
    expect(problemOf(text)).toBeUndefined();
  });
});
