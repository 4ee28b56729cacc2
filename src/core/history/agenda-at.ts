import { factsAt } from '../model/facts-at.ts';
import {
  itemWithEvents,
  type Facts,
  type History,
  type ItemHistory,
  type SliceVersion,
} from '../model/history.ts';
import { stages, type Stage } from '../model/intent.ts';
import { sliceStatuses, type SliceStatus } from '../model/slice.ts';
import { assumptionStatuses, type AssumptionStatus } from '../model/assumption.ts';
import { oncePer } from '../once-per.ts';
import { judgePromise } from '../promise/judge-promise.ts';
import type { SlicePromise } from '../promise/promise.ts';
import { itemKey, partsOfKey, type KeyedType } from '../roadmap/item-key.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { horizonAt } from './horizon-at.ts';

/**
 * Returns the part of both agendas that history follows, as it was at the end of a day: open slices,
 * intents with a horizon, and assumptions. Questions, requests and blockers are known only for the
 * day of a past meeting. Callers check that the day is known.
 */
export function agendaAt(roadmap: Roadmap, day: string): AgendaThen {
  return {
    slices: openSlicesAt(roadmap, day),
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

/** Returns the slices that were open at the end of a day, by their titles then. */
export function openSlicesAt(roadmap: Roadmap, day: string): readonly SliceThen[] {
  return itemsAt(roadmap, 'slice', day).flatMap((then) => sliceAt(roadmap, then, day) ?? []);
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
    open: history && openAt(history, id, day),
  };
}

function openAt(history: History, id: string, day: string): SliceThen['open'] {
  const version = history.meetingSlices?.get(day)?.get(id);
  if (version === undefined) return undefined;
  const { questions, requests, dependsOn } = version;
  return {
    ...{ questions, requests },
    blockedBy: dependsOn.flatMap((each) => {
      const { status: written, title = each } = sliceCalled(each, history, day) ?? {};
      const status = sliceStatuses.find((one) => one === written) ?? 'shipped';
      return status === 'shipped' ? [] : [{ title, status }];
    }),
  };
}

/** Returns the facts of the slice that had an id on a day; of one that is forgotten there are none. */
function sliceCalled(id: string, history: History, day: string): Facts | undefined {
  const key = itemKey({ type: 'slice', id });
  const renamed = renamedItems(history).get(key) ?? [];
  const called = [history.items.get(key), ...renamed].map((item) => item && factsAt(item, day));
  return called.find((facts) => facts !== undefined);
}

/** The items that had a key before. */
const renamedItems = oncePer(({ items }: History): ReadonlyMap<string, readonly ItemHistory[]> => {
  const renamed = new Map<string, ItemHistory[]>();
  for (const item of items.values()) {
    for (const key of item.formerKeys ?? []) renamed.set(key, [...(renamed.get(key) ?? []), item]);
  }
  return renamed;
});

/** Returns the items of a kind that existed at the end of a day, by their titles then. */
function itemsAt(roadmap: Roadmap, type: KeyedType, day: string): readonly ItemThen[] {
  const items: ItemThen[] = [];
  for (const [key, item] of roadmap.history?.items ?? []) {
    const { type: kind, id } = partsOfKey(key);
    const facts = kind === type ? factsAt(item, day) : undefined;
    if (facts) items.push({ id, title: facts.title ?? id, facts, item });
  }
  return items.toSorted((a, b) => inEnglish.compare(a.title, b.title));
}

const inEnglish = new Intl.Collator('en');

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
  /** Its open questions, requests and blockers; absent where they are not known. */
  readonly open:
    | (Omit<SliceVersion, 'dependsOn'> & {
        readonly blockedBy: readonly { readonly title: string; readonly status: SliceStatus }[];
      })
    | undefined;
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
