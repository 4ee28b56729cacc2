import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { appendFile, mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { openRepository } from '../support/git-repository.ts';
import { projectRoot } from '../support/project-root.ts';
import { writeFiles } from '../support/temp-folder.ts';
import { corpus } from './corpus.ts';
import { gitStory } from './git-story.ts';
import { install, runNpm } from './install.ts';
import { type Contestant, interleave } from './interleave.ts';
import { markdownRow } from './markdown-row.ts';
import { memoryBelow } from './memory-below.ts';
import { peers, type Peer } from './peers.ts';

/**
 * The package with everything on, history, search and cards, beside other site generators on the same
 * bodies: cold, and again after an edit of one slice, as a table in Markdown. Times are the medians of
 * five runs in turn, memory is the peak of all processes of a cold build. Sizes and peers are
 * arguments: `node test/bench/build.ts 1000 5000 hugo eleventy`
 */
const columns = ['cold', 'ours ÷ it', 'after an edit', 'ours ÷ it', 'edit ÷ cold', 'memory'];
const rounds = 5;
/** Kept for the next run, because installing takes minutes. */
const folder = join(tmpdir(), 'throughline-bench-peers');
const aside = join(folder, 'aside');
const bareLoop = join(projectRoot, 'test/bench/bare-loop.ts');

const [sizes, names] = readArguments(process.argv.slice(2));
const ours = await installOurs();
const sites = [ours, ...names.flatMap(installPeer)];
for (const slices of sizes) {
  for (const site of sites) await writeSite(site, slices);
  const peaks = new Map<string, number>();
  const contestants = sites.flatMap((site) => contestantsOf(site, slices, peaks));
  const medians = await interleave(Object.fromEntries(contestants), rounds);

  console.log(`\n${markdownRow([`${slices} slices`, ...columns])}`);
  console.log(markdownRow(['---', ...columns.map(() => '---:')]));
  for (const { name } of sites) {
    const [cold, edited] = [medians[`${name} cold`], medians[`${name} edited`]];
    const cells = [
      ...[seconds(cold), ratio(medians[`${ours.name} cold`], cold)],
      ...[seconds(edited), ratio(medians[`${ours.name} edited`], edited)],
      ...[ratio(edited, cold), megabytes(peaks.get(name))],
    ];
    console.log(markdownRow([name, ...cells]));
  }
  const { check, loop } = medians;
  console.log(
    `\n\`throughline check\`: ${seconds(check)}, ${ratio(check, loop)} of a bare loop that reads the files and parses their front matter`,
  );
}

await rm(aside, { recursive: true, force: true });

function readArguments(given: readonly string[]): [readonly number[], readonly string[]] {
  const sizes = given.filter((word) => /^\d+$/.test(word)).map(Number);
  const named = given.filter((word) => !/^\d+$/.test(word));
  const unknown = named.find((name) => !Object.hasOwn(peers, name));
  if (unknown !== undefined) throw new Error(`There is no peer "${unknown}".`);
  return [sizes.length > 0 ? sizes : [1000], named.length > 0 ? named : Object.keys(peers)];
}

/** Packs and installs the package as it is now. */
async function installOurs(): Promise<Site> {
  const home = join(folder, 'throughline');
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  runNpm(projectRoot, 'pack', '--pack-destination', home);
  const [file = ''] = globSync('*.tgz', { cwd: home });
  install(home, { throughline: `file:${file}` });
  return {
    ...{ name: 'Throughline', home, packages: {}, files: {}, bodies: 'content' },
    command: ['throughline', 'build', '--out', 'dist'],
    made: ['dist', 'node_modules/.cache'],
  };
}

/** Installs a peer. One that cannot be had and is not on the path is left out, and the reason shown. */
function installPeer(name: string): readonly Site[] {
  const peer = peers[name] as Peer;
  const site = { ...peer, name, home: join(folder, name) };
  try {
    install(site.home, peer.packages);
  } catch (error) {
    const [program] = peer.command;
    const places = (process.env['PATH'] ?? '').split(delimiter);
    if (!places.some((place) => existsSync(join(place, program)))) {
      console.log(`${name} is left out: ${String(error)}`);
      return [];
    }
  }
  return [site];
}

/** Writes the same bodies for all; ours with all front matter, and a commit for each slice. */
async function writeSite({ name, home, bodies, files, made }: Site, slices: number): Promise<void> {
  for (const each of [bodies, '.git', ...made]) {
    await rm(join(home, each), { recursive: true, force: true });
  }
  const content = corpus(slices);
  if (name !== ours.name) {
    await writeFiles(join(home, bodies), bare(content));
    await writeFiles(home, files);
    return;
  }
  const { git } = openRepository(home);
  git('init', '--quiet', '--initial-branch', 'main');
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: home,
    input: gitStory(content, slices),
  });
  // With a web address there are cards.
  const settings = `${content['roadmap.yml']}url: https://example.com/\n`;
  await writeFiles(join(home, bodies), { ...content, 'roadmap.yml': settings });
  git('add', bodies);
  git('commit', '--quiet', '--message', 'Ends');
  git('repack', '-adq');
}

