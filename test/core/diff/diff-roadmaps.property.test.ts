import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { diffRoadmaps } from '../../../src/core/diff/diff-roadmaps.ts';
import type { Roadmap } from '../../../src/core/roadmap/roadmap.ts';
import { changesWithText } from '../../support/change-texts.ts';
import { roadmapOf, type Tree } from '../../support/roadmap-of.ts';
import { applyChanges } from './apply-changes.ts';
import {
  arbitraryModel,
  arbitraryPair,
  factsOf,
  normal,
  writeModel,
  type Model,
} from './arbitrary-roadmap.ts';

const runs = { numRuns: 60 };

describe('diffRoadmaps, whatever the roadmaps say', () => {
  test('is empty when the same is written another way', () => {
    fc.assert(
      fc.property(arbitraryModel, (model) => {
        expect(diffRoadmaps(written(model, false), written(model, true))).toEqual([]);
      }),
      runs,
    );
  });

  test('is empty exactly when both mean the same', () => {
    fc.assert(
      fc.property(arbitraryPair, ([a, b]) => {
        const changes = diffRoadmaps(written(a, false), written(b, false));
        const goals = Object.keys(a.goals).filter((id) => id in b.goals);
        const isSame =
          JSON.stringify(normal(factsOf(a), goals)) === JSON.stringify(normal(factsOf(b), goals));
        expect(changes.length === 0).toBe(isSame);
      }),
      runs,
    );
  });

  test('tells enough to make the one of the other', () => {
    fc.assert(
      fc.property(arbitraryPair, ([a, b]) => {
        const changes = diffRoadmaps(written(a, false), written(b, true));
        const goals = Object.keys(a.goals).filter((id) => id in b.goals);
        const made = applyChanges(factsOf(a), changes);
        expect(normal(made, goals)).toEqual(normal(factsOf(b), goals));
      }),
      runs,
    );
  });

  test('says every change in one sentence that ends as sentences do', () => {
    fc.assert(
      fc.property(arbitraryPair, ([a, b]) => {
        for (const { text } of changesWithText(written(a, false), written(b, false))) {
          expect(text).toMatch(/^["A-Z][^\n]*[.?!…]"?\.?$/);
          expect(text).not.toMatch(/undefined|NaN|\[object|null|  | \./);
        }
      }),
      runs,
    );
  });
});

function written(model: Model, flip: boolean): Roadmap {
  const tree: Tree = writeModel(model, { flip });
  const { roadmap, diagnostics } = roadmapOf(tree);
  if (!roadmap) throw new Error(JSON.stringify({ diagnostics, tree }, null, 1));
  return roadmap;
}
