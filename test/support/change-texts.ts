import { diffRoadmaps, type DiffOptions } from '../../src/core/diff/diff-roadmaps.ts';
import type { TitledFinding } from '../../src/core/diff/change.ts';
import type { Roadmap } from '../../src/core/roadmap/roadmap.ts';
import { namesOf } from '../../src/words/names.ts';
import { changeText } from '../../src/words/say-change.ts';

/** What changes from one roadmap to another, each with its sentence. */
export function changesWithText(base?: Roadmap, head?: Roadmap, options?: DiffOptions) {
  const changes = diffRoadmaps(base, head, options);
  const roadmap = head ?? base;
  const names = roadmap && namesOf(roadmap, base);
  return changes.map((change) => ({ ...change, text: names ? changeText(change, names) : '' }));
}

/** The sentences on moves of a roadmap. */
export function textsOf(roadmap: Roadmap, moves: readonly TitledFinding[]): readonly string[] {
  return moves.map((move) => changeText(move, namesOf(roadmap)));
}
