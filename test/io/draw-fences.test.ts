import { expect, test } from 'vitest';

import { diagramFences } from '../../src/core/body/diagram-fences.ts';
import { drawFences } from '../../src/io/draw-fences.ts';

test.each([
  [
    2,
    'flowchart LR\n  A --> B\n  click A href "../a.md" "Go"\n  click B "https://a.example/?a#61;1"',
  ],
  [2, 'flowchart LR\n  A --> B; click A "a.md" "Tip"; click B href "b%20c.md#59;" _blank'],
  [1, 'classDiagram\n  class A\n  link A "https://a.example/&colon;"\n  click A href "x.md"'],
  [1, 'stateDiagram-v2\n  a --> b\n  click a href "javascript:alert(1)"'],
  [0, 'flowchart LR\n  A --> B\n  click B call alert()'],
])('%s links are published, and each was checked: %s', async (count, source) => {
  const body = { format: 'md', text: `\`\`\`mermaid\n${source}\n\`\`\`\n`, line: 1 } as const;
  const fences = diagramFences(body, 'slices/a.md');
  const checked = fences.flatMap(({ links }) => links.map(({ url }) => url));
  const published = (await drawFences(fences)).diagrams.get(source)?.links;
  expect(published).toHaveLength(count);
  expect(checked).toEqual(expect.arrayContaining([...(published ?? [])]));
});
