import fc from 'fast-check';
import { expect, test } from 'vitest';

import { packShelves } from '../../../src/site/map/pack-shelves.ts';

const shape = { columns: 2, rows: 3 };

test('puts intents side by side in their order, equally tall, wider with more slices', () => {
  const { tiles } = packShelves([12, 5, 3, 40], 8, shape);
  expect(tiles.map(({ column, y, span }) => [column, y, span])).toEqual([
    [0, 0, 4],
    [4, 0, 2],
    [6, 0, 2],
    [0, (tiles[0]?.height ?? 0) + 36, 8],
  ]);
  expect(new Set(tiles.slice(0, 3).map(({ height }) => height)).size).toBe(1);
  expect(tiles[3]?.depth).toBe(5);
});

test('gives every intent room for its slices, within the columns, over no other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(110), { maxLength: 24 }),
      fc.integer({ min: 1, max: 20 }),
      (counts, columns) => {
        const { tiles, height } = packShelves(counts, columns, shape);
        expect(tiles).toHaveLength(counts.length);
        tiles.forEach((tile, at) => {
          expect(tile.span * tile.depth).toBeGreaterThanOrEqual(counts[at] ?? 0);
          expect(tile.column + tile.span).toBeLessThanOrEqual(columns);
          expect(tile.y + tile.height).toBeLessThanOrEqual(height);
          for (const other of tiles.slice(at + 1)) {
            const isBeside = other.y === tile.y && other.column >= tile.column + tile.span;
            expect(isBeside || other.y >= tile.y + tile.height).toBe(true);
          }
        });
      },
    ),
  );
});
