import { createHash } from 'node:crypto';

import { addressOf, placeAddresses } from '../../core/addresses.ts';
import type { Move } from '../../core/history/move.ts';
import { movesOf } from '../../core/history/moves-of.ts';
import { removedSlices } from '../../core/history/removed-items.ts';
import { oncePer } from '../../core/once-per.ts';
import { historyOf, itemKey } from '../../core/roadmap/item-key.ts';
import {
  teamOf,
  type Intent,
  type Roadmap,
  type Slice,
  type Team,
  type Update,
} from '../../core/roadmap/roadmap.ts';
import type { ChangedItem } from '../../core/diff/change.ts';
import { compare } from '../../core/text/compare.ts';
import { postedUpdates } from './weeks.ts';

/**
 * Returns what each feed announces, the newest first, by the address of the page it belongs to: what a
 * reader who was away for some weeks has missed, or what came at once. Made once for a roadmap.
 */
export const entriesByPage = oncePer((roadmap: Roadmap) => {
  const byPage = new Map<string, FeedEntry[]>();
  for (const { pages, ...entry } of entriesOf(roadmap)) {
    for (const page of pages) {
      const own = byPage.get(page);
      if (own === undefined) byPage.set(page, [entry]);
      else if (own.length < (page === placeAddresses.changes ? mostInAll : mostOfItem))
        own.push(entry);
    }
  }
  return byPage;
});

const mostInAll = 200;
const mostOfItem = 50;

function entriesOf(roadmap: Roadmap): readonly NewEntry[] {
  const updates = postedUpdates(roadmap).map((update) => entryOfUpdate(roadmap, update));
  const entries = [...updates, ...entriesOfMoves(roadmap)];
  const today = entries.filter(({ published }) => published.slice(0, 10) <= roadmap.asOf);
  return today.sort((a, b) => compare(b.published, a.published) || compare(b.date, a.date));
}

/** Numbered from the oldest one on: what comes later changes no id. */
function entriesOfMoves(roadmap: Roadmap): readonly NewEntry[] {
  const counts = new Map<string, number>();
  const entries = movesOf(roadmap)
    .toReversed()
    .map((move): NewEntry => {
      const name = nameOf(roadmap, move);
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      return {
        id: idOf(count === 0 ? name : `${name} ${count + 1}`),
        date: move.date,
        published: publishedOf(roadmap, move),
        pages: [placeAddresses.changes, ...pagesOf(roadmap, move)],
        about: move,
      };
    });
  return entries.toReversed();
}

function entryOfUpdate(roadmap: Roadmap, update: Update): NewEntry {
  const { date, intents, slices } = update;
  const { initialCommit } = historyOf(roadmap, update) ?? {};
  const known = timeOf(roadmap, initialCommit) ?? '';
  const written = dayStart(date);
  return {
    id: idOf(bornAs(roadmap, { kind: 'update', id: update.id })),
    date,
    published: known > written ? known : written,
    pages: new Set([
      placeAddresses.changes,
      ...intents.flatMap(pagesOfIntent),
      ...slices.flatMap(pagesOfSlice),
    ]),
    about: update,
  };
}

/** A change has one name for good: by what its item was called first, and the commit that brought it. */
function nameOf(roadmap: Roadmap, move: Move): string {
  const { kind, item, date, commit, after } = move;
  const known = commit === undefined ? undefined : roadmap.history?.commits[commit]?.id;
  const [reading] = kind === 'goal-reading' && Array.isArray(after) ? after : [];
  return [bornAs(roadmap, item), kind, known ?? reading?.date ?? date].join(' ');
}

function bornAs({ history }: Roadmap, { kind, id }: ChangedItem | { kind: 'update'; id: string }) {
  if (kind === 'settings') return kind;
  const key = itemKey({ type: kind, id });
  return history?.items.get(key)?.formerKeys?.[0] ?? key.replace(/~.*/, '');
}

