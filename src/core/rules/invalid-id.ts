import type { Point, WholeFile } from '../diagnostics/diagnostic.ts';
import { problem, type Problem } from '../diagnostics/problem.ts';
import { idPattern, isReservedId, longestId } from '../model/scalars.ts';
import { likelyId } from '../text/likely-id.ts';
import { quote } from '../text/quote.ts';
import { itemSources } from '../roadmap/sources.ts';
import type { Rule } from './rule.ts';

/** Ids are lower-case words joined by hyphens, and no name that Windows keeps for itself. */
export const invalidId: Rule = (sources) => [
  ...itemSources(sources).flatMap(({ id, file }) => checkId(id, 'The file name', { file })),
  ...sources.visions.flatMap(({ fields, at }) =>
    (fields.goals ?? []).flatMap((goal, index) =>
      goal?.id === undefined ? [] : checkId(goal.id, 'The goal id', at('goals', index, 'id')),
    ),
  ),
  ...Object.keys(sources.settings?.fields.teams ?? {}).flatMap((id) =>
    checkId(id, 'The team id', sources.settings?.keyAt('teams', id) ?? { file: 'roadmap.yml' }),
  ),
];

/** What is wrong with an id of the file or the item that `what` names. */
export function checkId(id: string, what: string, location: Point | WholeFile): readonly Problem[] {
  if (isReservedId(id)) {
    const message = `${what} ${quote(id)} is a name that Windows keeps for itself.`;
    return [problem('invalid-id', location, { message, hint: 'Choose another.' })];
  }
  if (id.length > longestId) {
    const message = `${what} ${quote(id)} has more than ${longestId} characters.`;
    return [problem('invalid-id', location, { message, hint: 'Choose a shorter one.' })];
  }
  if (idPattern.test(id)) return [];
  const likely = likelyId(id);
  const message = `${what} ${quote(id)} is not an id: lower-case letters and digits in words joined by single hyphens.`;
  return [
    problem('invalid-id', location, {
      message,
      ...(likely && { hint: `Did you mean ${quote(likely)}?` }),
    }),
  ];
}
