import { setFlagsFromString } from 'node:v8';

import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import type { Past, Roadmap } from '../core/roadmap/roadmap.ts';
import { type MadeRoadmap, makeRoadmap } from '../io/make-roadmap.ts';
import type { SitePlace } from '../io/last-site.ts';
import { knownSources } from '../io/known-sources.ts';
import { findBrowser } from '../io/pdf/find-browser.ts';
import { openPublication } from '../io/publication.ts';
import { publishSite, type Site } from '../io/publish-site.ts';
import { realPlace } from '../io/real-place.ts';
import { type RenderThreads, startRenderThreads } from '../io/render-threads.ts';
import { projectStore } from '../io/store.ts';
import { whyNotPublish } from '../io/why-not-publish.ts';
import { sayPeriod } from '../words/part.ts';
import { codeDigest, ensureRenderer, knownRenderer } from './ensure-renderer.ts';
import { visionAbove } from './find-content.ts';
import { findSource, type Source } from './find-source.ts';
import type { BuildOptions } from './options.ts';
import { historyNote, placeNote } from './place-note.ts';
import { progressLine } from './progress-line.ts';
import { shownPath } from './shown-path.ts';
import { project, shellOf, stopped, UsageError, useColor, type World } from './world.ts';

/**
 * `throughline build`: publishes the content folder as a site, all or nothing. Returns 1 when the
 * roadmap has errors or the site cannot be published; `out` then keeps its previous content.
 */
export async function build(options: BuildOptions, world: World): Promise<number> {
  const started = performance.now();
  // Collects garbage sooner than Node.js would, so that large roadmaps fit into small machines.
  setFlagsFromString('--heap-growing-percent=30');
  // Threads load the renderer and what is known of the last site while this one makes the roadmap.
  const known = knownRenderer();
  const early = known === undefined ? undefined : startRenderThreads(known, sitePlace(options));
  const job = { options, world, early, started };
  let close = (): void => undefined;
  try {
    const prepared = await prepare(job);
    if (prepared === undefined) return 1;
    ({ close } = prepared);
    return await buildFrom(prepared, job);
  } finally {
    await early?.stop();
    close();
  }
}