/** A UUID made of a name: the same one for the same name (RFC 9562, version 5). */
function idOf(name: string): string {
  const hash = createHash('sha1').update(`${namespace} ${name}`).digest('hex');
  const variant = ((parseInt(hash.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`];
  return `urn:uuid:${[...parts, variant + hash.slice(17, 20), hash.slice(20, 32)].join('-')}`;
}

const namespace = 'Throughline change';

/** When a change became known: it was merged then, whatever day it gives itself. */
function publishedOf(roadmap: Roadmap, { item, date, commit }: Move): string {
  const own = timeOf(roadmap, commit);
  if (own !== undefined || item.kind === 'settings') return own ?? dayStart(date);
  const history = historyOf(roadmap, { type: item.kind, id: item.id });
  if (history?.firstSeen !== undefined && date <= history.firstSeen)
    return timeOf(roadmap, history.initialCommit) ?? dayStart(history.firstSeen);
  const event = history?.events.find((each) => (each.knownOn ?? each.date) === date);
  return timeOf(roadmap, event?.commit) ?? dayStart(date);
}

function timeOf({ history }: Roadmap, commit: number | undefined): string | undefined {
  const time = commit === undefined ? undefined : history?.commits[commit]?.time;
  return time === undefined ? undefined : `${new Date(time * 1000).toISOString().slice(0, 19)}Z`;
}

/** Returns midnight: only the day is known. */
function dayStart(day: string): string {
  return `${day}T00:00:00Z`;
}

/** The pages of what a change is about, and of all that is part of. */
function pagesOf(roadmap: Roadmap, { item, kind, before }: Move): ReadonlySet<string> {
  const { byId } = roadmap;
  const { id } = item;
  const former =
    kind === 'slice-moved' && typeof before === 'string' ? byId.intent.get(before) : undefined;
  const others = former ? pagesOfIntent(former) : [];
  switch (item.kind) {
    case 'goal':
      return new Set([addressOf({ type: 'goal', id })]);
    case 'intent': {
      const intent = byId.intent.get(id);
      return new Set(intent ? pagesOfIntent(intent) : [addressOf({ type: 'intent', id })]);
    }
    case 'slice': {
      const slice = byId.slice.get(id);
      if (slice) return new Set([...pagesOfSlice(slice), ...others]);
      const intent = byId.intent.get(intentOfRemoved(roadmap).get(id) ?? '');
      return new Set([addressOf({ type: 'slice', id }), ...(intent ? pagesOfIntent(intent) : [])]);
    }
    case 'assumption':
      return new Set([
        addressOf({ type: 'assumption', id }),
        ...(byId.assumption.get(id)?.intents ?? []).flatMap(pagesOfIntent),
      ]);
    default:
      return new Set();
  }
}

const intentOfRemoved = oncePer(
  (roadmap: Roadmap) => new Map(removedSlices(roadmap).map(({ id, said }) => [id, said.intent])),
);

function pagesOfSlice(slice: Slice): readonly string[] {
  return [addressOf(slice), ...pagesOfTeam(teamOf(slice)), ...pagesOfIntent(slice.intent)];
}

function pagesOfIntent(intent: Intent): readonly string[] {
  return [addressOf(intent), ...intent.goals.map(addressOf), ...pagesOfTeam(intent.team)];
}

function pagesOfTeam(team: Team | undefined): readonly string[] {
  return team ? [addressOf(team)] : [];
}

export interface FeedEntry {
  /** The same for good, whatever becomes of its item. */
  readonly id: string;
  /** The day that the entry gives. */
  readonly date: string;
  /** When it became known, as RFC 3339 writes it, in UTC. */
  readonly published: string;
  /** Its text is only made where a feed has room for it. */
  readonly about: Move | Update;
}

interface NewEntry extends FeedEntry {
  /** The addresses of the pages whose feeds announce it, each once. */
  readonly pages: Iterable<string>;
}
