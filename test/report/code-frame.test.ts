import picocolors from 'picocolors';
import stringWidth from 'fast-string-width';
import { describe, expect, test, vi } from 'vitest';

import { codeFrame } from '../../src/report/code-frame.ts';

describe('codeFrame', () => {
  test('shows the line with its neighbours', () => {
    expect(frame(['a: 1', 'bc: 2', 'd: 3'], 'bc', 2)).toEqual([
      '  1 | a: 1',
      '> 2 | bc: 2',
      '    | ^^',
      '  3 | d: 3',
    ]);
  });

  test('leaves out neighbours that are not there or are blank', () => {
    expect(frame(['', 'a: 1'], 'a', 2)).toEqual(['> 2 | a: 1', '    | ^']);
  });

  test('aligns the numbers of lines', () => {
    const lines = [...Array.from({ length: 8 }, () => 'x'), 'y', 'x'];
    expect(frame(lines, 'y', 9)).toEqual(['   8 | x', '>  9 | y', '     | ^', '  10 | x']);
  });

  test('shows nothing of a line that is not there', () => {
    expect(frame(['a'], 'a', 7)).toEqual([]);
  });

  test.each([
    ['after tabs', '\ttitle:\tactiv'],
    ['after wide characters', 'title: 日本語 activ'],
    ['after emoji of several code points', 'title: 👩‍👩‍👧 activ'],
    ['after combining marks', 'title: e\u0301e\u0301 activ'],
    ['in the middle of a very long line', `${'日本 '.repeat(200)}activ${' 日本'.repeat(200)}`],
    ['at the end of a very long line', `${'word '.repeat(200)}activ`],
    ['at the start of a very long line', `activ${' word'.repeat(200)}`],
  ])('puts the mark below the word %s', (_, line) => {
    const [text = '', mark = ''] = frame([line], 'activ', 1);
    expect(mark.match(/\^+/)?.[0]).toBe('^^^^^');
    const before = text.slice(0, text.indexOf('activ'));
    expect(mark.indexOf('^')).toBe(stringWidth(before));
    expect(stringWidth(text)).toBeLessThanOrEqual(80);
  });

  test('measures only what is near the point, however long the line', async () => {
    const measure = vi.fn<typeof stringWidth>(stringWidth);
    vi.resetModules();
    vi.doMock('fast-string-width', () => ({ default: measure }));
    const fresh = await import('../../src/report/code-frame.ts');
    vi.doUnmock('fast-string-width');
    const line = `${'word '.repeat(20_000)}activ${' word'.repeat(20_000)}`;
    fresh.codeFrame([line], { file: 'a.md', line: 1, column: line.indexOf('activ') + 1 }, options);
    const measured = measure.mock.calls.map(([text]) => text.length);
    expect(measured.reduce((sum, length) => sum + length)).toBeLessThan(20_000);
  });

  test('marks at least one column, even past the end of the line', () => {
    expect(codeFrame(['abc'], { file: 'a.md', line: 1, column: 4 }, options)).toEqual([
      '> 1 | abc',
      '    |    ^',
    ]);
  });

  test('keeps a mark that is wider than the screen inside it', () => {
    const [, mark = ''] = frame(['x'.repeat(500)], 'x'.repeat(500), 1);
    expect(mark).toHaveLength(80);
  });
});

const options = { colors: picocolors.createColors(false), width: 80 };

function frame(lines: readonly string[], marked: string, line: number): readonly string[] {
  const column = (lines[line - 1] ?? '').indexOf(marked) + 1;
  return codeFrame(lines, { file: 'a.md', line, column, length: marked.length }, options);
}
