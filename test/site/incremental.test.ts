import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

import { ensureRenderer } from '../../src/cli/ensure-renderer.ts';
import { project } from '../../src/cli/world.ts';
import type { Roadmap } from '../../src/core/roadmap/roadmap.ts';
import { addresses } from '../../src/core/site-addresses.ts';
import { knownSources } from '../../src/io/known-sources.ts';
import { knownTexts, textsIn } from '../../src/io/known-texts.ts';
import { loadRenderer, type Renderer } from '../../src/io/load-renderer.ts';
import { makeRoadmap } from '../../src/io/make-roadmap.ts';
import { packRoadmap, unpackRoadmap } from '../../src/io/pack-roadmap.ts';
import { type PageRecords, pageRecords } from '../../src/io/page-records.ts';
import { readContent } from '../../src/io/read-content.ts';
import { type GitRepository, gitRepository } from '../support/git-repository.ts';
import { randomSequence } from '../support/random-sequence.ts';
import { projectRoot } from '../support/project-root.ts';
import { testWorld } from '../support/test-world.ts';

/** More of them, from another start: `SEQUENCES=200 SEED=7 npx vitest …`. */
const sequences = Number(process.env['SEQUENCES'] ?? 1);
const seed = Number(process.env['SEED'] ?? 1);

let renderer: Renderer;
beforeAll(async () => {
  const ensured = await ensureRenderer({}, testWorld(projectRoot));
  if (!ensured.ok) throw new Error(ensured.output);
  renderer = await loadRenderer(ensured.renderer.folder);
});

describe.each(Array.from({ length: sequences }, (_, at) => seed + at))(
  'edits of every kind, in the order of chance %i',
  (start) => {
    test('leave pages as they were exactly where nothing they show has changed', async () => {
      const chance = randomSequence(start);
      const random = (limit: number) => Math.floor(chance() * limit);
      const repository = await exampleRepository();
      let site = await build(repository, undefined);
      let built = 0;
      const kinds = inRandomOrder(Object.keys(edits), random);
      for (const kindOfEdit of kinds) {
        cpSync(repository.path('content'), repository.path('before'), { recursive: true });
        const done = await edits[kindOfEdit](repository, random);
        const next = await build(repository, site);
        rmSync(repository.path(next ? 'before' : 'content'), { recursive: true });
        if (next === undefined) {
          renameSync(repository.path('before'), repository.path('content'));
          continue;
        }
        built += 1;
        const fresh = await pagesOf(await freshRoadmap(repository));
        expect([...next.pages.keys()], done).toEqual([...fresh.keys()]);
        const stale = [...fresh].flatMap(([address, text]) =>
          next.pages.get(address) === text ? [] : [address],
        );
        expect(stale, done).toEqual([]);
        site = next;
      }
      expect(built).toBeGreaterThan(kinds.length / 2);
    });
  },
);

test('a page is kept after an edit that it does not show, and one more is not rendered twice', async () => {
  const repository = await exampleRepository();
  const first = await build(repository, undefined);
  expect((await build(repository, first))?.rendered).toEqual([]);
  change(repository, 'slices/second-shop.md', (text) => `${text}\nOne more sentence.\n`);
  const { rendered = [] } = (await build(repository, first)) ?? {};
  expect(rendered).toContain('/slices/second-shop/');
  expect(rendered).not.toContain('/slices/watch-one-item/');
  expect(rendered.length).toBeLessThan(30);
});

/** What a build does, in one process: pages are rendered unless the records say they are the same. */
async function build({ folder }: GitRepository, last: Site | undefined): Promise<Site | undefined> {
  const roadmap = await roadmapIn(folder, { isRemembered: true });
  if (roadmap === undefined) return undefined;
  const tracker = renderer.tracker();
  const tracked = unpackRoadmap(structuredClone(packRoadmap(roadmap)), tracker.wrap);
  const texts = knownTexts({ out: folder, project: folder }, 'code');
  texts.recall(tracked, renderer.textsOf);
  const records = pageRecords(tracker);
  for (const part of last?.records ?? []) records.unpack(part);
  const all = addresses(roadmap).filter(isOfRoadmap);
  const changed = new Set(all.filter((address) => !records.isSame(address)));
  const pages = new Map<string, string>();
  for (const address of all) {
    const kept = last?.pages.get(address);
    pages.set(
      address,
      kept && !changed.has(address) ? kept : await render(address, tracked, records),
    );
  }
  texts.keep(textsIn(tracked, renderer.textsOf));
  const packed = last ? [...last.records, records.packNews()] : [records.pack(all)];
  return { roadmap, pages, records: packed, rendered: [...changed] };
}

async function render(address: string, roadmap: Roadmap, records: PageRecords): Promise<string> {
  const { value, reads } = await renderer.record(address, roadmap);
  records.add(address, reads);
  return value.body;
}

/** All pages, rendered from a roadmap of which nothing is known. */
async function pagesOf(roadmap: Roadmap): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const address of addresses(roadmap).filter(isOfRoadmap)) {
    pages.set(address, (await renderer.render(address, roadmap)).body);
  }
  return pages;
}

/** Others say the same of every roadmap. */
function isOfRoadmap(address: string): boolean {
  return !/^\/(?:schema|guide|rules\/[b-z])/.test(address);
}

