import { parentPort, workerData } from 'node:worker_threads';

import type { Card } from '../core/cards/card.ts';
import type { RoadmapTracker } from '../core/roadmap/roadmap-tracker.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import type { Recorded } from '../core/tracking/reads.ts';
import {
  lastSite,
  type MadeOnce,
  type SiteContents,
  type SitePlace,
  type Stamps,
} from './last-site.ts';
import { knownTexts, textsIn, type Texts } from './known-texts.ts';
import { digestOfRenderer, loadRenderer, type Renderer } from './load-renderer.ts';
import { unpackRoadmap, type PackedRoadmap } from './pack-roadmap.ts';
import { pageRecords, type PageRecords } from './page-records.ts';
import {
  renderPages,
  type RenderedFile,
  type RenderResult,
  type RenderShare,
} from './render-pages.ts';
import type { Entry } from './store-entry.ts';

// The roadmap comes later: until then all that does not depend on it is loaded.
const { renderer, site }: ThreadData = workerData;
const code = site ? digestOfRenderer(renderer) : '';
const last = site && lastSite(site, code);
const texts = site && knownTexts(site, code);
const ready = load();
let opened: Opened | undefined;
let done: Promise<void> = Promise.resolve();

// A task that fails ends the thread, with the error as its reason.
parentPort?.on('message', (task: ThreadTask) => {
  done = done.then(() => run(task));
});

async function run(task: ThreadTask): Promise<void> {
  if (task.kind === 'open') opened = await open(task);
  if (opened === undefined) throw new Error('The thread was given no roadmap.');
  const { loaded, records, roadmap } = opened;
  if (task.kind === 'plan') {
    opened.plan = planOf(opened);
    send({ kind: 'plan', plan: opened.plan });
    texts?.recall(roadmap, loaded.textsOf);
  } else if (task.kind === 'render') {
    const { share } = task;
    const onFiles = (files: readonly RenderedFile[]) =>
      send(
        { kind: 'files', files },
        files.map(({ bytes }) => bytes.buffer),
      );
    const result = await renderPages(loaded, roadmap, { share, onFiles, onReads: records.add });
    send({ kind: 'result', result });
  } else if (task.kind === 'pack') {
    const found = { records: records.packNews(), texts: textsIn(roadmap, loaded.textsOf) };
    send({ kind: 'packed', packed: found });
  } else if (task.kind === 'keep') {
    for (const other of task.others) records.merge(other.records);
    if (opened.plan) last?.keep({ ...opened.plan, stamps: task.stamps }, records);
    const own = textsIn(roadmap, loaded.textsOf);
    texts?.keep([...own, ...task.others.flatMap((other) => other.texts)]);
    send({ kind: 'kept' });
  }
}

/** Lists what is to be published, and puts on record what that list is made from. */
function planOf({ loaded, records, roadmap }: Opened): Plan {
  const before = last?.contents;
  const known = <Name extends MadeOnce>(name: Name): SiteContents[Name] | undefined =>
    records.isSame(name) ? before?.[name] : undefined;
  const made = <Value>(name: MadeOnce, { value, reads }: Recorded<Value>): Value => {
    records.add(name, reads);
    return value;
  };
  const addresses = known('addresses') ?? made('addresses', loaded.addresses(roadmap));
  const cards = known('cards') ?? made('cards', loaded.cards(roadmap));
  const stale = addresses.filter((address) => !records.isSame(address));
  const changed = [...stale, ...addressesOfNew(cards, before?.cards ?? [])];
  return { addresses, cards, stamps: before?.stamps ?? {}, changed };
}

function addressesOfNew(cards: readonly Card[], before: readonly Card[]): readonly string[] {
  if (cards === before) return [];
  const known = new Set(before.map((card) => JSON.stringify(card)));
  const isNew = (card: Card) => !known.has(JSON.stringify(card));
  return cards.filter(isNew).map(({ address }) => address);
}

async function load(): Promise<Omit<Opened, 'plan' | 'roadmap'>> {
  const loaded = await loadRenderer(renderer.folder);
  const tracker = loaded.tracker();
  const records = pageRecords(tracker);
  last?.recall(records);
  return { loaded, records, tracker };
}

async function open({ packed }: OpenTask): Promise<Opened> {
  const opened = await ready;
  const roadmap = unpackRoadmap(packed, opened.tracker.wrap);
  return { ...opened, roadmap };
}

/** Sends news; the buffers in `given` are moved, not copied. */
function send(news: ThreadNews, given: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(news, given);
}

export interface ThreadData {
  readonly renderer: Entry;
  /** In the first thread, which keeps the records of all. */
  readonly site?: SitePlace | undefined;
}

/** The tasks of a thread: first it opens a roadmap, then come the others, one at a time. */
export type ThreadTask =
  | OpenTask
  | { readonly kind: 'plan' | 'pack' }
  | { readonly kind: 'render'; readonly share: RenderShare }
  | { readonly kind: 'keep'; readonly stamps: Stamps; readonly others: readonly Made[] };

export interface OpenTask {
  readonly kind: 'open';
  readonly packed: PackedRoadmap;
}

interface Opened {
  readonly loaded: Renderer;
  readonly records: PageRecords;
  readonly tracker: RoadmapTracker;
  readonly roadmap: Roadmap;
  /** Once it is asked for. */
  plan?: Plan;
}

/** The results of a thread since its last message. */
export type ThreadNews =
  | { readonly kind: 'files'; readonly files: readonly RenderedFile[] }
  /** Each of the others ends its task. */
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'result'; readonly result: RenderResult }
  | { readonly kind: 'packed'; readonly packed: Made }
  | { readonly kind: 'kept' };

/** The work of a thread that is kept for the next build. */
export interface Made {
  readonly records: Uint8Array;
  readonly texts: Texts;
}

/** The contents to publish, with the stamps of the last site. */
export interface Plan extends SiteContents {
  /** The addresses of pages and cards that may differ from the last site's. */
  readonly changed: readonly string[];
}
