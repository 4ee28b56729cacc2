import type { Source } from '../document/parse-source.ts';
import type { AssumptionFields } from '../model/assumption.ts';
import { horizons, type IntentFields } from '../model/intent.ts';
import type { SliceFields } from '../model/slice.ts';
import type { UpdateFields } from '../model/update.ts';
import type { GoalFields } from '../model/vision.ts';
import { measurementOf } from './measurement-of.ts';
import type { Assumption, Goal, Intent, Roadmap, Slice, Team, Update, Vision } from './roadmap.ts';
import { settingsOf } from './settings-of.ts';
import { currentOf, progressOf, sortSlices } from './slices-of-intent.ts';
import type { Sources } from './sources.ts';
import { teamNames } from './team-names.ts';

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
  const goals = goalFields(sources).map(openGoal);
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
  for (const each of goals) each.intents = intents.filter((one) => serves(one, each));
  for (const each of updates) completeUpdate(each);
  const ordered = intents.flatMap((each) => each.slices);
  completeTeams(intents, ordered);
  for (const each of assumptions)
    each.intents = intents.filter((one) => one.assumptions.includes(each));

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

function visionOf({ visions: [source] }: Sources): Vision {
  const { title, statement, by, reviewed } = right(source as Sources['visions'][number]);
  return {
    type: 'vision',
    title,
    statement,
    ...optional({ by, reviewed }),
    ...written(source as Sources['visions'][number]),
  };
}

function goalFields({ visions }: Sources): readonly GoalFields[] {
  return visions.flatMap((source) => right(source).goals ?? []);
}

function openGoal(fields: GoalFields): Open<Goal> {
  const { id, title, why, by, reviewed } = fields;
  const measurement = measurementOf(fields);
  return { type: 'goal', id, title, ...optional({ why, by, reviewed, measurement }), intents: [] };
}

function openAssumption(source: Source<AssumptionFields>): Open<Assumption> {
  const { title, commitment, instead, worry, assumption, status, reviewed } = right(source);
  return {
    type: 'assumption',
    id: source.id,
    title,
    assumption,
    status,
    ...optional({ commitment, instead, worry, reviewed }),
    ...written(source),
    tests: [],
    intents: [],
  };
}

function openIntent(
  source: Source<IntentFields>,
  { team, goal, assumption }: Pick<Index, 'team' | 'goal' | 'assumption'>,
): Open<Intent> {
  const { title, horizon, declined, owner, confidence, order, reviewed, ...rest } = right(source);
  return {
    type: 'intent',
    id: source.id,
    title,
    goals: found(rest.goals, goal),
    ...optional({ horizon, declined, owner, confidence, order, reviewed }),
    ...optional({ team: rest.team === undefined ? undefined : team.get(rest.team) }),
    assumptions: found(rest.assumptions, assumption),
    links: rest.links ?? [],
    ...written(source),
    slices: [],
    progress: { shipped: 0, total: 0 },
    updates: [],
  };
}

function openSlice(
  source: Source<SliceFields>,
  { team, intent }: Pick<Index, 'team' | 'intent'>,
): readonly Open<Slice>[] {
  const fields = right(source);
  const { title, status, because, hypothesis, learned, owner, demo, started, shipped, target } =
    fields;
  const parent = intent.get(fields.intent);
  if (parent === undefined) return [];
  const slice: Open<Slice> = {
    type: 'slice',
    id: source.id,
    title,
    intent: parent,
    thread: fields.thread ?? false,
    status,
    kind: fields.kind ?? 'build',
    ...optional({ because, hypothesis, learned, owner, demo, started, shipped, target }),
    ...optional({
      horizon: fields.horizon ?? parent.horizon,
      team: fields.team === undefined ? undefined : team.get(fields.team),
      appetite: appetiteOf(fields.appetite),
    }),
    dependsOn: [],
    blockedBy: [],
    blocks: [],
    asks: (fields.asks ?? []).flatMap(({ team: asked, what, agreed }) => {
      const other = team.get(asked);
      return other ? { team: other, what, ...optional({ agreed }) } : [];
    }),
    links: fields.links ?? [],
    ...written(source),
    doneWhen: source.parsedBody().doneWhen,
    questions: source.parsedBody().questions,
    tests: [],
    updates: [],
  };
  parent.slices.push(slice);
  return [slice];
}

function openUpdate(
  source: Source<UpdateFields>,
  { slice, intent }: Pick<Index, 'slice' | 'intent'>,
): Open<Update> {
  const { title, date, slices, intents } = right(source);
  return {
    type: 'update',
    id: source.id,
    title,
    date,
    slices: found(slices, slice),
    intents: found(intents, intent),
    ...written(source),
  };
}

function linkSlices(
  sources: Sources,
  slice: Index['slice'],
  assumption: Index['assumption'],
): void {
  for (const source of sources.slice) {
    const each = slice.get(source.id);
    if (each === undefined) continue;
    each.dependsOn = found(right(source).depends_on, slice);
    const waits = isLive(each) ? each.dependsOn.filter(({ status }) => status !== 'shipped') : [];
    each.blockedBy = waits;
    if (isLive(each)) for (const other of each.dependsOn) slice.get(other.id)?.blocks.push(each);
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
    ((slice.team ?? slice.intent.team) as Open<Team> | undefined)?.slices.push(slice);
    if (!isLive(slice)) continue;
    for (const ask of slice.asks) (ask.team as Open<Team>).asked.push({ slice, ask });
  }
}

function isLive({ status }: Slice): boolean {
  return status !== 'shipped' && status !== 'dropped';
}

function serves(intent: Intent, goal: Goal): boolean {
  return intent.declined === undefined && intent.goals.includes(goal);
}

function byHorizon(a: Intent, b: Intent): number {
  const far = ({ horizon }: Intent) => (horizon ? horizons.indexOf(horizon) : horizons.length);
  const order = (intent: Intent) => intent.order ?? Number.POSITIVE_INFINITY;
  return far(a) - far(b) || Math.sign(order(a) - order(b)) || compare(a.title, b.title);
}

function appetiteOf(written: string | undefined): Slice['appetite'] {
  if (written === undefined) return undefined;
  const unit = written.endsWith('w') ? 'week' : 'day';
  return { amount: Number.parseInt(written, 10), unit };
}

/** What was read of a source that has no problems is all of it. */
function right<Fields>(source: Source<Fields>): Fields {
  return source.fields as Fields;
}

function written({ file, body, extra }: Source<unknown>) {
  return { file, body, extra };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function found<Item>(ids: readonly string[] | undefined, items: ReadonlyMap<string, Item>): Item[] {
  return (ids ?? []).flatMap((id) => items.get(id) ?? []);
}

/** The members that have a value: what `exactOptionalPropertyTypes` asks for. */
function optional<Members extends object>(members: Members): Given<Members> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as Given<Members>;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

type Given<Members> = { [Key in keyof Members]?: Exclude<Members[Key], undefined> };

/** An item whose lists may still grow. */
type Open<Item> = {
  -readonly [Key in keyof Item]: Item[Key] extends readonly (infer Member)[] ? Member[] : Item[Key];
};

interface Index {
  readonly team: ReadonlyMap<string, Open<Team>>;
  readonly goal: ReadonlyMap<string, Open<Goal>>;
  readonly assumption: ReadonlyMap<string, Open<Assumption>>;
  readonly intent: ReadonlyMap<string, Open<Intent>>;
  readonly slice: ReadonlyMap<string, Open<Slice>>;
}
