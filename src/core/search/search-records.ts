import {
  addressOf,
  guideAddress,
  guidePageAddress,
  healthAddress,
  peopleAddress,
  promisesAddress,
} from '../addresses.ts';
import { guideAbout, guideIds, guideTable } from '../guide/guide-table.ts';
import { stageOf } from '../model/intent.ts';
import { propertyOf, usesOf, type Key } from '../model/key.ts';
import { keysOf } from '../model/nouns.ts';
import { namedPlaces } from '../named-places.ts';
import { placeOf } from '../place-of.ts';
import { hasPeople, peopleNamed, peopleOf, type Person } from '../roadmap/people.ts';
import { messagesOf } from '../roadmap/messages-of.ts';
import {
  titleOf,
  type Assumption,
  type Goal,
  type Intent,
  type Item,
  type Link,
  type Roadmap,
  type Slice,
  type Team,
  type Update,
  type Vision,
  teamOf,
} from '../roadmap/roadmap.ts';
import type { Body } from '../body/parsed-body.ts';

/**
 * Returns one record for everything with a title, from far to near, with the address of its page.
 * Leaves out the rules, which are for authors.
 */
export function searchRecords(roadmap: Roadmap): readonly SearchRecord[] {
  const { vision, goals, intents, slices, assumptions, updates, teams } = roadmap;
  return [
    visionRecord(vision),
    ...goals.map(goalRecord),
    ...intents.map((intent) => intentRecord(intent, roadmap)),
    ...slices.map((slice) => sliceRecord(slice, roadmap)),
    ...assumptions.map(assumptionRecord),
    ...updates.flatMap((update) => updateRecord(update, roadmap)),
    ...teams.map((team) => teamRecord(team, roadmap)),
    ...peopleOf(roadmap).map((person) => personRecord(person, roadmap)),
    ...pageRecords(roadmap),
  ];
}

function visionRecord(vision: Vision): SearchRecord {
  const { title, body } = vision;
  return { address: '/', title, ...wordsOf(vision), body, filters: { kind: ['vision'] } };
}

function goalRecord(goal: Goal): SearchRecord {
  const { texts, notes } = wordsOf(goal);
  const measured = goal.measurement ? [goal.measurement.measure] : [];
  return {
    address: addressOf(goal),
    title: goal.title,
    texts: [...texts, ...measured],
    notes,
    filters: { kind: ['goal'] },
  };
}

function intentRecord(intent: Intent, roadmap: Roadmap): SearchRecord {
  const { title, body, team } = intent;
  return {
    address: addressOf(intent),
    title,
    ...wordsOf(intent),
    body,
    filters: {
      kind: ['intent'],
      horizon: [stageOf(intent)],
      ...teamFilter(team),
      ...ownerFilter(intent, roadmap),
    },
  };
}

function sliceRecord(slice: Slice, roadmap: Roadmap): SearchRecord {
  const { title, body, status, horizon } = slice;
  return {
    address: addressOf(slice),
    title,
    ...wordsOf(slice),
    body,
    filters: {
      kind: ['slice'],
      ...(horizon && { horizon: [horizon] }),
      status: slice.blockedBy.length > 0 ? [status, 'blocked'] : [status],
      ...teamFilter(teamOf(slice)),
      ...ownerFilter(slice, roadmap),
    },
  };
}

function assumptionRecord(assumption: Assumption): SearchRecord {
  const { title, body, status } = assumption;
  return {
    address: addressOf(assumption),
    title,
    ...wordsOf(assumption),
    body,
    filters: { kind: ['assumption'], status: [status] },
  };
}

function updateRecord(update: Update, roadmap: Roadmap): readonly SearchRecord[] {
  const { title, body } = update;
  const { address } = placeOf(update, roadmap) ?? {};
  if (address === undefined) return [];
  return [{ address, title, ...wordsOf(update), body, filters: { kind: ['update'] } }];
}

