import { altitudeOf, altitudes } from './altitudes.ts';
import type { Facets, Hit } from './open-index.ts';
import type { Choice } from './search-state.ts';

/**
 * The hits that have one of the values chosen in each filter, grouped from far to near, and how many
 * there would be of each value if it were chosen besides.
 */
export function sift(hits: readonly Hit[], choice: Choice): Sifted {
  const kept = hits.filter(({ facets }) => isChosen(facets, choice));
  const grouped = Map.groupBy(kept, ({ facets }) => altitudeOf(facets));
  return {
    total: kept.length,
    best: kept.reduce<Hit | undefined>(better, undefined),
    groups: altitudes.flatMap(({ id, title }) => {
      const own = grouped.get(id);
      return own ? [{ id, title, hits: own }] : [];
    }),
    count(name, value) {
      const others = Object.fromEntries(Object.entries(choice).filter(([key]) => key !== name));
      return hits.filter(
        ({ facets }) => (facets[name] ?? []).includes(value) && isChosen(facets, others),
      ).length;
    },
  };
}

function isChosen(facets: Facets, choice: Choice): boolean {
  return Object.entries(choice).every(
    ([name, values]) =>
      values.length === 0 || values.some((value) => (facets[name] ?? []).includes(value)),
  );
}

function better(best: Hit | undefined, hit: Hit): Hit {
  return best === undefined || worth(hit) > worth(best) ? hit : best;
}

/** What stands on the line goes before what is noted about it. */
function worth({ score, facets: { kind: [kind = ''] = [] } }: Hit): number {
  return kind === 'update' || kind === 'assumption' ? score / 3 : score;
}

export interface Sifted {
  readonly total: number;
  /** The one most likely looked for. */
  readonly best: Hit | undefined;
  readonly groups: readonly Group[];
  readonly count: (filter: string, value: string) => number;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  /** The best first. */
  readonly hits: readonly Hit[];
}
