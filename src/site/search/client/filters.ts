import type { SearchHome } from './search-home.ts';

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

interface Filter {
  readonly name: string;
  readonly title: string;
  /** Values that are not named come behind those that are, as the index has them. */
  readonly order: readonly string[];
}
