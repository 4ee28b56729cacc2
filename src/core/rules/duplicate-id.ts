import type { Location } from '../diagnostics/diagnostic.ts';
import { problem, type Problem } from '../diagnostics/problem.ts';
import { quote } from '../text/quote.ts';
import type { Rule } from './rule.ts';

/** An id is unique within its kind, also where file systems do not tell upper from lower case. */
export const duplicateId: Rule = (sources) => [
  ...(['intent', 'slice', 'assumption', 'update'] as const).flatMap((noun) =>
    firstComeFirstServed(noun, ownersOf(sources[noun])),
  ),
  ...sources.visions.slice(0, 1).flatMap(({ fields, at }) =>
    firstComeFirstServed(
      'goal',
      (fields.goals ?? []).flatMap((goal, index) =>
        goal?.id === undefined ? [] : { id: goal.id, location: at('goals', index, 'id') },
      ),
    ),
  ),
];

function ownersOf(items: readonly { id: string; file: string }[]): readonly Owner[] {
  return items.map(({ id, file }) => ({ id, location: { file } }));
}

function firstComeFirstServed(noun: string, owners: readonly Owner[]): readonly Problem[] {
  const taken = new Map<string, Owner>();
  return owners.flatMap(({ id, location }) => {
    const first = taken.get(id.toLowerCase());
    if (first === undefined) {
      taken.set(id.toLowerCase(), { id, location });
      return [];
    }
    const differ =
      first.id === id ? '' : ` (${quote(first.id)} and ${quote(id)} differ only in case)`;
    return [
      problem('duplicate-id', location, {
        message: `Two ${noun}s have the id ${quote(id)}${differ}.`,
        hint: 'Rename one of the two.',
        related: [{ message: 'The first is here.', location: first.location }],
      }),
    ];
  });
}

interface Owner {
  readonly id: string;
  readonly location: Location;
}
