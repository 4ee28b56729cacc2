import type { SearchHit } from '../../../core/search/open-search-data.ts';
import type { Choice } from './search-state.ts';

/**
 * The hits left by the filters, and the count each further choice would give: first those whose
 * titles match, then those whose texts do, each by altitude.
 */
export function sift(hits: readonly SearchHit[], choice: Choice): Sifted {
  const kept = hits.filter((hit) => isChosen(hit, choice));
  const grouped = Map.groupBy(kept, groupOf);
  return {
    total: kept.length,
    best: kept.reduce<SearchHit | undefined>(better, undefined),
    groups: [...altitudes.map(listed), ...altitudes.map(inText)].flatMap((group) => {
      const own = grouped.get(group.id);
      return own ? [{ ...group, hits: own }] : [];
    }),
    count(name, value) {
      const others = Object.fromEntries(Object.entries(choice).filter(([key]) => key !== name));
      return hits.filter((hit) => hasValue(hit, name, value) && isChosen(hit, others)).length;
    },
  };
}

function isChosen(hit: SearchHit, choice: Choice): boolean {
  return Object.entries(choice).every(
    ([name, values]) => values.length === 0 || values.some((value) => hasValue(hit, name, value)),
  );
}

function hasValue({ entry: { filters } }: SearchHit, name: string, value: string): boolean {
  return (filters[name] ?? []).includes(value);
}

function better(best: SearchHit | undefined, hit: SearchHit): SearchHit {
  return best === undefined || worth(hit) > worth(best) ? hit : best;
}

/** Items rank before what is noted about them. */
function worth({ score, entry: { filters } }: SearchHit): number {
  const [kind = ''] = filters['kind'] ?? [];
  return kind === 'update' || kind === 'assumption' ? score / 3 : score;
}

/** The groups of results, from far to near, then what is noted about them. */
const altitudes = [
  { id: 'vision', kind: 'vision' },
  { id: 'goal', kind: 'goal' },
  { id: 'now', kind: 'intent', horizon: 'now' },
  { id: 'next', kind: 'intent', horizon: 'next' },
  { id: 'later', kind: 'intent', horizon: 'later' },
  { id: 'done', kind: 'intent', horizon: 'done' },
  { id: 'declined', kind: 'intent', horizon: 'declined' },
  { id: 'slice', kind: 'slice' },
  { id: 'assumption', kind: 'assumption' },
  { id: 'update', kind: 'update' },
  { id: 'team', kind: 'team' },
  { id: 'person', kind: 'person' },
  { id: 'page', kind: 'page' },
] as const satisfies readonly Altitude[];

function listed(altitude: Altitude): Omit<Group, 'hits'> {
  return { ...altitude, isInText: false };
}

function inText(altitude: Altitude): Omit<Group, 'hits'> {
  return { ...altitude, id: `${altitude.id}-text`, isInText: true };
}

/** An intent belongs to the group of its horizon, everything else to that of its kind. */
function groupOf({ entry: { filters }, isInText }: SearchHit): string {
  const { kind = [], horizon = [] } = filters;
  const [own = 'page'] = kind;
  const altitude = own === 'intent' ? (horizon[0] ?? 'later') : own;
  return isInText ? `${altitude}-text` : altitude;
}

export interface Sifted {
  readonly total: number;
  /** The one most likely looked for. */
  readonly best: SearchHit | undefined;
  readonly groups: readonly Group[];
  readonly count: (filter: string, value: string) => number;
}

export interface Group extends Altitude {
  /** Whether only the texts of its members match. */
  readonly isInText: boolean;
  readonly hits: readonly SearchHit[];
}

interface Altitude {
  readonly id: string;
  readonly kind: string;
  readonly horizon?: string;
}
