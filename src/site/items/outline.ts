import type { Goal, Intent, Roadmap } from '../../core/roadmap/roadmap.ts';

/**
 * The whole roadmap as chapters: each goal with the intents that serve it first, then what serves no
 * goal, then what was declined. Every intent, and so every slice, is in exactly one.
 */
export function outline({ goals, intents }: Roadmap): readonly Chapter[] {
  const open = intents.filter(({ horizon }) => horizon !== undefined);
  const declined = intents.filter(({ horizon }) => horizon === undefined);
  const byGoal = Map.groupBy(open, (intent) => intent.goals[0]);
  const aimless = byGoal.get(undefined) ?? [];
  return [
    ...goals.map((goal) => ({ goal, title: goal.title, intents: byGoal.get(goal) ?? [] })),
    ...(aimless.length > 0 ? [{ title: 'Serving no goal', intents: aimless }] : []),
    ...(declined.length > 0 ? [{ title: 'What we will not do', intents: declined }] : []),
  ];
}

interface Chapter {
  readonly goal?: Goal;
  readonly title: string;
  readonly intents: readonly Intent[];
}
