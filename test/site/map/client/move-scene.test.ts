import { expect, test } from 'vitest';

import { moveScene } from '../../../../src/site/map/client/move-scene.ts';
import { createScene } from '../../../../src/site/map/client/scene.ts';
import type { MapData, MapIntent } from '../../../../src/site/map/map-data.ts';

test.each([false, true])(
  'moves what stays from where it was seen, lets the rest come and go (right to left: %s)',
  (isRightToLeft) => {
    const [before, after] = [
      dataOf([intent('stays', 'later', ['one', 'old']), intent('goes', 'now', ['other'])]),
      dataOf([intent('stays', 'now', ['one', 'new']), intent('comes', 'next', [])]),
    ].map((data) => createScene({ ...data, isRightToLeft }, 1.6));
    if (!before || !after) throw new Error('There are two scenes.');
    const [from, to] = [
      { x: 500, y: 300, k: 0.5 },
      { x: 400, y: 200, k: 0.8 },
    ];
    const move = moveScene({ scene: before, view: from }, { scene: after, view: to });
    const item = (scene: typeof after, key: string) => {
      const found = scene.byKey.get(key);
      if (!found) throw new Error(`There is no "${key}".`);
      return found;
    };
    const startOf = ({ x, width }: { x: number; width: number }) => x + (isRightToLeft ? width : 0);

    move(0);
    for (const key of ['intent/stays', 'slice/one']) {
      const [was, is] = [item(before, key).drawn, item(after, key).drawn];
      expect((startOf(is) - to.x) * to.k).toBeCloseTo((startOf(was) - from.x) * from.k);
      expect((is.y - to.y) * to.k).toBeCloseTo((was.y - from.y) * from.k);
    }
    expect(item(after, 'intent/comes').fade).toBe(0);
    expect(after.leaving?.intents.map(({ title, fade }) => [title, fade])).toEqual([['goes', 1]]);
    expect(after.leaving?.slices.map(({ title }) => title)).toEqual(['old']);

    move(0.5);
    expect(item(after, 'slice/new').fade).toBe(0.5);
    const { box, drawn } = item(after, 'intent/stays');
    const by = item(after, 'slice/new');
    expect(by.drawn.x - by.box.x).toBeCloseTo(drawn.x - box.x);

    move(1);
    for (const each of [...after.intents, ...after.slices]) {
      expect([each.drawn, each.fade]).toEqual([each.box, 1]);
    }
    expect(after.leaving).toBeUndefined();
    expect(after.layout.rows).toEqual(createScene({ ...after.data }, 1.6).layout.rows);
  },
);

function intent(
  id: string,
  horizon: 'now' | 'next' | 'later',
  slices: readonly string[],
): MapIntent {
  return {
    ...{ id, title: id, horizon, goals: [0], notes: [] },
    slices: slices.map((each) => ({ id: each, title: each, status: 'ready', notes: [] })),
  };
}

function dataOf(intents: readonly MapIntent[]): MapData {
  return {
    ...{ base: '/', isRightToLeft: false, bands: [], teams: [], intents },
    words: {
      ...{ vision: 'Vision', goal: 'Goal', intent: 'Intent', slice: 'Slice' },
      ...{ aimless: 'No goal', declined: 'Declined' },
    },
    vision: { title: 'V', notes: [] },
    goals: [{ id: 'g', title: 'G', notes: [] }],
  };
}
