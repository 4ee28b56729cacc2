import { problem } from '../diagnostics/problem.ts';
import { isOpen } from '../roadmap/is-open.ts';
import { quote } from '../text/quote.ts';
import type { Rule } from './rule.ts';

/** A live slice does not wait for one that was dropped. */
export const droppedDependency: Rule = ({ slice: slices }) => {
  const dropped = new Map(
    slices.filter(({ fields }) => fields.status === 'dropped').map((source) => [source.id, source]),
  );
  return slices.flatMap((source) => {
    if (!isOpen(source.fields)) return [];
    return (source.fields.depends_on ?? []).flatMap((id, index) => {
      const target = id === undefined ? undefined : dropped.get(id);
      if (id === undefined || target === undefined) return [];
      return problem('dropped-dependency', source.at('depends_on', index), {
        message: `${quote(source.id)} depends on ${quote(id)}, which was dropped.`,
        hint: 'Remove the dependency, or drop this slice too.',
        related: [{ message: 'It was dropped here.', location: target.at('status') }],
      });
    });
  });
};
