import { addresses } from '../core/addresses.ts';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import type { RoadmapResult } from '../core/roadmap/create-roadmap.ts';
import { refuseMdx } from '../core/roadmap/refuse-mdx.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { cacheFolder } from '../io/cache-folder.ts';
import { addHistory, startHistory } from '../io/git/history/add-history.ts';
import { addImages } from '../io/images/add-images.ts';
import type { PublishedImage } from '../io/images/prepare-images.ts';
import { openPublication } from '../io/publication.ts';
import { publishSite } from '../io/publish-site.ts';
import { startRenderThreads, type RenderThreads } from '../io/render-threads.ts';
import { readContent, type ContentFolder } from '../io/read-content.ts';
import { whyNotPublish } from '../io/why-not-publish.ts';
import { ensureRenderer, knownRenderer } from './ensure-renderer.ts';
import { historyNote } from './history-note.ts';
import type { BuildOptions } from './options.ts';
import { prepareRoadmap } from './prepare-roadmap.ts';
import { progressLine } from './progress-line.ts';
import { project } from './project.ts';
import { shownPath } from './shown-path.ts';
import { today } from './today.ts';
import { UsageError } from './usage-error.ts';
import { useColor } from './use-color.ts';
import type { World } from './world.ts';

/**
 * `throughline build`: publishes the content folder as a site, whole or not at all; 1 when the
 * roadmap has errors or the site cannot be published. What `out` held before is then as it was.
 */
export async function build(options: BuildOptions, world: World): Promise<number> {
  const started = performance.now();
  const found = readContent(options.content);
  if (!found.ok) throw new UsageError(`"${options.content}" cannot be read: ${found.reason}.`);
  const read = options.mdx ? found : { ...found, files: refuseMdx(found.files) };
  // Threads load the renderer, if there is one, while this one makes the roadmap.
  const known = knownRenderer(read.files);
  const early = known === undefined ? undefined : startRenderThreads(known, read.files.length);
  try {
    return await buildFrom(read, { options, world, early, started });
  } finally {
    await early?.stop();
  }
}

async function buildFrom(folder: ContentFolder, job: Job): Promise<number> {
  const { options, world, started } = job;
  const { content } = options;
  const history = startHistory({ project, content, ...folder, env: world.env });
  const made = await prepareRoadmap(folder.files, today(world));
  const told = await addHistory(made, history);
  const { roadmap, diagnostics, images } = await illustrate(told, folder, job);
  if (diagnostics.length > 0) await report(diagnostics, folder, job);
  const note = historyNote(await history);
  if (note !== undefined) world.stderr.write(`${note}\n`);
  if (roadmap === undefined) {
    world.stderr.write(`Nothing was built.\n`);
    return 1;
  }

  const stop = new AbortController();
  void world.untilStopped().then(() => stop.abort());
  const outcome = await publish({ roadmap, images }, folder, job, stop.signal);
  if (outcome.kind === 'stopped') return stopped;
  if (outcome.kind === 'failed') {
    world.stderr.write(`${outcome.reason}\n`);
    return 1;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const out = shownPath(options.out, world.cwd);
  world.stdout.write(`Built ${outcome.pages} pages into ${out} in ${seconds} s.\n`);
  return 0;
}

async function illustrate(made: RoadmapResult, { files }: ContentFolder, job: Job) {
  const line = progressLine(job.world.stderr);
  try {
    return await addImages(made, {
      project,
      content: job.options.content,
      files,
      onImage: ({ done, total }) => line.say(`Preparing image ${done} of ${total} …`),
    });
  } finally {
    line.clear();
  }
}

async function report(
  diagnostics: readonly Diagnostic[],
  { files }: ContentFolder,
  { options: { content }, world }: Job,
): Promise<void> {
  const { reportProblems } = await import('./report-problems.ts');
  const color = useColor(world.stderr, world.env);
  const width = world.stderr.columns ?? 100;
  const text = reportProblems(diagnostics, { content, files, cwd: world.cwd, color, width });
  world.stderr.write(`${text}\n`);
}

async function publish(
  { roadmap, images }: { roadmap: Roadmap; images: readonly PublishedImage[] },
  { files }: ContentFolder,
  { options, world, early }: Job,
  signal: AbortSignal,
): Promise<Outcome> {
  const { content, out } = options;
  const shown = shownPath(out, world.cwd);
  const keep = [content, world.cwd];
  const refusal = whyNotPublish(out, keep);
  if (refusal !== undefined) return refused(shown, refusal);

  const line = progressLine(world.stderr);
  try {
    const onCompile = () => line.announce('Compiling the site, once for all builds to come …');
    const ensured = await ensureRenderer({ content, files, onCompile, signal }, world);
    if (!ensured.ok) return failed(`The site cannot be compiled.\n\n${ensured.output}`);
    const opened = await openPublication(out, keep);
    if (!opened.ok) return refused(shown, opened.reason);
    const { renderer } = ensured;
    const isEarly = early?.renderer === renderer;
    const threads = isEarly ? early : startRenderThreads(renderer, addresses(roadmap).length);
    const cardCache = cacheFolder(project, 'cards');
    const site = { threads, roadmap, images, cardCache };
    const published = await publishSite(site, opened.publication, {
      signal,
      onProgress: ({ done, total }) => line.say(`Rendering page ${done} of ${total} …`),
    });
    if (published.ok) return { kind: 'built', pages: published.pages };
    if (published.problem === 'out') return refused(shown, published.reason);
    return failed(`${published.reason}\n"throughline dev" shows where.`);
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    throw error;
  } finally {
    line.clear();
  }
}

function refused(out: string, reason: string): Outcome {
  return failed(`The site cannot be written to "${out}": ${reason}. Nothing there was changed.`);
}

function failed(reason: string): Outcome {
  return { kind: 'failed', reason };
}

/** What a shell gives for a program that Ctrl+C ended. */
const stopped = 130;

interface Job {
  readonly options: BuildOptions;
  readonly world: World;
  /** Threads that were started before it was known whether there is anything to render. */
  readonly early: RenderThreads | undefined;
  /** When the build began, on the clock of `performance`. */
  readonly started: number;
}

type Outcome =
  | { readonly kind: 'built'; readonly pages: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'stopped' };
