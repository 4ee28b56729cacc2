import type { ScriptMessageId } from '../../../messages/message-id.ts';
import type { SearchHome } from './search-home.ts';

/** Returns the search in an address: `?q=shelf&kind=slice&status=active&status=ready`. */
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

/** The filters of results, and the order in which the values of each are offered. */
export const filters = [
  {
    name: 'kind',
    order: ['vision', 'goal', 'intent', 'slice', 'assumption', 'update', 'team', 'person', 'page'],
  },
  { name: 'horizon', order: ['now', 'next', 'later', 'done', 'declined'] },
  {
    name: 'status',
    order: [
      ...['active', 'blocked', 'ready', 'proposed', 'shipped', 'dropped'],
      ...['testing', 'untested', 'holds', 'broken'],
    ],
  },
  { name: 'team', order: [] },
  { name: 'owner', order: [] },
] as const satisfies readonly Filter[];

/** The word for a value of a filter; teams and people have their names. */
export function wordOf(name: string, value: string, { say }: SearchHome): string {
  const id = words.find((word) => word.endsWith(`${name}.${value}`));
  return id ? say(id) : value;
}

const words = [
  'script.search.kind.vision',
  'script.search.kind.goal',
  'script.search.kind.intent',
  'script.search.kind.slice',
  'script.search.kind.assumption',
  'script.search.kind.update',
  'script.search.kind.team',
  'script.search.kind.person',
  'script.search.kind.page',
  'horizon.now',
  'horizon.next',
  'horizon.later',
  'horizon.done',
  'horizon.declined',
  'status.proposed',
  'status.ready',
  'status.active',
  'status.shipped',
  'status.dropped',
  'status.blocked',
  'script.search.status.testing',
  'script.search.status.untested',
  'script.search.status.holds',
  'script.search.status.broken',
] as const satisfies readonly ScriptMessageId[];

export interface SearchState {
  readonly query: string;
  readonly choice: Choice;
}

/** The values chosen of each filter; a filter of which none is chosen is not there. */
export type Choice = Readonly<Record<string, readonly string[]>>;

interface Filter {
  readonly name: string;
  /** Values that are not named come behind those that are, as the index has them. */
  readonly order: readonly string[];
}
