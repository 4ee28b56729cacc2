import type { Team } from '../../core/roadmap/roadmap.ts';

/**
 * How a team looks at the roadmap, told by its id: what its page says first. The first word of the
 * id that is known decides; a team with another name is shown its work, in the usual order.
 */
export function lensOf({ id }: Pick<Team, 'id'>): Lens {
  for (const word of id.split('-')) {
    const lens = lenses.get(word);
    if (lens !== undefined) return lens;
  }
  return 'work';
}

const words = {
  leadership: [
    ...['leadership', 'leaders', 'lead', 'management', 'board', 'executive', 'executives'],
    ...['exec', 'founders', 'directors', 'ceo', 'cto', 'cpo'],
  ],
  engineering: [
    ...['engineering', 'engineers', 'engineer', 'eng', 'dev', 'developers', 'development'],
    ...['software', 'platform', 'backend', 'frontend', 'web', 'mobile', 'infrastructure'],
  ],
  design: ['design', 'designers', 'designer', 'ux', 'ui'],
  learning: ['ai', 'ml', 'data', 'science', 'research', 'analytics', 'discovery'],
} as const satisfies Record<Exclude<Lens, 'work'>, readonly string[]>;

const lenses: ReadonlyMap<string, Lens> = new Map([
  ...words.leadership.map((word) => [word, 'leadership'] as const),
  ...words.engineering.map((word) => [word, 'engineering'] as const),
  ...words.design.map((word) => [word, 'design'] as const),
  ...words.learning.map((word) => [word, 'learning'] as const),
]);

/**
 * `leadership`: goals, confidence, what moved. `engineering`: today, questions, done when. `design`:
 * the whole picture and the next deliverable. `learning`: hypotheses and what was learned, without
 * dates. `work`: what is asked of the team and what it does.
 */
export type Lens = 'leadership' | 'engineering' | 'design' | 'learning' | 'work';
