import { describe, expect, test } from 'vitest';

import { diagramFences } from '../../../src/core/body/diagram-fences.ts';
import type { Body } from '../../../src/core/body/parsed-body.ts';
import { hideMeaning } from '../../../src/diagrams/hidden-characters.ts';

function fencesIn(text: string, format: Body['format'] = 'md') {
  return diagramFences({ format, text, line: 10 }, 'slices/a.md');
}

describe('the diagrams of a body', () => {
  test('are its fences in the language mermaid, and no others', () => {
    const text = '```mermaid\npie\n```\n\n```js\nmermaid\n```\n\n~~~mermaid title\ngantt\n~~~\n';
    expect(fencesIn(text).map(({ source }) => source)).toEqual(['pie', 'gantt']);
  });

  test('are found in MDX as well, and nowhere in MDX that cannot be read', () => {
    expect(fencesIn('<b>x</b>\n\n```mermaid\npie\n```\n', 'mdx')).toHaveLength(1);
    expect(fencesIn('<b>\n\n```mermaid\npie\n```\n', 'mdx')).toEqual([]);
  });

  test.each([
    ['md', '> '.repeat(20_000)],
    ['mdx', `{${'('.repeat(100_000)}`],
  ] as const)('are none in %s that is nested deeper than anybody writes', (format, nested) => {
    expect(fencesIn(`${nested}mermaid`, format)).toEqual([]);
  });

  test.for([
    ['at the margin', '```mermaid\nflowchart LR\n  A --> B\n```\n', [12, 3]],
    ['in a list', '- x\n\n  ```mermaid\n  flowchart LR\n    A --> B\n  ```\n', [14, 5]],
    ['in a quotation', '> ```mermaid\n> flowchart LR\n>   A --> B\n> ```\n', [12, 5]],
  ] as const)('know the place of their lines %s', ([, text, [line, column]]) => {
    expect(fencesIn(text)[0]?.place(2, 3)).toEqual({ file: 'slices/a.md', line, column });
  });

  test('have a place even where a message points behind their end', () => {
    const [fence] = fencesIn('```mermaid\npie\n```\n');
    expect(fence?.place(9, 9)).toMatchObject({ file: 'slices/a.md' });
  });

  // Each room has its own pattern: neither may import from the other.
  test.each([
    'click A "b.md"',
    '  click A href "b.md" "Tip"; click C "https://c.example"',
    'link A "b.md"',
    'A --> B; click A call go()',
    'clicks A "b.md"',
    'click A href ""',
  ])('have the links that drawings hide from Mermaid: %s', (line) => {
    const [fence] = fencesIn(`\`\`\`mermaid\n${line}\n\`\`\`\n`);
    const hidden = [...hideMeaning(line).matchAll(/\uA4F0([\da-f]+)/g)];
    const addresses = hidden.map(([, hex = '']) => Buffer.from(hex, 'hex').toString());
    expect(fence?.links.map(({ url }) => url)).toEqual(addresses);
  });

  test('tell where a click leads', () => {
    const [fence] = fencesIn(
      '```mermaid\nflowchart LR\n  click A href "b.md" "Tip"\n  click B call go()\n  click C "c.md"\n```\n',
    );
    expect(fence?.links).toEqual([
      {
        kind: 'link',
        url: 'b.md',
        location: { file: 'slices/a.md', line: 12, column: 17, length: 4 },
      },
      {
        kind: 'link',
        url: 'c.md',
        location: { file: 'slices/a.md', line: 14, column: 12, length: 4 },
      },
    ]);
  });

  test('tell where several clicks of a line lead', () => {
    const [fence] = fencesIn(
      '```mermaid\nflowchart LR\n  A --> B; click A "b.md";click B href "c.md"\n```\n',
    );
    expect(fence?.links.map(({ url, location }) => [url, location.column])).toEqual([
      ['b.md', 21],
      ['c.md', 41],
    ]);
  });
});
