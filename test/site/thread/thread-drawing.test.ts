import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { bendTracks, routeEdges } from '../../../src/site/thread/route-edges.ts';
import { placeNodes } from '../../../src/site/thread/place-nodes.ts';
import { threadDrawing } from '../../../src/site/thread/thread-drawing.ts';
import { threadGraph } from '../../../src/site/thread/thread-graph.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const intent = (title: string) => `---\ntitle: ${title}\nhorizon: now\n---\n`;
const slice = (title: string, of: string, keys: string) =>
  `---\ntitle: ${title}\nintent: ${of}\n${keys}\n---\n`;

const { byId, settings } = linkedRoadmap({
  'intents/i.md': intent('Mine'),
  'intents/other.md': intent('Theirs'),
  'intents/bare.md': intent('Bare'),
  'slices/a.md': slice('A', 'i', 'thread: true\nstatus: shipped'),
  'slices/b.md': slice('B', 'i', 'status: active\ndepends_on: [a, x]'),
  'slices/c.md': slice('C', 'i', 'status: ready\ndepends_on: [b, a]'),
  'slices/d.md': slice('D', 'i', 'status: dropped\ndepends_on: [a]'),
  'slices/e.md': slice('E', 'i', 'status: proposed'),
  'slices/x.md': slice('X', 'other', 'status: active'),
  'slices/y.md': slice('Y', 'other', 'status: proposed\ndepends_on: [c]'),
  'slices/n.md': slice('N', 'bare', 'status: proposed'),
});
const drawing = threadDrawing(known(byId.intent, 'i').slices, settings);
const nodeOf = (title: string) => drawing?.nodes.find(({ item }) => item.title === title);

describe('the graph of a thread', () => {
  const graph = threadGraph(known(byId.intent, 'i').slices);
  const titles = graph?.nodes.map((node) => (node.kind === 'group' ? '' : node.slice.title)) ?? [];

  test('links slices to what they wait for, in other intents too, and says nothing twice', () => {
    const edges = graph?.edges.map(
      ({ from, to, state }) => `${titles[from]}→${titles[to]} ${state}`,
    );
    expect(edges?.toSorted()).toEqual([
      'A→B done',
      'A→D lost',
      'B→C waits',
      'C→Y waits',
      'X→B waits',
    ]);
  });

  test('is not drawn where nothing depends on anything', () => {
    expect(threadGraph(known(byId.intent, 'bare').slices)).toBeUndefined();
  });

  test('lets the intents stand for many slices of theirs', () => {
    const many = Array.from({ length: 8 }, (_, index) => [
      `slices/m${index}.md`,
      slice(`M${index}`, 'other', `status: ${index < 4 ? 'proposed\ndepends_on: [a]' : 'ready'}`),
    ]);
    const large = linkedRoadmap({
      'intents/i.md': intent('Mine'),
      'intents/other.md': intent('Theirs'),
      'slices/a.md': slice('A', 'i', 'status: ready\ndepends_on: [m4, m5, m6, m7]'),
      ...Object.fromEntries(many),
    });
    const { nodes, edges } = threadGraph(known(large.byId.intent, 'i').slices) ?? {
      nodes: [],
      edges: [],
    };
    const groups = nodes.map((node) => (node.kind === 'group' ? node.slices.length : node.kind));
    expect(groups).toEqual(['own', 4, 4]);
    expect(edges.map(({ from, to }) => `${from}→${to}`)).toEqual(['1→0', '0→2']);
  });

  test('leaves more slices than can be read to the list', () => {
    const many = Array.from({ length: 61 }, (_, index) => [
      `slices/m${index}.md`,
      slice(`M${index}`, 'i', `status: ready${index > 0 ? '\ndepends_on: [m0]' : ''}`),
    ]);
    const large = linkedRoadmap({ 'intents/i.md': intent('I'), ...Object.fromEntries(many) });
    expect(threadGraph(known(large.byId.intent, 'i').slices)).toBeUndefined();
  });
});

test('draws every slice below those it depends on, and what is free at the end', () => {
  const y = (title: string) => nodeOf(title)?.y ?? Number.NaN;
  expect(y('A')).toBeLessThan(y('B'));
  expect(y('X')).toBeLessThan(y('B'));
  expect(y('B')).toBeLessThan(y('C'));
  expect(y('C')).toBeLessThan(y('Y'));
  expect(y('E')).toBe(Math.max(...(drawing?.nodes ?? []).map((node) => node.y)));
});

test('rings the steel thread, and names the intent of what belongs to another', () => {
  expect(nodeOf('A')).toMatchObject({ isThread: true, note: 'steel thread · shipped' });
  expect(nodeOf('Y')).toMatchObject({ of: 'now', note: 'Theirs' });
});

test('says in the name of a link what the lines show', () => {
  expect(nodeOf('C')?.name).toBe('C: ready, blocked · depends on B, A');
  expect(nodeOf('Y')?.name).toBe('Y: proposed, blocked · depends on C · for “Theirs”');
});

test('keeps everything inside the drawing', () => {
  for (const { x, y, width, height } of drawing?.nodes ?? []) {
    expect(x).toBeGreaterThanOrEqual(11);
    expect(x + 18 + width).toBeLessThanOrEqual(drawing?.width ?? 0);
    expect(y - 9 + height).toBeLessThanOrEqual(drawing?.height ?? 0);
  }
});

const graphs = fc.integer({ min: 1, max: 40 }).chain((size) =>
  fc
    .uniqueArray(
      fc
        .tuple(fc.nat(size - 1), fc.nat(size - 1))
        .filter(([from, to]) => from < to)
        .map(([from, to]) => ({ from, to })),
      { maxLength: size === 1 ? 0 : 80, selector: ({ from, to }) => `${from} ${to}` },
    )
    .map((edges) => ({ nodes: Array.from({ length: size }, () => ({ isOutside: false })), edges })),
);

test('gives every node a cell of its own, below all it depends on, in no more columns than asked', () => {
  fc.assert(
    fc.property(graphs, ({ nodes, edges }) => {
      const { cells, columns } = placeNodes(nodes, edges, 3);
      const places = new Set(cells.map(({ row, column }) => `${row} ${column}`));
      const isDown = edges.every(({ from, to }) => (cells[from]?.row ?? 0) < (cells[to]?.row ?? 0));
      return places.size === nodes.length && columns <= 3 && isDown;
    }),
  );
});

test('leads no line through a mark, and never two of different nodes along the same way', () => {
  fc.assert(
    fc.property(graphs, ({ nodes, edges }) => {
      const grid = placeNodes(nodes, edges, 3);
      const taken = new Map(grid.cells.map(({ row, column }) => [`${row} ${column} 0`, -1]));
      return routeEdges(edges, grid).every((way, index) => {
        const { from, to } = edges[index] ?? { from: 0, to: 0 };
        const [start = 0, end = 0] = [grid.cells[from]?.row, grid.cells[to]?.row];
        if (way === undefined) return end - start === 1;
        return Array.from({ length: end - start - 1 }, (_, at) => start + 1 + at).every((row) => {
          const key = `${row} ${way.column} ${way.lane}`;
          const isFree = (taken.get(key) ?? from) === from;
          taken.set(key, from);
          return isFree;
        });
      });
    }),
  );
});

test('puts a line that comes from above over one that goes down at the same place', () => {
  const bend = (source: number, from: number, to: number) => ({ channel: 0, source, from, to });
  const tracks = bendTracks([bend(1, 0, 50), bend(2, 50, 90), bend(1, 0, 20)]).get(0);
  expect([tracks?.get(2), tracks?.get(1)]).toEqual([0, 1]);
});
