import { factsAt } from '../model/facts-at.ts';
import { itemWithEvents, type Facts, type ItemHistory } from '../model/history.ts';
import { stages, type Stage } from '../model/intent.ts';
import { sliceStatuses, type SliceStatus } from '../model/slice.ts';
import { assumptionStatuses, type AssumptionStatus } from '../model/assumption.ts';
import { judgePromise } from '../promise/judge-promise.ts';
import type { SlicePromise } from '../promise/promise.ts';
import { partsOfKey, type KeyedType } from '../roadmap/item-key.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { horizonAt } from './horizon-at.ts';

/**
 * Returns the part of both agendas that history follows, as it was at the end of a day: open slices,
 * intents with a horizon, and assumptions. Questions, requests and dependencies are not followed.
 * Callers check that the day is known.
 */
export function agendaAt(roadmap: Roadmap, day: string): AgendaThen {
  return {
    slices: itemsAt(roadmap, 'slice', day).flatMap((then) => sliceAt(roadmap, then, day) ?? []),
    intents: itemsAt(roadmap, 'intent', day).flatMap(({ id, title, facts }) => {
      const horizon = stages.find((each) => each === facts.horizon);
      return horizon ? [{ id, title, horizon, confidence: facts.confidence }] : [];
    }),
    assumptions: itemsAt(roadmap, 'assumption', day).flatMap(({ id, title, facts }) => {
      const status = assumptionStatuses.find((each) => each === facts.status);
      return status ? [{ id, title, status }] : [];
    }),
  };
}

function sliceAt(roadmap: Roadmap, then: ItemThen, day: string): SliceThen | undefined {
  const { id, title, facts, item } = then;
  const { history } = roadmap;
  const status = sliceStatuses.find((each) => each === facts.status);
  if (status === undefined || status === 'shipped' || status === 'dropped') return undefined;
  const before = item.events.filter(({ date }) => date <= day);
  const intent = history?.items.get(`intent/${facts.intent}`);
  return {
    ...{ id, title, status },
    horizon: history && horizonAt(history, { type: 'slice', id }, day),
    team: facts.team ?? (intent && factsAt(intent, day))?.team,
    promise: judgePromise(facts, itemWithEvents(item, before), day),
  };
}

/** Returns the items of a kind that existed at the end of a day, by their titles then. */
function itemsAt(roadmap: Roadmap, type: KeyedType, day: string): readonly ItemThen[] {
  const items = [...(roadmap.history?.items ?? [])].flatMap(([key, item]): readonly ItemThen[] => {
    const { type: kind, id } = partsOfKey(key);
    const facts = kind === type ? factsAt(item, day) : undefined;
    return facts ? [{ id, title: facts.title ?? id, facts, item }] : [];
  });
  return items.toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
}

interface ItemThen {
  readonly id: string;
  readonly title: string;
  readonly facts: Facts;
  readonly item: ItemHistory;
}

export interface SliceThen {
  readonly id: string;
  readonly title: string;
  readonly status: Exclude<SliceStatus, 'shipped' | 'dropped'>;
  readonly horizon: Stage | undefined;
  /** The id of its team, or of that of its intent. */
  readonly team: string | undefined;
  readonly promise: SlicePromise | undefined;
}

interface AgendaThen {
  readonly slices: readonly SliceThen[];
  readonly intents: readonly {
    readonly id: string;
    readonly title: string;
    readonly horizon: Stage;
    readonly confidence: string | undefined;
  }[];
  readonly assumptions: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: AssumptionStatus;
  }[];
}
