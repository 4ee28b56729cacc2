import type { Facets } from './open-index.ts';

/** The groups of results, from far to near, and what stands beside the line. */
export const altitudes = [
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
export function altitudeOf({ kind = [], horizon = [] }: Facets): string {
  const [own = 'page'] = kind;
  return own === 'intent' ? (horizon[0] ?? 'later') : own;
}
