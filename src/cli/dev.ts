import { type ContentWatcher, watchContent } from '../io/watch-content.ts';
import { liveHandler } from './live-handler.ts';
import { liveSite, type Update } from './live-site.ts';
import type { DevOptions } from './options.ts';
import { reportProblems } from './report-problems.ts';
import { serve } from './serve.ts';
import { pathFrom } from './shown-path.ts';
import { today, useColor, type World } from './world.ts';

/**
 * `throughline dev`: serves the content folder as a site that follows every change of it, until it
 * is stopped. 1 when it cannot be served.
 */
export async function dev(options: DevOptions, world: World): Promise<number> {
  const { content } = options;
  const stop = new AbortController();
  const start = world.now().getTime();
  let updates = 0;
  let problems: string | undefined;
  let advice: string | undefined;
  let lastReport = '';

  const watcher: ContentWatcher = watchContent(content, () => void site.update());
  const site = liveSite(
    {
      content,
      asOf: () => today(world),
      signal: stop.signal,
      onFolders: (folders) => watcher.follow(folders),
      onCompile: () => world.stderr.write('Compiling the site …\n'),
      onUpdate,
    },
    world,
  );
  const handler = liveHandler({
    state: () => ({ site: site.current, version: `${start}-${updates}`, problems, advice }),
    onError: (reason) => world.stderr.write(`${reason}\n`),
  });

  function onUpdate(update: Update, milliseconds: number): void {
    const wasBroken = problems !== undefined;
    const report = reportOf(update, useColor(world.stderr, world.env));
    problems = update.kind === 'good' ? undefined : reportOf(update, false);
    advice = update.kind === 'good' ? reportOf(update, false) || undefined : undefined;
    if (update.kind === 'good') updates += 1;
    if (report !== '' && report !== lastReport) world.stderr.write(`${report}\n`);
    else if (wasBroken && problems === undefined) world.stderr.write('No problems left.\n');
    else if (updates > 1 && problems === undefined) {
      world.stderr.write(`Updated in ${milliseconds.toFixed(0)} ms.\n`);
    }
    lastReport = report;
    handler.notify();
  }

  function reportOf(update: Update, color: boolean): string {
    if (update.kind === 'failed') return update.text;
    const { diagnostics, files } = update;
    if (diagnostics.length === 0) return '';
    const width = world.stderr.columns ?? 100;
    const pathOf = pathFrom(world.cwd, content);
    return reportProblems(diagnostics, { files, pathOf, color, width });
  }

  const stopped = world.untilStopped().then(() => stop.abort());
  try {
    await Promise.race([site.update(), stopped]);
    if (stop.signal.aborted) return 0;
    const serving = await serve(handler.handle, options);
    if (!serving.ok) {
      world.stderr.write(`${serving.reason}\n`);
      return 1;
    }
    const base = site.current?.roadmap.settings.base ?? '/';
    const addresses = serving.origins.map((origin) => origin + base);
    world.stdout.write(`Roadmap: ${addresses.join(' and ')}\nPress Ctrl+C to stop.\n`);
    await stopped;
    await serving.close();
    return 0;
  } finally {
    stop.abort();
    watcher.close();
  }
}
