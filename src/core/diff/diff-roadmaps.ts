import { type Key, usesOf } from '../model/key.ts';
import { keysOf } from '../model/nouns.ts';
import { type Item, type Roadmap, type Team, titleOf } from '../roadmap/roadmap.ts';
import type { Change, ChangedItem, Finding, Values } from './change.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import { diffAssumption } from './diff-assumption.ts';
import { diffGoal } from './diff-goal.ts';
import { diffIntent } from './diff-intent.ts';
import { diffSlice } from './diff-slice.ts';
import { diffUpdate } from './diff-update.ts';
import { diffVision } from './diff-vision.ts';
import { findArrival, findDeparture } from './find-arrival.ts';
import { changed, changedKeys } from './finding.ts';
import { rankOf } from './change-kinds.ts';
import { matchItems, type Description, type Match } from './match-items.ts';
import { valueOf } from './values-of.ts';

/**
 * Returns the changes of a roadmap from `base` to `head`, in the order a leader would ask. Empty if
 * both have the same content: the format and folder of files and the order of keys have no meaning.
 * `undefined` is no roadmap. `renames` are the files, relative to the content folder, that git
 * considers moved.
 */
export function diffRoadmaps(
  base: Roadmap | undefined,
  head: Roadmap | undefined,
  { renames = [], asOf = (head ?? base)?.asOf ?? '' }: DiffOptions = {},
): readonly Change[] {
  const moved = new Map(renames.map(({ from, to }) => [from, to]));
  const match = <Noun extends Item & { readonly id: string }>(
    itemsOf: (roadmap: Roadmap) => readonly Noun[],
  ): Match<Noun> =>
    matchItems(base ? itemsOf(base) : [], head ? itemsOf(head) : [], moved, describe);
  const team = match((roadmap) => roadmap.teams);
  const goal = match((roadmap) => roadmap.goals);
  const intent = match((roadmap) => roadmap.intents);
  const slice = match((roadmap) => roadmap.slices);
  const assumption = match((roadmap) => roadmap.assumptions);
  const update = match((roadmap) => roadmap.updates);
  const renamed = {
    ...{ team: idsOf(team), goal: idsOf(goal), intent: idsOf(intent), slice: idsOf(slice) },
    ...{ assumption: idsOf(assumption), update: idsOf(update) },
  };
  const comparison = comparisonOf(base, head, renamed, asOf);
  const changes = [
    ...diffWhole(base, head, comparison),
    ...diffNoun(goal, comparison, diffGoal),
    ...diffNoun(intent, comparison, diffIntent),
    ...diffNoun(slice, comparison, diffSlice),
    ...diffNoun(assumption, comparison, diffAssumption),
    ...diffNoun(update, comparison, diffUpdate),
    ...diffNoun(team, comparison, diffTeam),
  ];
  return changes.sort((a, b) => rankOf(a.kind) - rankOf(b.kind));
}

function diffWhole(
  base: Roadmap | undefined,
  head: Roadmap | undefined,
  comparison: Comparison,
): readonly Change[] {
  if (base && head) {
    return [
      ...attach(head.vision, [
        ...diffVision(base, head, comparison),
        ...diffKeys(base.vision, head.vision, comparison),
      ]),
      ...diffSettings(base, head).map((found) => {
        const item = { kind: 'settings', id: 'roadmap', title: head.settings.title } as const;
        return { item, file: 'roadmap.yml', ...found };
      }),
    ];
  }
  if (head) return attach(head.vision, findArrival(head.vision, comparison));
  return base ? attach(base.vision, findDeparture(base.vision, comparison)) : [];
}

function diffNoun<Noun extends Item & { readonly id: string }>(
  { pairs, gone, come }: Match<Noun>,
  comparison: Comparison,
  diff: (base: Noun, head: Noun, comparison: Comparison) => readonly Finding[],
): readonly Change[] {
  return [
    ...pairs.flatMap(([was, is]) =>
      attach(is, [
        ...changed('renamed', was.id, is.id),
        ...diff(was, is, comparison),
        ...diffKeys(was, is, comparison),
      ]),
    ),
    ...come.flatMap((item) => attach(item, findArrival(item, comparison))),
    ...gone.flatMap((item) => attach(item, findDeparture(item, comparison))),
  ];
}

function diffTeam(base: Team, head: Team): readonly Finding[] {
  return [
    ...changed('retitled', base.name, head.name),
    ...changed('lens-changed', base.lens, head.lens),
  ];
}

/** Findings with the item they are about. */
function attach(about: Item, findings: readonly Finding[]): readonly Change[] {
  if (findings.length === 0) return [];
  const item: ChangedItem = {
    kind: about.type,
    id: about.type === 'vision' ? 'vision' : about.id,
    title: titleOf(about),
  };
  const file = 'file' in about ? about.file : filesOfOthers[about.type];
  return findings.map((found) => ({ item, file, ...found }));
}

const filesOfOthers = { goal: 'vision.md', team: 'roadmap.yml' } as const;

function idsOf({ pairs }: Match<{ readonly id: string }>): ReadonlyMap<string, string> {
  const renamed = pairs.filter(([was, is]) => was.id !== is.id);
  return new Map(renamed.map(([was, is]) => [was.id, is.id]));
}

function describe(item: Item): Description {
  if (item.type === 'team') return { title: item.name, text: '' };
  if (item.type === 'goal') return { title: item.title, text: item.why ?? '' };
  return { title: item.title, file: item.file, text: item.body.text };
}

/** Which settings have another value, defaults filled in: one finding each. */
function diffSettings(base: Roadmap, head: Roadmap): readonly Finding[] {
  const [before, after] = [settingsOf(base), settingsOf(head)];
  return Object.keys({ ...before, ...after }).flatMap((key) =>
    changedKeys('setting-changed', { [key]: before[key] }, { [key]: after[key] }),
  );
}

/**
 * The title of a roadmap is that of its vision, unless it has its own. A redirect says no more than
 * the rename it comes from, and what is to be forgotten is not named.
 */
function settingsOf({ settings, vision }: Roadmap): Values {
  const { title, redirects: _, forget: __, ...others } = settings;
  return { title: title === vision.title ? undefined : title, ...others };
}

/** Returns one finding for each key that differs and no other code compares. */
function diffKeys(base: Item, head: Item, { base: was, head: is }: Comparison): Finding[] {
  if (head.type === 'team') return [];
  return Object.entries<Key>(keysOf[head.type])
    .filter(([, key]) => usesOf(key).diff)
    .flatMap(([name, key]) =>
      changedKeys(
        'key-changed',
        { [name]: valueOf(base, name, key, was) },
        { [name]: valueOf(head, name, key, is) },
      ),
    );
}

export interface DiffOptions {
  readonly renames?: readonly Rename[];
  /** The day of `head`; by default the day of its roadmap. */
  readonly asOf?: string;
}

/** A file that git takes for moved; both paths are relative to the content folder. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}