function teamRecord(team: Team, { settings }: Roadmap): SearchRecord {
  const filters = { kind: ['team'], team: [team.name] };
  return {
    address: addressOf(team),
    title: team.name,
    texts: [messagesOf(settings)('search.about-team')],
    filters,
  };
}

function personRecord(person: Person, { settings }: Roadmap): SearchRecord {
  const { name, handles } = person;
  return {
    address: addressOf(person),
    title: name,
    texts: [...handles, messagesOf(settings)('search.about-person')],
    filters: { kind: ['person'], owner: [name] },
  };
}

function pageRecords(roadmap: Roadmap): readonly SearchRecord[] {
  const { settings } = roadmap;
  const { roadmap: board, map, now, later, assumptions, timeline, changes } = namedPlaces(settings);
  const t = messagesOf(settings);
  const health = { title: t('health.title'), address: healthAddress };
  const promises = { title: t('promises.title'), address: promisesAddress };
  const people = { title: t('people.title'), address: peopleAddress };
  const pages = [
    [board, t('search.about-roadmap')],
    [map, t('search.about-map')],
    [now, t('search.about-now')],
    [later, t('search.about-later')],
    [assumptions, t('search.about-assumptions')],
    [timeline, t('search.about-timeline')],
    [changes, t('search.about-changes')],
    [promises, t('search.about-promises')],
    ...(settings.hasHealth ? [[health, t('search.about-health')] as const] : []),
    ...(hasPeople(roadmap) ? [[people, t('search.about-people')] as const] : []),
  ] as const;
  const filters = { kind: ['page'] };
  return [
    ...pages.map(([place, text]) => ({ ...place, texts: [text], filters })),
    ...(settings.hasGuide ? guideRecords(t('guide.title')) : []),
  ];
}

/** In English, as the guide is. */
function guideRecords(title: string): readonly SearchRecord[] {
  const filters = { kind: ['page'] };
  return [
    { address: guideAddress, title, texts: [guideAbout], filters },
    ...guideIds.map((id) => {
      const { title: own, about } = guideTable[id];
      return { address: guidePageAddress(id), title: own, texts: [about], filters };
    }),
  ];
}

function ownerFilter({ owner }: Intent | Slice, roadmap: Roadmap): SearchRecord['filters'] {
  if (owner === undefined) return {};
  return { owner: peopleNamed(roadmap, owner).map(({ name }) => name) };
}

function teamFilter(team: Team | undefined): SearchRecord['filters'] {
  return team ? { team: [team.name] } : {};
}

/** The words of an item under its keys, as far as search finds them. */
function wordsOf(item: Exclude<Item, Team>) {
  const keys = Object.entries<Key>(keysOf[item.type]);
  const at = (place: 'text' | 'note') =>
    keys.flatMap(([name, key]) =>
      usesOf(key).search === place ? wordsUnder(item, name, key) : [],
    );
  return { texts: at('text'), notes: at('note') };
}

function wordsUnder(item: object, name: string, key: Key): readonly string[] {
  const value = (item as Readonly<Record<string, unknown>>)[propertyOf(name)];
  if (value === undefined) return [];
  const members = [value].flat() as readonly object[];
  switch (key.kind) {
    case 'list':
      return members.flatMap((member) =>
        Object.entries<Key>(key.of).flatMap(([part, each]) =>
          usesOf(each).search ? wordsUnder(member, part, each) : [],
        ),
      );
    case 'links':
      return (value as readonly Link[]).map(({ label }) => label);
    case 'id':
    case 'ids':
      return (members as readonly Item[]).map(titleOf);
    case 'appetite':
      return [];
    default:
      return [String(value)];
  }
}

/** Plain data: it is handed to a thread. */
export interface SearchRecord {
  /** Root-relative, below `base`; with an anchor where it is a part of a page. */
  readonly address: string;
  readonly title: string;
  /** The texts before its body and after it. */
  readonly texts: readonly string[];
  readonly body?: Body;
  readonly notes?: readonly string[];
  /** The filters for results: `kind`, `horizon`, `status` by their ids, `team` and `owner` by name. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}
