import type { Goal, Intent, Roadmap, Slice, Team } from '../../core/roadmap/roadmap.ts';
import { formatPeriod } from '../../core/model/format-period.ts';
import { count } from '../base/format-number.ts';
import { goalInBrief } from './describe-goal.ts';
import { isCounted } from './bead-line.ts';
import { stateInWords } from '../base/marks.ts';

/** One sentence or two about an item, good enough to stand alone in a chat. */
export function describeItem(item: Goal | Intent | Slice | Team, roadmap: Roadmap): string {
  switch (item.type) {
    case 'goal':
      return describeGoalShortly(item, roadmap);
    case 'intent':
      return describeIntent(item, roadmap);
    case 'slice':
      return describeSlice(item, roadmap);
    case 'team':
      return describeTeam(item);
  }
}

function describeGoalShortly(goal: Goal, { settings }: Roadmap): string {
  const by = goal.by ? ` By ${formatPeriod(goal.by, settings.language)}.` : '';
  const measure = goal.measurement ? `${capital(goal.measurement.measure)}: ` : 'Goal: ';
  return `${measure}${goalInBrief(goal, settings.language)}.${by}`;
}

function describeIntent(intent: Intent, { settings }: Roadmap): string {
  if (intent.horizon === undefined) return `Declined: ${intent.declined ?? ''}`;
  const parts = [
    `${settings.labels[intent.horizon]} on the roadmap`,
    isCounted(intent, { isAlone: true }) && progressInBrief(intent),
    intent.current && `current slice: ${intent.current.title}`,
  ];
  return `${parts.filter(Boolean).join('; ')}.`;
}

/** `2 of 5 slices shipped`. */
export function progressInBrief({ progress }: Intent): string {
  return `${progress.shipped} of ${count(progress.total, 'slice')} shipped`;
}

function describeSlice(slice: Slice, _: Roadmap): string {
  const { done, total } = slice.doneWhen;
  const parts = [
    `${capital(stateInWords(slice))}${slice.thread ? ' steel thread' : ''}`,
    `for “${slice.intent.title}”`,
    total > 0 && `${done} of ${total} done`,
  ];
  return `${parts.filter(Boolean).join(', ').replace(', for', ' for')}.`;
}

function describeTeam(team: Team): string {
  const active = team.slices.filter((slice) => slice.status === 'active').length;
  const unmet = team.asked.filter(({ ask }) => ask.agreed === undefined).length;
  return `What ${team.name} works on: ${count(active, 'active slice')}, ${count(unmet, 'unmet ask')}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
