import type { Roadmap, Slice } from '../core/roadmap/roadmap.ts';
import type { FileData, PromiseData, RoadmapData, SliceData } from './library-types.ts';

/** Returns a roadmap as plain data: items by id, bodies as text, and no history. */
export function toData(roadmap: Roadmap): RoadmapData {
  const { asOf, settings, vision, goals, intents, slices, assumptions, updates, teams } = roadmap;
  return {
    asOf,
    title: settings.title,
    vision: { ...inFile(vision) },
    goals: goals.map(({ type: _, ...goal }) => ({
      ...goal,
      intents: idsOf(goal.intents),
      done: idsOf(goal.done),
    })),
    intents: intents.map(({ updates: _, team, thread, current, ...intent }) => ({
      ...inFile(intent),
      goals: idsOf(intent.goals),
      ...(team && { team: team.id }),
      assumptions: idsOf(intent.assumptions),
      slices: idsOf(intent.slices),
      ...(thread && { thread: thread.id }),
      ...(current && { current: current.id }),
    })),
    slices: slices.map(sliceData),
    assumptions: assumptions.map((assumption) => ({
      ...inFile(assumption),
      tests: idsOf(assumption.tests),
      intents: idsOf(assumption.intents),
    })),
    updates: updates.map((update) => ({
      ...inFile(update),
      slices: idsOf(update.slices),
      intents: idsOf(update.intents),
    })),
    teams: teams.map(({ id, name, intents, slices }) => ({
      id,
      name,
      intents: idsOf(intents),
      slices: idsOf(slices),
    })),
  };
}

function sliceData(slice: Slice): SliceData {
  const { tests: _, updates: __, followedBy: ___, team, promise, ...rest } = slice;
  return {
    ...inFile(rest),
    intent: slice.intent.id,
    ...(team && { team: team.id }),
    dependsOn: idsOf(slice.dependsOn),
    blockedBy: idsOf(slice.blockedBy),
    blocks: idsOf(slice.blocks),
    ...(promise && { promise: promiseData(promise) }),
    asks: slice.asks.map((ask) => ({ ...ask, team: ask.team.id })),
  };
}

function promiseData({ state, target, due, first, slips }: PromiseData): PromiseData {
  return { state, target, due, first, slips };
}

function inFile<Item extends Typed>({ type: _, body, ...item }: Item): InFile<Item> {
  return { ...item, body: body.text };
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

interface Typed extends Omit<FileData, 'body'> {
  readonly type: string;
  readonly body: { readonly text: string };
}

type InFile<Item> = Omit<Item, 'type' | 'body'> & { readonly body: string };
