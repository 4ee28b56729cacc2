import { isOpen } from '../model/slice.ts';
import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';

/** Reports open slices that depend on dropped ones. */
export const droppedDependency: Check = ({ slice: slices }) => {
  const dropped = new Map(
    slices.filter(({ fields }) => fields.status === 'dropped').map((source) => [source.id, source]),
  );
  return slices
    .filter(({ fields }) => isOpen(fields))
    .flatMap(({ id, fields, at }) =>
      (fields.depends_on ?? []).flatMap((other = '', index) => {
        const target = dropped.get(other);
        if (target === undefined) return [];
        return {
          message: `${quote(id)} depends on ${quote(other)}, which was dropped.`,
          hint: 'Remove the dependency or drop this slice.',
          location: at('depends_on', index),
          related: [{ message: 'It was dropped here.', location: target.at('status') }],
        };
      }),
    );
};
