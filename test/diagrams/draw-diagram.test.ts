import { describe, expect, test } from 'vitest';

import { drawDiagram } from './draw-diagram.ts';
import { drawDiagrams } from '../../src/diagrams/draw-diagrams.ts';
import type { DrawnDiagram } from '../../src/diagrams/draw-diagrams.ts';
import { corpus } from './corpus.ts';
import sizes from './sizes.json' with { type: 'json' };

async function drawn(source: string): Promise<DrawnDiagram> {
  const drawing = await drawDiagram(source);
  if (!drawing.ok) throw new Error(drawing.message);
  return drawing;
}

describe('a drawing', () => {
  test('has the size that its text and shapes were laid out for, within 2 px', async () => {
    const drawings = await drawDiagrams(corpus.map(({ source }) => source));
    expect(corpus.map(({ name }) => name)).toEqual(Object.keys(sizes));
    const moved = corpus.flatMap(({ name, source }) => {
      const drawing = drawings.get(source);
      const [width, height] = drawing?.ok === true ? [drawing.width, drawing.height] : [0, 0];
      const [wide = 0, high = 0] = new Map(Object.entries(sizes)).get(name) ?? [];
      const isNear = Math.abs(width - wide) <= 2 && Math.abs(height - high) <= 2;
      return isNear ? [] : [`${name}: ${width} × ${height}, not ${wide} × ${high}`];
    });
    expect(moved).toEqual([]);
  });

  test('is the same, byte for byte, whatever was drawn before it', async () => {
    const sources = corpus
      .filter(({ name }) => /^(?:architecture|mindmap|gitgraph|block|kanban)$/.test(name))
      .map(({ source }) => source);
    const forwards = await drawDiagrams(sources);
    const backwards = await drawDiagrams(sources.toReversed());
    for (const source of sources) {
      expect(backwards.get(source)).toEqual(forwards.get(source));
    }
  });

  test('has the name and description its author gave it', async () => {
    const { svg, title, description } = await drawn(
      'flowchart LR\n  accTitle: An order\n  accDescr: Low, then full.\n  A[Low] --> B[Full]\n',
    );
    expect([title, description]).toEqual(['An order', 'Low, then full.']);
    expect(svg).toContain('role="img"');
    expect(svg).toMatch(/aria-labelledby="d\w+-title" aria-describedby="d\w+-desc"/);
  });

  test('knows its family and its labels', async () => {
    const drawing = await drawn('flowchart LR\n  A[Low shelf] --> B[Full shelf]\n');
    expect(drawing).toMatchObject({ family: 'flowchart', labels: ['Low shelf', 'Full shelf'] });
    expect(drawing).not.toHaveProperty('title');
  });

  test('counts labels from the thirteenth on', async () => {
    const nodes = Array.from({ length: 15 }, (_, index) => `N${index}`).join(' --> ');
    expect(await drawn(`flowchart LR\n  ${nodes}\n`)).toMatchObject({ moreLabels: 3 });
  });

  test('takes its title from the front matter', async () => {
    const { title } = await drawn('---\ntitle: How we got here\n---\nflowchart LR\n  A --> B\n');
    expect(title).toBe('How we got here');
  });

  test('keeps its arrowheads and gradients, under ids of its own', async () => {
    for (const source of ['flowchart LR\n  A --> B\n', 'sankey-beta\n\na,b,3\nb,c,2\n']) {
      const { svg, prefix } = await drawn(source);
      const used = [...svg.matchAll(/="url\(#([^)]+)\)"/g)].map(([, id]) => id);
      expect(used.length).toBeGreaterThan(0);
      for (const id of used) expect(svg).toContain(` id="${id}"`);
      const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
      expect(ids.filter((id) => !id.startsWith(`${prefix}-`))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('follows the theme, and keeps what its author coloured readable', async () => {
    const { svg } = await drawn('flowchart LR\n  A[Plain] --> B[Mine]\n  style B fill:#fff3c4\n');
    expect(svg).toContain('fill="var(--diagram-surface,#f4f1ea)"');
    expect(svg).toMatch(/fill="#fff3c4"[^>]*\/><text[^>]* fill="#1e1c19"/);
  });

  test('shows the characters of entities', async () => {
    const { svg } = await drawn('flowchart LR\n  A["say #quot;no#quot; #9829; #lt;b#gt;"]\n');
    expect(svg.replaceAll(/<\/?tspan[^>]*>/g, '')).toContain('say &quot;no&quot; ♥ &lt;b&gt;');
  });

  test('keeps its settings that arrange, and none that style', async () => {
    const plain = await drawn('flowchart LR\n  A --> B\n');
    const wide = await drawn(
      '%%{init: {"flowchart": {"minNodeWidth": 240}, "theme": "dark", "fontFamily": "Papyrus", "themeVariables": {"primaryColor": "#ff0000"}}}%%\nflowchart LR\n  A --> B\n',
    );
    expect(wide.width).toBeGreaterThan(plain.width);
    expect(wide.svg).not.toMatch(/Papyrus|ff0000/);
    expect(colours(wide.svg)).toEqual(colours(plain.svg));
  });

  test('gives its links back as they were written', async () => {
    const { links, svg } = await drawn(
      'flowchart LR\n  A --> B\n  click A href "../slices/x.md" "Go"\n  click B call alert()\n',
    );
    expect(links).toEqual(['../slices/x.md']);
    expect(svg).toContain('role="group"');
    expect(svg).not.toContain('alert');
  });
});

function colours(svg: string): readonly string[] {
  return [...new Set(svg.match(/var\(--[^)]*\)/g))].sort();
}
