import { describe, expect, test } from 'vitest';

import { bodyTree } from '../../../src/core/body/body-tree.ts';
import { plainText } from '../../../src/core/body/markdown.ts';

describe('the tree of a body', () => {
  test('is that of its format', () => {
    expect(bodyTree({ format: 'md', text: 'One {1}', line: 1 }).tree?.children).toHaveLength(1);
    expect(bodyTree({ format: 'md', text: '<b>', line: 1 }).tree).toBeDefined();
    const { tree, problem } = bodyTree({ format: 'mdx', text: '<b>', line: 1 });
    expect(tree).toBeUndefined();
    expect(String(problem)).toContain('b');
  });

  test.each([
    ['> ', ''],
    ['- ', ''],
    ['*a **b ', ' b** a*'],
    ['~~a ', ' a~~'],
  ])('is not made when "%s" nests too deep', (open, close) => {
    const text = `${open.repeat(20_000)}x${close.repeat(20_000)}`;
    expect(bodyTree({ format: 'md', text, line: 1 }).tree === undefined).toBe(true);
  });

  test('is made of all that a walk over it can read', () => {
    const text = `${'> '.repeat(190)}*a*`;
    const { tree } = bodyTree({ format: 'md', text, line: 1 });
    expect(tree && plainText(tree)).toBe('a');
    expect(
      bodyTree({ format: 'md', text: `> ${'> '.repeat(200)}*a*`, line: 1 }).tree,
    ).toBeUndefined();
  });

  test('is not made of MDX that would have to be cut', () => {
    const text = `${'<b>'.repeat(1900)}[x](gone.md)${'</b>'.repeat(1900)}`;
    expect(bodyTree({ format: 'mdx', text, line: 1 }).tree).toBeUndefined();
    expect(bodyTree({ format: 'md', text, line: 1 }).tree).toBeDefined();
  });

  test.each(['(', '> ', '{[', '<b>'])('is not made of MDX that nests "%s" too deep', (open) => {
    const { tree } = bodyTree({
      format: 'mdx',
      text: `{${open.repeat(100_000)}`,
      line: 1,
    });
    expect(tree).toBeUndefined();
  });
});
