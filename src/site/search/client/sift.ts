import type { SearchHit } from '../../../core/search/open-search-data.ts';
import type { Choice } from './search-state.ts';

/**
 * The hits left by the filters, and the count each further choice would give: first those whose
 * titles say what is looked for, then those whose text does, each by altitude.
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

/** What stands on the line goes before what is noted about it. */
function worth({ score, entry: { filters } }: SearchHit): number {
  const [kind = ''] = filters['kind'] ?? [];
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
] as const satisfies readonly Altitude[];

function listed({ id, title }: Altitude): Omit<Group, 'hits'> {
  return { id, altitude: id, title, isInText: false };
}

function inText({ id, title }: Altitude): Omit<Group, 'hits'> {
  return { id: `${id}-text`, altitude: id, title, isInText: true };
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

export interface Group {
  readonly id: string;
  readonly altitude: string;
  readonly title: string;
  /** Whether only the text of its members says what is looked for. */
  readonly isInText: boolean;
  readonly hits: readonly SearchHit[];
}

interface Altitude {
  readonly id: string;
  readonly title: string;
}
