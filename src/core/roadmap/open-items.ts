import type { Source } from '../document/parse-source.ts';
import type { AssumptionFields } from '../model/assumption.ts';
import type { IntentFields } from '../model/intent.ts';
import type { SliceFields } from '../model/slice.ts';
import type { UpdateFields } from '../model/update.ts';
import type { GoalFields } from '../model/vision.ts';
import { measurementOf } from './measurement-of.ts';
import type { Assumption, Goal, Intent, Slice, Team, Update, Vision } from './roadmap.ts';
import type { Sources } from './sources.ts';

/** The vision of sources that hold one. */
export function visionOf({ visions: [source] }: Sources): Vision {
  const { title, statement, by, reviewed } = right(source as Sources['visions'][number]);
  return {
    type: 'vision',
    title,
    statement,
    ...optional({ by, reviewed }),
    ...written(source as Sources['visions'][number]),
  };
}

/** A goal with its own values; the intents that serve it come later. */
export function openGoal(fields: GoalFields, asOf: string): Open<Goal> {
  const { id, title, why, by, reviewed } = fields;
  const measurement = measurementOf(fields, asOf);
  return { type: 'goal', id, title, ...optional({ why, by, reviewed, measurement }), intents: [] };
}

/** An assumption; its tests and the intents that rest on it come later. */
export function openAssumption(source: Source<AssumptionFields>): Open<Assumption> {
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

/** An intent; its slices, progress and updates come later. */
export function openIntent(
  source: Source<IntentFields>,
  { team, goal, assumption }: Pick<OpenIndex, 'team' | 'goal' | 'assumption'>,
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

/** A slice, entered into its intent; what it waits for and holds up comes later. */
export function openSlice(
  source: Source<SliceFields>,
  { team, intent }: Pick<OpenIndex, 'team' | 'intent'>,
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
    followedBy: [],
    asks: (fields.asks ?? []).flatMap(({ team: asked, what, agreed }) => {
      const other = team.get(asked);
      return other ? { team: other, what, ...optional({ agreed }) } : [];
    }),
    links: fields.links ?? [],
    ...written(source),
    // Parsing bodies takes time, and who compares roadmaps asks for few of them.
    get doneWhen() {
      return source.parsedBody().doneWhen;
    },
    get questions() {
      return source.parsedBody().questions;
    },
    tests: [],
    updates: [],
  };
  parent.slices.push(slice);
  return [slice];
}

/** An update; what it names is told of it later. */
export function openUpdate(
  source: Source<UpdateFields>,
  { slice, intent }: Pick<OpenIndex, 'slice' | 'intent'>,
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

function appetiteOf(written: string | undefined): Slice['appetite'] {
  if (written === undefined) return undefined;
  const unit = written.endsWith('w') ? 'week' : 'day';
  return { amount: Number.parseInt(written, 10), unit };
}

/** What was read of a source that has no problems is all of it. */
export function right<Fields>(source: Source<Fields>): Fields {
  return source.fields as Fields;
}

function written({ file, body, extra }: Source<unknown>) {
  return { file, body, extra };
}

/** The items that are listed by id, in that order. */
export function found<Item>(
  ids: readonly string[] | undefined,
  items: ReadonlyMap<string, Item>,
): Item[] {
  return (ids ?? []).flatMap((id) => items.get(id) ?? []);
}

/** The members that have a value: what `exactOptionalPropertyTypes` asks for. */
export function optional<Members extends object>(members: Members): Given<Members> {
  const given: Given<Members> = {};
  for (const key in members) {
    const value = members[key];
    if (isGiven(value)) given[key] = value;
  }
  return given;
}

function isGiven<Value>(value: Value): value is Exclude<Value, undefined> {
  return value !== undefined;
}

type Given<Members> = { [Key in keyof Members]?: Exclude<Members[Key], undefined> };

/** An item whose lists may still grow. */
export type Open<Item> = {
  -readonly [Key in keyof Item]: Item[Key] extends readonly (infer Member)[] ? Member[] : Item[Key];
};

/** The items that are being linked, by id. */
export interface OpenIndex {
  readonly team: ReadonlyMap<string, Open<Team>>;
  readonly goal: ReadonlyMap<string, Open<Goal>>;
  readonly assumption: ReadonlyMap<string, Open<Assumption>>;
  readonly intent: ReadonlyMap<string, Open<Intent>>;
  readonly slice: ReadonlyMap<string, Open<Slice>>;
}
