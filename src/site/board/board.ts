import { addressOf, type Grouping } from '../../core/addresses.ts';
import { confidences, horizons, type Confidence, type Horizon } from '../../core/model/intent.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import { peopleOf } from '../../core/roadmap/people.ts';
import type { Intent, Roadmap, Settings } from '../../core/roadmap/roadmap.ts';
import { upperFirst } from '../../core/text/upper-first.ts';
import { facetsOf } from './board-card.ts';

/**
 * Returns the intents by horizon, and within each by their first goal, their team, owner or
 * confidence, or none. Groups beyond what a column shows in full are folded.
 */
export function board(roadmap: Roadmap, by: Grouping): readonly Column[] {
  const order = groupsOf(roadmap, by);
  const linked = new Set<NamedGroup>();
  return horizons.map((horizon) => {
    const intents = roadmap.intents.filter((intent) => intent.horizon === horizon);
    const grouped = Map.groupBy(intents, (intent) => groupOf(intent, by, roadmap));
    let shown = 0;
    const groups = order.flatMap((group, index) => {
      const own = grouped.get(group.id);
      if (!own) return [];
      shown += own.length;
      const isFolded = shown > most[horizon];
      const isLinked = group.address !== undefined && !isFolded && !linked.has(group);
      if (isLinked) linked.add(group);
      return [{ ...group, index, intents: own, isFolded, isLinked }];
    });
    return { horizon, count: intents.length, isDense: intents.length > detailed, groups };
  });
}

/** How many intents a column shows in full; more than that, and no reader would see the last. */
const most = { now: 40, next: 24, later: 10 } as const satisfies Record<Horizon, number>;

/** With more intents than these, a column leaves out what is worked on. */
const detailed = 12;

/** Returns the groups of a board in their order; the last one is of intents without any. */
export function groupsOf(roadmap: Roadmap, by: Grouping): readonly NamedGroup[] {
  const { goals, teams, settings } = roadmap;
  const t = messagesOf(settings);
  if (by === 'confidence') {
    const levels = [...confidences, 'none'] as const;
    return levels.map((level) => ({
      id: level === 'none' ? undefined : level,
      name: sayConfidence(level, settings),
      isOwn: false,
    }));
  }
  const named = { goal: goals, team: teams, owner: peopleOf(roadmap) }[by].map((item) => ({
    id: item.id,
    name: item.type === 'goal' ? item.title : item.name,
    address: addressOf(item),
    isOwn: true,
  }));
  return [...named, { id: undefined, name: t(`roadmap.no-${by}`), isOwn: false }];
}

/** Returns the id of the group an intent belongs to: its first where it could be in several. */
export function groupOf(intent: Intent, by: Grouping, roadmap: Roadmap): string | undefined {
  return by === 'confidence' ? intent.confidence : facetsOf(intent, roadmap)[by][0];
}

/** `Confidence: low`. */
export function sayConfidence(level: Confidence | 'none', settings: Settings): string {
  const t = messagesOf(settings);
  return upperFirst(t('map.confidence', { level: t(`confidence.${level}`) }));
}

/** How many intents each horizon has, as one sentence for previews in chats. */
export function describeBoard({ intents, settings }: Roadmap): string {
  const count = (horizon: Horizon) => intents.filter((intent) => intent.horizon === horizon).length;
  return messagesOf(settings)('roadmap.description', {
    now: count('now'),
    next: count('next'),
    later: count('later'),
  });
}

export interface Column {
  readonly horizon: Horizon;
  readonly count: number;
  readonly isDense: boolean;
  readonly groups: readonly Group[];
}

export interface Group extends NamedGroup {
  /** Its place among the groups of the board. */
  readonly index: number;
  readonly intents: readonly Intent[];
  readonly isFolded: boolean;
  /** Whether it leads to its page: the first of each does. */
  readonly isLinked: boolean;
}

interface NamedGroup {
  readonly id: string | undefined;
  readonly name: string;
  /** Where it has a page. */
  readonly address?: string;
  /** Whether its name is the roadmap's own words. */
  readonly isOwn: boolean;
}
