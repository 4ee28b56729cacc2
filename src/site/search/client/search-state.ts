import type { SearchHome } from './search-home.ts';

/** What an address asks for: `?q=shelf&kind=slice&status=active&status=ready`. */
export function parseSearch(address: string): SearchState {
  const parameters = new URLSearchParams(address);
  const chosen = filters.map(({ name }) => [name, parameters.getAll(name)] as const);
  return {
    query: parameters.get('q') ?? '',
    choice: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
  };
}

/** The other way round; empty when nothing is asked for. */
export function formatSearch({ query, choice }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.trim());
  for (const [name, values] of Object.entries(choice)) {
    for (const value of values) parameters.append(name, value);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Chooses a value of a filter, or no longer. */
export function toggled(choice: Choice, name: string, value: string): Choice {
  const values = choice[name] ?? [];
  const changed = values.includes(value)
    ? values.filter((other) => other !== value)
    : [...values, value];
  const { [name]: _, ...others } = choice;
  return changed.length === 0 ? others : { ...others, [name]: changed };
}

/** What results can be narrowed by, and the order in which the values of each are offered. */
export const filters = [
  {
    name: 'kind',
    title: 'Kind',
    order: ['vision', 'goal', 'intent', 'slice', 'assumption', 'update', 'team', 'page'],
  },
  { name: 'horizon', title: 'Horizon', order: ['now', 'next', 'later', 'declined'] },
  {
    name: 'status',
    title: 'Status',
    order: [
      ...['active', 'blocked', 'ready', 'proposed', 'shipped', 'dropped'],
      ...['testing', 'untested', 'holds', 'broken'],
    ],
  },
  { name: 'team', title: 'Team', order: [] },
] as const satisfies readonly Filter[];

/** The word for a value, in the words of the organisation where it has its own. */
export function wordOf(name: string, value: string, { labels }: SearchHome): string {
  if (name === 'horizon') return labels[value] ?? value;
  return name === 'kind' ? (kinds[value] ?? value) : value;
}

const kinds: Readonly<Record<string, string>> = {
  vision: 'vision',
  goal: 'goals',
  intent: 'intents',
  slice: 'slices',
  assumption: 'assumptions',
  update: 'updates',
  team: 'teams',
  page: 'pages',
};

export interface SearchState {
  readonly query: string;
  readonly choice: Choice;
}

/** The values chosen of each filter; a filter of which none is chosen is not there. */
export type Choice = Readonly<Record<string, readonly string[]>>;

interface Filter {
  readonly name: string;
  readonly title: string;
  /** Values that are not named come behind those that are, as the index has them. */
  readonly order: readonly string[];
}
