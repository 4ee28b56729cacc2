import { folders } from '../model/nouns.ts';
import type { Sources } from '../document/sources.ts';
import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';

/** Reports items that the settings forget and that are still on the roadmap. */
export const contradictoryForget: Check = (sources) => {
  const { settings } = sources;
  const forget = settings?.fields.forget;
  if (settings === undefined || forget === undefined) return [];
  const files = filesOf(sources);
  return forget.flatMap((id, index) => {
    const file = id === undefined ? undefined : files.get(id);
    if (id === undefined || file === undefined) return [];
    const isGoal = id.startsWith('goals/');
    const remove = isGoal ? `Remove the goal from ${file}` : `Delete ${file}`;
    return {
      message: `${quote(id)} is in "forget", but it is on the roadmap.`,
      hint: `${remove}, or remove ${quote(id)} from "forget".`,
      location: settings.at('forget', index),
    };
  });
};

/** Returns the file of each item by its id in the settings. */
function filesOf(sources: Sources): ReadonlyMap<string, string> {
  const goals = sources.visions.flatMap(({ file, fields }) =>
    (fields.goals ?? []).map((goal) => [`goals/${goal?.id ?? ''}`, file] as const),
  );
  const items = nouns.flatMap((noun) =>
    sources[noun].map(({ id, file }) => [`${folders[noun]}/${id}`, file] as const),
  );
  return new Map([...goals, ...items]);
}

const nouns = ['intent', 'slice', 'assumption', 'update'] as const;
