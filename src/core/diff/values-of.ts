import type { Goal, Item } from '../roadmap/roadmap.ts';
import { asksOf } from './diff-asks.ts';
import { aimOf } from './diff-goal.ts';
import { subjectsOf } from './diff-update.ts';
import type { NamedNoun, Side, WrittenItem } from './comparison.ts';
import { ownHorizon } from './own-horizon.ts';

/**
 * All an item says of itself, under the keys it is written with; its body is `text`, `done_when`
 * and `questions`. Plain data: what other items say of it and what is derived are not in it.
 */
export function valuesOf(item: Item, side: Side): Values {
  const values = { title: item.type === 'team' ? item.name : item.title, ...ownValues(item, side) };
  const given = Object.entries(values).filter(([, value]) => isGiven(value));
  return { ...Object.fromEntries(given), ...('extra' in item && item.extra) };
}

function ownValues(item: Item, side: Side): Values {
  const ids = (noun: NamedNoun, items: readonly { readonly id: string }[]) =>
    items.map(({ id }) => side.idOf(noun, id));
  switch (item.type) {
    case 'team':
      return {};
    case 'goal':
      return goalValues(item);
    case 'vision': {
      const { statement, by, reviewed } = item;
      return { statement, by, reviewed, ...bodyValues(item, side) };
    }
    case 'intent': {
      const { horizon, declined, owner, confidence, order, reviewed, links } = item;
      return {
        ...{ horizon, declined, goals: ids('goal', item.goals), owner, confidence, order },
        ...{ reviewed, links, team: item.team && side.idOf('team', item.team.id) },
        ...{ assumptions: ids('assumption', item.assumptions), ...bodyValues(item, side) },
      };
    }
    case 'slice': {
      const { thread, status, because, kind, hypothesis, learned, owner, appetite, demo } = item;
      const { started, shipped, target, links } = item;
      return {
        ...{ intent: side.idOf('intent', item.intent.id), thread, status, because, kind },
        ...{ hypothesis, learned, owner, appetite, demo, started, shipped, target, links },
        ...{ horizon: ownHorizon(item), team: item.team && side.idOf('team', item.team.id) },
        ...{ depends_on: ids('slice', item.dependsOn), asks: asksOf(item, side) },
        ...bodyValues(item, side),
      };
    }
    case 'assumption': {
      const { commitment, instead, worry, assumption, status, reviewed } = item;
      return {
        ...{ commitment, instead, worry, assumption, status, reviewed },
        ...{ tests: ids('slice', item.tests), ...bodyValues(item, side) },
      };
    }
    case 'update':
      return { date: item.date, ...subjectsOf(item, side), ...bodyValues(item, side) };
  }
}

function goalValues(goal: Goal): Values {
  const { why, reviewed, measurement } = goal;
  return { why, reviewed, ...aimOf(goal), readings: measurement?.readings };
}

function bodyValues(item: WrittenItem, side: Side): Values {
  const { text, doneWhen, questions } = side.meaningOf(item);
  return { text: text || undefined, done_when: doneWhen, questions };
}

/** An empty list and no list say the same, and so do `thread: false` and no thread. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}

export type Values = Readonly<Record<string, unknown>>;
