import type { Facets, Hit } from './open-index.ts';
import type { Choice } from './search-state.ts';

/** The hits left by the filters, by altitude, and the count each further choice would give. */
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

/** The groups of results, from far to near, and what stands beside the line. */
const altitudes = [
  { id: 'vision', title: 'Vision' },
  { id: 'goal', title: 'Goals' },
  { id: 'now', title: 'Intents' },
  { id: 'next', title: 'Intents' },
  { id: 'later', title: 'Intents' },
  { id: 'declined', title: 'Intents' },
  { id: 'slice', title: 'Slices' },
  { id: 'assumption', title: 'Assumptions' },
  { id: 'update', title: 'Updates' },
  { id: 'team', title: 'Teams' },
  { id: 'page', title: 'Pages' },
] as const satisfies readonly { readonly id: string; readonly title: string }[];

/** The group a record belongs to: an intent that of its horizon, everything else that of its kind. */
function altitudeOf({ kind = [], horizon = [] }: Facets): string {
  const [own = 'page'] = kind;
  return own === 'intent' ? (horizon[0] ?? 'later') : own;
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
  readonly hits: readonly Hit[];
}
