import type { Goal, Intent, Item, Roadmap, Slice, Team, Vision } from './roadmap.ts';

/**
 * Returns the line through `item`, from far to near: vision, goal, intent, slice. Upward it has the
 * parents of the item, downward the current items. Missing levels are left out. Without an item, it
 * is the line of the current work of the roadmap.
 */
export function threadThrough(roadmap: Roadmap, item?: Item): readonly ThreadStop[] {
  const { vision } = roadmap;
  switch (item?.type) {
    case 'slice':
      return [vision, ...item.intent.goals.slice(0, 1), item.intent, item];
    case 'intent':
      return [vision, ...item.goals.slice(0, 1), ...downFrom(item)];
    case 'goal':
      return [vision, item, ...downFrom(firstCurrent(item.intents))];
    case 'team':
      return threadThrough(roadmap, workOf(item));
    case 'assumption':
      return threadThrough(roadmap, item.intents[0] ?? item.tests[0]);
    case 'update':
      return threadThrough(roadmap, item.slices[0] ?? item.intents[0]);
    default:
      return currentThread(roadmap);
  }
}

function currentThread({ vision, goals, intents }: Roadmap): readonly ThreadStop[] {
  const intent = firstCurrent(intents.filter((each) => each.horizon !== undefined));
  const goal = intent ? intent.goals[0] : goals[0];
  return [vision, ...(goal ? [goal] : []), ...downFrom(intent)];
}

function downFrom(intent: Intent | undefined): readonly ThreadStop[] {
  if (!intent) return [];
  return intent.current ? [intent, intent.current] : [intent];
}

/** Intents come from near to far, so the first with something to do is the nearest. */
function firstCurrent(intents: readonly Intent[]): Intent | undefined {
  return intents.find((intent) => intent.current) ?? intents[0];
}

function workOf(team: Team): Slice | Intent | undefined {
  const active = team.slices.find((slice) => slice.status === 'active');
  return active ?? firstCurrent(team.intents) ?? team.slices[0];
}

/** A place on the line: all of them have pages. */
export type ThreadStop = Vision | Goal | Intent | Slice;
