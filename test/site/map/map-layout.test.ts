import { describe, expect, test } from 'vitest';

import { mapLayout, type MapLayout } from '../../../src/site/map/map-layout.ts';
import { sliceBox, type Box } from '../../../src/site/map/map-sizes.ts';

describe('mapLayout', () => {
  test('gives every intent one place, in the band of its horizon and the row of its first goal', () => {
    const layout = mapLayout(roadmap, 1.6);
    expect(layout.blocks).toHaveLength(roadmap.intents.length);
    roadmap.intents.forEach(({ horizon, goals }, index) => {
      const block = layout.blocks[index] ?? none;
      const band = layout.bands.find((each) => each.horizon === horizon);
      const row = layout.rows.find((each) => isIn(block, each));
      expect(row?.goal).toBe(horizon === undefined ? undefined : goals[0]);
      if (band) expect(block.x >= band.x && block.x < band.x + band.width).toBe(true);
    });
  });

  test.each([0.6, 1.1, 1.6, 2.3])('lets nothing overlap in a window of aspect %d', (aspect) => {
    const layout = mapLayout(roadmap, aspect);
    const slices = slicesOf(layout);
    expect(slices).toHaveLength(26);
    expect(overlapping(layout.blocks)).toEqual([]);
    expect(overlapping(slices)).toEqual([]);
    expect(overlapping(layout.rows)).toEqual([]);
    const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
    expect(slices.filter((box) => !isIn(box, whole))).toEqual([]);
  });

  test('hangs what serves no goal below the goals, and what was declined last', () => {
    expect(mapLayout(roadmap, 1.6).rows.map(({ kind }) => kind)).toEqual([
      'goal',
      'goal',
      'aimless',
      'declined',
    ]);
  });

  test('reads from now to later, the other way where reading goes left', () => {
    const xs = (isRightToLeft: boolean) =>
      mapLayout({ ...roadmap, isRightToLeft }, 1.6).bands.map(({ x }) => x);
    expect(xs(false)).toEqual(xs(false).toSorted((a, b) => a - b));
    expect(xs(true)).toEqual(xs(true).toSorted((a, b) => b - a));
  });

  test('is the same every time', () => {
    expect(mapLayout(roadmap, 1.6)).toEqual(mapLayout(roadmap, 1.6));
  });

  test('places a vision alone, and goals nothing serves yet', () => {
    expect(mapLayout({ isRightToLeft: false, goals: [], intents: [] }, 1.6).rows).toEqual([]);
    expect(mapLayout({ isRightToLeft: false, goals: [{}], intents: [] }, 1.6).rows).toHaveLength(1);
  });

  test('lays out 5,000 slices about as wide as the window, none over another', () => {
    const intents = Array.from({ length: 500 }, (_, index) => intent(10, index % 3, index));
    const layout = mapLayout({ isRightToLeft: false, goals: [{}, {}, {}], intents }, 1.6);
    expect(layout.width / layout.height).toBeGreaterThan(1.2);
    expect(layout.width / layout.height).toBeLessThan(2);
    expect(overlapping(layout.blocks)).toEqual([]);
  });

  function slicesOf({ blocks }: MapLayout): readonly Box[] {
    return roadmap.intents.flatMap(({ slices }, index) =>
      slices.map((_, at) =>
        sliceBox(blocks[index] ?? { ...none, columns: 1, depth: 1 }, at, false),
      ),
    );
  }
});

const horizons = ['now', 'next', 'later'] as const;

function intent(slices: number, goal: number | undefined, horizon: number) {
  const name = horizons[horizon % 3];
  return {
    ...(horizon >= 0 && name && { horizon: name }),
    goals: goal === undefined ? [] : [goal],
    slices: Array.from({ length: slices }, () => 0),
  };
}

const roadmap = {
  isRightToLeft: false,
  goals: [{}, {}],
  intents: [
    ...[intent(9, 0, 0), intent(3, 0, 0), intent(0, 0, 1), intent(5, 1, 0), intent(1, 1, 2)],
    ...[intent(2, undefined, 1), intent(4, undefined, 2), intent(2, 0, -1), intent(0, 1, -1)],
  ],
};

const none: Box = { x: 0, y: 0, width: 0, height: 0 };

function isIn(box: Box, outer: Box): boolean {
  const isBeside = box.x < outer.x || box.x + box.width > outer.x + outer.width + 0.01;
  return !isBeside && box.y >= outer.y && box.y + box.height <= outer.y + outer.height + 0.01;
}

/** The pairs that share more than an edge, by their indices. */
function overlapping(boxes: readonly Box[]): readonly string[] {
  return boxes.flatMap((a, first) =>
    boxes.slice(first + 1).flatMap((b, rest) => {
      const isApart = a.x + a.width <= b.x + 0.01 || b.x + b.width <= a.x + 0.01;
      const isAbove = a.y + a.height <= b.y + 0.01 || b.y + b.height <= a.y + 0.01;
      return isApart || isAbove ? [] : [`${first} and ${first + 1 + rest}`];
    }),
  );
}
