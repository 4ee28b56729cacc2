import { horizons } from '../model/intent.ts';
import { compare } from '../text/compare.ts';
import { isOpen } from './is-open.ts';
import {
  found,
  openAssumption,
  openGoal,
  openIntent,
  openSlice,
  openUpdate,
  optional,
  right,
  visionOf,
  type Open,
  type OpenIndex,
} from './open-items.ts';
import type { Assumption, Goal, Intent, Roadmap, Slice, Team, Update } from './roadmap.ts';
import { settingsOf } from './settings-of.ts';
import { currentOf, progressOf, sortSlices } from './slices-of-intent.ts';
import type { Sources } from './sources.ts';
import { teamNames } from './team-names.ts';
import { teamOf } from './team-of.ts';

/**
 * Links sources without errors into one roadmap and derives all that is not written by hand.
 * Items refer to one another, so each is first made with its own values and empty lists, and the
 * lists are filled once all are there.
 */
export function linkRoadmap(sources: Sources, asOf: string): Roadmap {
  const vision = visionOf(sources);
  const teams = teamNames(sources).map(([id, name]): Open<Team> => ({
    type: 'team',
    id,
    name,
    intents: [],
    slices: [],
    asked: [],
  }));
  const team = byId(teams);
  const goals = sources.visions
    .flatMap((source) => right(source).goals ?? [])
    .map((fields) => openGoal(fields, asOf));
  const goal = byId(goals);
  const assumptions = sources.assumption.map(openAssumption);
  const assumption = byId(assumptions);
  const intents = sources.intent.map((source) => openIntent(source, { team, goal, assumption }));
  const intent = byId(intents);
  intents.sort(byHorizon);
  const slices = sources.slice.flatMap((source) => openSlice(source, { team, intent }));
  const slice = byId(slices);
  const updates = sources.update.map((source) => openUpdate(source, { slice, intent }));
  updates.sort((a, b) => compare(b.date, a.date) || compare(a.id, b.id));

  linkSlices(sources, slice, assumption);
  for (const each of intents) completeIntent(each);
  for (const each of intents) {
    if (each.declined === undefined) {
      for (const one of each.goals) (one as Open<Goal>).intents.push(each);
    }
    for (const one of each.assumptions) (one as Open<Assumption>).intents.push(each);
  }
  for (const each of updates) completeUpdate(each);
  const ordered = intents.flatMap((each) => each.slices);
  completeTeams(intents, ordered);

  return {
    asOf,
    settings: settingsOf(sources, vision.title),
    vision,
    goals,
    intents,
    slices: ordered,
    assumptions,
    updates,
    teams,
    byId: { team, goal, assumption, intent, slice, update: byId(updates) },
  };
}

function linkSlices(
  sources: Sources,
  slice: OpenIndex['slice'],
  assumption: OpenIndex['assumption'],
): void {
  for (const source of sources.slice) {
    const each = slice.get(source.id);
    if (each === undefined) continue;
    each.dependsOn = found(right(source).depends_on, slice);
    const waits = isOpen(each) ? each.dependsOn.filter(({ status }) => status !== 'shipped') : [];
    each.blockedBy = waits;
    if (each.status === 'dropped') continue;
    for (const other of each.dependsOn) {
      const before = slice.get(other.id);
      before?.followedBy.push(each);
      if (isOpen(each)) before?.blocks.push(each);
    }
  }
  for (const source of sources.assumption) {
    const each = assumption.get(source.id);
    if (each === undefined) continue;
    each.tests = found(right(source).tests, slice);
    for (const test of each.tests) slice.get(test.id)?.tests.push(each);
  }
}

function completeIntent(intent: Open<Intent>): void {
  intent.slices = sortSlices(intent.slices);
  intent.progress = progressOf(intent.slices);
  const thread = intent.slices.find((slice) => slice.thread);
  const current = intent.declined === undefined ? currentOf(intent.slices) : undefined;
  Object.assign(intent, optional({ thread, current }));
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

function byHorizon(a: Intent, b: Intent): number {
  const far = ({ horizon }: Intent) => (horizon ? horizons.indexOf(horizon) : horizons.length);
  const order = (intent: Intent) => intent.order ?? Number.POSITIVE_INFINITY;
  return far(a) - far(b) || Math.sign(order(a) - order(b)) || compare(a.title, b.title);
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