/**
 * Moves a folder away, to be deleted at the end: Linux passes over the places of files that were
 * deleted less than a minute ago, so that the next build writes its own at half the speed.
 */
async function setAside(path: string): Promise<void> {
  if (!existsSync(path)) return;
  await mkdir(aside, { recursive: true });
  await rename(path, join(aside, String(performance.now())));
}

/** Every Markdown file with a title alone. */
function bare(content: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(content)
      .filter(([path]) => path.endsWith('.md'))
      .map(([path, text]) => [
        path,
        text.replace(/^---\n(title: .*\n)[^]*?\n---\n/, '---\n$1---\n'),
      ]),
  );
}

function contestantsOf(
  site: Site,
  slices: number,
  peaks: Map<string, number>,
): readonly (readonly [name: string, Contestant])[] {
  const { name, home, command } = site;
  const cold: Contestant = {
    async prepare() {
      for (const each of site.made) await setAside(join(home, each));
    },
    // Looking takes time, so it is only done in the round that does not count.
    async run(round) {
      const peak = await run(home, command, { isWatched: round === 0 });
      if (round === 0) peaks.set(name, peak);
    },
  };
  let edits = 0;
  const edited: Contestant = {
    prepare() {
      const slice = (edits++ * 7) % slices;
      const file = join(home, site.bodies, `slices/slice-${slice}.md`);
      return appendFile(file, '\nThis was added later.\n');
    },
    run: () => run(home, command),
  };
  const check: Contestant = { run: () => run(home, ['throughline', 'check']) };
  const loop: Contestant = { run: () => run(home, ['node', bareLoop, site.bodies]) };
  return [
    [`${name} cold`, cold],
    [`${name} edited`, edited],
    ...(name === ours.name
      ? ([
          ['check', check],
          ['loop', loop],
        ] as const)
      : []),
  ];
}

/** Runs a command of a site to its end, and returns the most memory it had where it is watched. */
async function run(
  home: string,
  [program, ...argv]: Peer['command'],
  { isWatched = false } = {},
): Promise<number> {
  const places = [join(home, 'node_modules/.bin'), dirname(process.execPath), process.env['PATH']];
  const child = spawn(program, argv, {
    cwd: home,
    env: { ...process.env, PATH: places.join(delimiter), ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  let peak = 0;
  const look = () => (peak = Math.max(peak, memoryBelow(child.pid ?? 0)));
  const watch = isWatched ? setInterval(look, 100) : undefined;
  const [code] = await once(child, 'close');
  clearInterval(watch);
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${said.slice(-2000)}`);
  return peak;
}

function seconds(milliseconds = Number.NaN): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function ratio(time = Number.NaN, base = Number.NaN): string {
  return (time / base).toFixed(2);
}

function megabytes(bytes = 0): string {
  return bytes === 0 ? 'unknown' : `${Math.round(bytes / 1e6)} MB`;
}

interface Site extends Peer {
  readonly name: string;
  /** Where it is installed, with its content and the pages it makes. */
  readonly home: string;
}