/** With `isRemembered`, what the last one read in files that are the same is not read again. */
async function roadmapIn(
  folder: string,
  { isRemembered }: { readonly isRemembered: boolean },
): Promise<Roadmap | undefined> {
  const content = join(folder, 'content');
  const read = readContent(content);
  if (!read.ok) throw new Error(read.reason);
  const { links } = read;
  const known = knownSources({ code: 'code', content, project: folder });
  const files = isRemembered ? known.recall(read.files) : read.files;
  const git = { content, links, shell: { cwd: folder, env: process.env } };
  const asOf = readFileSync(join(folder, 'day'), 'utf8');
  const { roadmap } = await makeRoadmap({ project, content, files, asOf, git });
  if (isRemembered) known.remember(files)();
  return roadmap;
}

async function freshRoadmap({ folder }: GitRepository): Promise<Roadmap> {
  const roadmap = await roadmapIn(folder, { isRemembered: false });
  if (roadmap === undefined) throw new Error('The roadmap has errors only when it is read anew.');
  return roadmap;
}

async function exampleRepository(): Promise<GitRepository> {
  const repository = await gitRepository({ day: '2026-11-23' });
  cpSync(join(projectRoot, 'content'), repository.path('content'), { recursive: true });
  await repository.commit({}, 'Add the example', { date: '2026-11-01' });
  return repository;
}

const edits = {
  sentence: (repository, random) =>
    changeOne(repository, random, (text) => `${text}\nSentence ${random(99)} in bold **type**.\n`),
  title: (repository, random) =>
    changeOne(repository, random, (text) =>
      text.replace(/^title: .*/m, `title: Another title ${random(99)}`),
    ),
  status: (repository, random) =>
    setKey(repository, random, 'status', ['proposed', 'ready', 'active']),
  owner: (repository, random) => setKey(repository, random, 'owner', ['"@maria"', '"@new"', 'Ana']),
  team: (repository, random) => setKey(repository, random, 'team', ['engineering', 'design']),
  target: (repository, random) => setKey(repository, random, 'target', ['2026-12', '2027-Q1']),
  horizon: (repository, random) =>
    changeOne(
      repository,
      random,
      (text) => text.replace(/^horizon: .*/m, `horizon: ${pick(['now', 'next', 'later'], random)}`),
      'intents',
    ),
  add(repository, random) {
    const name = `slices/new-${random(1000)}.md`;
    const intent = pick(namesIn(repository, 'intents'), random).replace('.md', '');
    writeFileSync(
      join(repository.folder, 'content', name),
      `---\ntitle: New ${name}\nintent: ${intent}\nstatus: proposed\n---\n\nIt is [new](/now/).\n`,
    );
    return name;
  },
  remove(repository, random) {
    const name = pick(namesIn(repository, 'slices'), random);
    rmSync(join(repository.folder, 'content/slices', name));
    return name;
  },
  move(repository, random) {
    const name = pick(namesIn(repository, 'updates'), random);
    const other = name.replace('.md', `-${random(99)}.md`);
    renameSync(
      join(repository.folder, 'content/updates', name),
      join(repository.folder, 'content/updates', other),
    );
    return name;
  },
  language: (repository, random) =>
    set(repository, `language: ${pick(['de', 'fr', 'ja'], random)}`),
  settings: (repository, random) =>
    set(
      repository,
      pick(['accent: "#7a3ff0"', 'coach: gentle', 'health: off', 'title: X'], random),
    ),
  day(repository, random) {
    const day = `2026-12-${String(1 + random(28)).padStart(2, '0')}`;
    writeFileSync(repository.path('day'), day);
    return day;
  },
  async commit(repository) {
    return repository.commit({}, 'Commit what there is', { date: '2026-11-20' });
  },
} satisfies Readonly<
  Record<string, (repository: GitRepository, random: Random) => string | Promise<string>>
>;

function set(repository: GitRepository, line: string): string {
  const [key = ''] = line.split(':');
  change(repository, 'roadmap.yml', (text) => {
    const others = text.split('\n').filter((each) => !each.startsWith(`${key}:`));
    return [...others, line, ''].join('\n');
  });
  return line;
}

/** Of a slice, which may be refused: an edit that leaves errors is taken back. */
function setKey(
  repository: GitRepository,
  random: Random,
  key: string,
  values: readonly string[],
): string {
  const line = `${key}: ${pick(values, random)}`;
  return changeOne(
    repository,
    random,
    (text) => {
      const own = new RegExp(`^${key}: .*`, 'm');
      return own.test(text) ? text.replace(own, line) : text.replace(/\n---\n/, `\n${line}\n---\n`);
    },
    'slices',
  );
}

function changeOne(
  repository: GitRepository,
  random: Random,
  by: (text: string) => string,
  kind = pick(['slices', 'slices', 'intents'], random),
): string {
  const name = `${kind}/${pick(namesIn(repository, kind), random)}`;
  change(repository, name, by);
  return name;
}

function change({ folder }: GitRepository, name: string, by: (text: string) => string): void {
  const path = join(folder, 'content', name);
  writeFileSync(path, by(readFileSync(path, 'utf8')));
}

function namesIn({ folder }: GitRepository, kind: string): readonly string[] {
  return readdirSync(join(folder, 'content', kind)).toSorted();
}

function inRandomOrder(kinds: readonly string[], random: Random): readonly (keyof typeof edits)[] {
  const left = [...kinds] as (keyof typeof edits)[];
  return kinds.flatMap(() => left.splice(random(left.length), 1));
}

function pick<Value>(values: readonly Value[], random: Random): Value {
  return values[random(values.length)] as Value;
}

type Random = (limit: number) => number;

interface Site {
  readonly roadmap: Roadmap;
  readonly pages: ReadonlyMap<string, string>;
  readonly records: readonly Uint8Array[];
  readonly rendered: readonly string[];
}