/** Makes the roadmap and reports its problems. Its files are not needed any more after that. */
async function prepare(job: Job): Promise<Prepared | undefined> {
  const { options, world } = job;
  const found = await findSource(options, world);
  if (!found.ok) {
    if (found.isAbsent) throw new UsageError(found.reason);
    world.stderr.write(`${found.reason}\n`);
    return undefined;
  }
  const { asOf, close, past } = found;
  try {
    const { content, force } = options;
    const place = { code: codeDigest(), content: realPlace(content), force, project };
    const known = past ? undefined : knownSources(place);
    const files = known?.recall(found.files) ?? found.files;
    const source = { ...found, files };
    const made = await makeFrom(source, job);
    const roadmap = made.roadmap && past ? asOfThen(made.roadmap, past) : made.roadmap;
    if (made.diagnostics.length > 0) await report(made.diagnostics, source, job);
    return {
      ...{ asOf, close, past, images: made.images },
      takeRoadmap: roadmap && handOver(roadmap),
      note: made.log && historyNote(made.log),
      keepSources: known?.remember(files),
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function buildFrom(prepared: Prepared, job: Job): Promise<number> {
  const { options, world, started } = job;
  const { asOf, note: history, past, takeRoadmap } = prepared;
  if (takeRoadmap === undefined) {
    world.stderr.write(`Nothing was built.\n`);
    return 1;
  }

  const stop = new AbortController();
  void world.untilStopped().then(() => stop.abort());
  const outcome = await publish({ ...prepared, takeRoadmap }, job, stop.signal);
  if (outcome.kind === 'stopped') return stopped;
  if (outcome.kind === 'failed') {
    world.stderr.write(`${outcome.reason}\n`);
    return 1;
  }
  for (const note of [history, placeNote(options, world.cwd)]) {
    if (note !== undefined) world.stderr.write(`${note}\n`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const out = shownPath(options.out, world.cwd);
  const date = past ? `, the roadmap on ${sayPeriod(asOf)} (${past.commit.slice(0, 7)})` : '';
  world.stdout.write(`Built ${outcome.pages} pages into ${out} in ${seconds} s${date}.\n`);
  return 0;
}

/**
 * Returns a past roadmap without edit and question links, because its files may have changed since.
 */
function asOfThen(roadmap: Roadmap, past: Past): Roadmap {
  const { repository: _, ...settings } = roadmap.settings;
  return { ...roadmap, settings, past };
}

async function makeFrom(source: Source, { options, world }: Job): Promise<MadeRoadmap> {
  const { files, links, past, prefix, asOf } = source;
  const line = progressLine(world.stderr);
  try {
    return await makeRoadmap({
      ...{ project, content: source.folder, files, asOf },
      git: {
        content: options.content,
        links,
        shell: shellOf(options, world),
        at: past?.commit,
        prefix,
      },
      onImage: ({ done, total }) => line.say(`Preparing image ${done} of ${total} …`),
    });
  } finally {
    line.clear();
  }
}

async function report(
  diagnostics: readonly Diagnostic[],
  { files, folder, pathOf }: Source,
  { world }: Job,
): Promise<void> {
  const { reportProblems } = await import('./report-problems.ts');
  const color = useColor(world.stderr, world.env);
  const width = world.stderr.columns ?? 100;
  const text = reportProblems(visionAbove(diagnostics, folder, world.cwd), {
    files,
    pathOf,
    color,
    width,
  });
  world.stderr.write(`${text}\n`);
}

async function publish(
  { images, keepSources, takeRoadmap }: Prepared & Pick<Site, 'takeRoadmap'>,
  { options, world, early }: Job,
  signal: AbortSignal,
): Promise<Outcome> {
  const { content, out } = options;
  const shown = shownPath(out, world.cwd);
  const keep = [content, world.cwd];
  const refusal = whyNotPublish(out, keep);
  if (refusal !== undefined) return refused(shown, refusal);
  const browser = options.pdf ? findBrowser(world.env) : undefined;
  if (options.pdf && browser === undefined) return failed(noBrowser);

  const line = progressLine(world.stderr);
  try {
    const onCompile = () => line.announce('Compiling the site for the first time …');
    const ensured = early
      ? ({ ok: true, renderer: early.renderer } as const)
      : await ensureRenderer({ onCompile, signal }, world);
    if (!ensured.ok) return failed(`The site cannot be compiled.\n\n${ensured.output}`);
    const opened = await openPublication(out, keep);
    if (!opened.ok) return refused(shown, opened.reason);
    const threads = early ?? startRenderThreads(ensured.renderer, sitePlace(options));
    const cards = projectStore(project, 'cards');
    const take = browser === undefined ? takeRoadmap : () => withPdf(takeRoadmap());
    const site = { images, threads, takeRoadmap: take, cards, browser };
    const published = await publishSite(site, opened.publication, {
      ...{ signal, meanwhile: keepSources },
      onProgress: ({ done, total }) => line.say(`Rendering page ${done} of ${total} …`),
    });
    if (!published.ok && published.problem === 'pdf') {
      return failed(
        `The vision cannot be printed: ${published.reason}. "${shown}" was not changed.`,
      );
    }
    if (published.ok) return { ...published, kind: 'built' };
    if (published.problem === 'out') return refused(shown, published.reason);
    return failed(`${published.reason}\n"throughline dev" shows where.`);
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    throw error;
  } finally {
    line.clear();
  }
}

function sitePlace({ force = false, out }: BuildOptions): SitePlace {
  return { force, out: realPlace(out), project };
}

/** Returns what gives a roadmap away, once. */
function handOver(roadmap: Roadmap): () => Roadmap {
  let kept: Roadmap | undefined = roadmap;
  return () => {
    const given = kept;
    kept = undefined;
    if (given === undefined) throw new Error('The roadmap was handed over before.');
    return given;
  };
}

/** Its pages say that there is a PDF. */
function withPdf(roadmap: Roadmap): Roadmap {
  return { ...roadmap, media: { images: new Map(), ...roadmap.media, pdf: true } };
}

const noBrowser =
  'No browser found to print the vision. Install Chromium, Chrome or Edge, or set\n' +
  'THROUGHLINE_CHROMIUM to its path. Nothing was built.';

function refused(out: string, reason: string): Outcome {
  return failed(`The site cannot be written to "${out}": ${reason}. Nothing there was changed.`);
}

function failed(reason: string): Outcome {
  return { kind: 'failed', reason };
}

interface Job {
  readonly options: BuildOptions;
  readonly world: World;
  /** Threads that were started before it was known whether there is anything to render. */
  readonly early: RenderThreads | undefined;
  /** When the build began, on the clock of `performance`. */
  readonly started: number;
}

interface Prepared extends Pick<Source, 'asOf' | 'close'>, Pick<Site, 'images'> {
  readonly past: Past | undefined;
  /** Absent if there are errors. */
  readonly takeRoadmap: Site['takeRoadmap'] | undefined;
  /** A note for the user about its history. */
  readonly note: string | undefined;
  /** Keeps what was read for the next build. */
  readonly keepSources: (() => void) | undefined;
}

type Outcome =
  | { readonly kind: 'built'; readonly pages: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'stopped' };
