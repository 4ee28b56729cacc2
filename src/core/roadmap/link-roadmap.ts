import type { Source } from '../document/parse-source.ts';
import { assumptionKeys } from '../model/assumption.ts';
import { intentKeys, stageOf, stages } from '../model/intent.ts';
import type { Keys } from '../model/key.ts';
import { sliceKeys, isOpen } from '../model/slice.ts';
import type { GoalFields } from '../model/vision.ts';
import { compare } from '../text/compare.ts';
import {
  openAssumption,
  openGoal,
  openIntent,
  openSlice,
  openUpdate,
  referredItems,
  visionOf,
  type Open,
  type OpenIndex,
} from './open-items.ts';
import {
  type Assumption,
  type Goal,
  type Intent,
  type Roadmap,
  type Settings,
  type Slice,
  type Team,
  type Update,
  teamOf,
} from './roadmap.ts';
import { currentOf, progressOf, sortSlices } from './slices-of.ts';
import type { Sources } from '../document/sources.ts';
import { teamsIn } from '../document/references.ts';

/**
 * Links sources without errors into one roadmap and derives everything else. Items refer to one
 * another, so each is first created with its own values and empty lists, which are filled when all
 * items exist.
 */
export function linkRoadmap(sources: Sources, settings: Settings, asOf: string): Roadmap {
  const vision = visionOf(sources);
  const index: OpenIndex = {
    team: new Map(),
    goal: new Map(),
    assumption: new Map(),
    intent: new Map(),
    slice: new Map(),
  };
  const teams = enter(
    teamsIn(sources).map((own) => ({
      ...{ type: 'team' as const, ...own },
      ...{ intents: [], slices: [], asked: [] },
    })),
    index.team,
  );
  const fields = sources.visions.flatMap(({ fields }) => fields.goals ?? []);
  const goals = enter(
    fields.map((goal) => openGoal(goal as GoalFields, asOf)),
    index.goal,
  );
  const assumptions = enter(sources.assumption.map(openAssumption), index.assumption);
  const opened = sources.intent.map((source) => openIntent(source, index));
  const intents = enter(opened.sort(byStage), index.intent);
  enter(
    sources.slice.flatMap((source) => openSlice(source, index, asOf)),
    index.slice,
  );
  const updates = sources.update.map((source) => openUpdate(source, index));
  updates.sort((a, b) => compare(b.date, a.date) || compare(a.id, b.id));

  linkLists(sources, index);
  for (const each of index.slice.values()) linkSlice(each, index);
  for (const each of assumptions) {
    for (const test of each.tests) index.slice.get(test.id)?.tests.push(each);
  }
  for (const each of intents) completeIntent(each);
  for (const each of intents) {
    if (each.declined === undefined) {
      const list = each.done === undefined ? 'intents' : 'done';
      for (const one of each.goals) (one as Open<Goal>)[list].push(each);
    }
    for (const one of each.assumptions) (one as Open<Assumption>).intents.push(each);
  }
  for (const each of updates) completeUpdate(each);
  const ordered = intents.flatMap((each) => each.slices);
  completeTeams(intents, ordered);

  return {
    asOf,
    settings,
    vision,
    goals,
    intents,
    slices: ordered,
    assumptions,
    updates,
    teams,
    byId: { ...index, update: new Map(updates.map((update) => [update.id, update])) },
  };
}

function enter<Item extends { readonly id: string }>(
  items: readonly Item[],
  index: Map<string, Item>,
): readonly Item[] {
  for (const item of items) index.set(item.id, item);
  return items;
}

/** Fills lists of items that did not exist yet when the item with the list was created. */
function linkLists({ intent, slice, assumption }: Sources, index: OpenIndex): void {
  const link = (
    item: object | undefined,
    keys: Keys,
    { fields }: Source<Readonly<Record<string, unknown>>>,
  ) => item && Object.assign(item, referredItems(keys, fields, index));
  for (const each of intent) link(index.intent.get(each.id), intentKeys, each);
  for (const each of slice) link(index.slice.get(each.id), sliceKeys, each);
  for (const each of assumption) link(index.assumption.get(each.id), assumptionKeys, each);
}

function linkSlice(slice: Open<Slice>, index: OpenIndex): void {
  const waits = isOpen(slice) ? slice.dependsOn.filter(({ status }) => status !== 'shipped') : [];
  slice.blockedBy = waits;
  if (slice.status === 'dropped') return;
  for (const other of slice.dependsOn) {
    const before = index.slice.get(other.id);
    before?.followedBy.push(slice);
    if (isOpen(slice)) before?.blocks.push(slice);
  }
}

function completeIntent(intent: Open<Intent>): void {
  intent.slices = sortSlices(intent.slices);
  intent.progress = progressOf(intent.slices);
  const thread = intent.slices.find((slice) => slice.thread);
  const current = intent.horizon === undefined ? undefined : currentOf(intent.slices);
  Object.assign(intent, thread && { thread }, current && { current });
}

function completeUpdate(update: Open<Update>): void {
  for (const slice of update.slices) (slice as Open<Slice>).updates.push(update);
  for (const intent of update.intents) (intent as Open<Intent>).updates.push(update);
}

function completeTeams(intents: readonly Intent[], slices: readonly Slice[]): void {
  for (const intent of intents) (intent.team as Open<Team> | undefined)?.intents.push(intent);
  for (const slice of slices) {
    (teamOf(slice) as Open<Team> | undefined)?.slices.push(slice);
    if (!isOpen(slice)) continue;
    for (const ask of slice.asks) (ask.team as Open<Team>).asked.push({ slice, ask });
  }
}

function byStage(a: Intent, b: Intent): number {
  const far = (intent: Intent) => stages.indexOf(stageOf(intent));
  const order = (intent: Intent) => intent.order ?? Number.POSITIVE_INFINITY;
  return (
    far(a) - far(b) ||
    compare(b.done ?? '', a.done ?? '') ||
    Math.sign(order(a) - order(b)) ||
    compare(a.title, b.title)
  );
}
