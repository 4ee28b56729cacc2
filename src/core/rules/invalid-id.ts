import type { Location } from '../diagnostics/diagnostic.ts';
import { idPattern, isReservedId, longestId } from '../model/scalars.ts';
import { itemSources } from '../document/sources.ts';
import { likelyId } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import type { Breach, Check } from './check.ts';

/** Reports ids that are not lower-case words joined by hyphens, and names that Windows reserves. */
export const invalidId: Check = (sources) => [
  ...itemSources(sources).flatMap(({ id, file }) => checkId(id, 'The file name', { file })),
  ...sources.visions.flatMap(({ fields, at }) =>
    (fields.goals ?? []).flatMap((goal, index) =>
      goal?.id === undefined ? [] : checkId(goal.id, 'The goal id', at('goals', index, 'id')),
    ),
  ),
  ...(['teams', 'people'] as const).flatMap((key) =>
    Object.keys(sources.settings?.fields[key] ?? {}).flatMap((id) => {
      const location = sources.settings?.keyAt(key, id) ?? { file: 'roadmap.yml' };
      return checkId(id, key === 'teams' ? 'The team id' : 'The id of a person', location);
    }),
  ),
];

/** Returns the problems of an id; `what` names its file or item. */
export function checkId(id: string, what: string, location: Location): readonly Breach[] {
  const subject = `${what} ${quote(id)}`;
  if (isReservedId(id)) {
    const message = `${subject} is a name that Windows reserves.`;
    return [{ message, hint: 'Choose another.', location }];
  }
  if (id.length > longestId) {
    const message = `${subject} has more than ${longestId} characters.`;
    return [{ message, hint: 'Choose a shorter one.', location }];
  }
  if (idPattern.test(id)) return [];
  const message = `${subject} is not an id. An id has lower-case letters and digits, in words joined by single hyphens.`;
  const likely = likelyId(id);
  return [{ message, ...(likely && { hint: `Did you mean ${quote(likely)}?` }), location }];
}
