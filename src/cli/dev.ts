import { messagesOf } from '../core/roadmap/messages-of.ts';
import type { Settings } from '../core/roadmap/roadmap.ts';
import { createMessages, type Messages } from '../messages/create-messages.ts';
import { type ContentWatcher, watchContent } from '../io/watch-content.ts';
import { editorLink } from './editor-link.ts';
import { liveBranch } from './live-branch.ts';
import { liveHandler, type LiveState } from './live-handler.ts';
import { liveBar, liveReport } from './live-report.ts';
import { liveSite, type Update } from './live-site.ts';
import { openBrowser } from './open-browser.ts';
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
  const messagesFor = speaker();
  const link = editorLink(options.editor, world.env);
  let updates = 0;
  let last: Update | undefined;
  let lastFound = '';

  const watcher: ContentWatcher = watchContent(content, () => void site.update());
  const site = liveSite(
    {
      content,
      ...(options.mdx !== undefined && { mdx: options.mdx }),
      asOf: () => today(world),
      signal: stop.signal,
      onFolders: (folders) => watcher.follow(folders),
      onCompile: () => world.stderr.write('Compiling the site …\n'),
      onUpdate,
    },
    world,
  );
  const branch = liveBranch(
    { content, signal: stop.signal, onCompared: () => handler.notify() },
    world,
  );
  const handler = liveHandler({
    state,
    onError: (reason) => world.stderr.write(`${reason}\n`),
  });

  function state(): LiveState {
    const read = last === undefined || last.kind === 'failed' ? undefined : last;
    const failure = last?.kind === 'failed' ? last.text : undefined;
    const { files = [], settings = site.current?.roadmap.settings, diagnostics = [] } = read ?? {};
    const t = messagesFor(settings);
    const isBroken = last !== undefined && last.kind !== 'good';
    const found = { diagnostics, failure, compared: isBroken ? undefined : branch.compared };
    const base = site.current?.roadmap.settings.base;
    return {
      site: site.current,
      version: `${start}-${updates}`,
      isBroken,
      text: () => (last === undefined ? '' : reportOf(last, false)),
      bar: liveBar(found, t),
      report: (isFromHere) =>
        liveReport(
          { ...found, isBroken },
          { files, content, base, link: isFromHere ? link : undefined },
          t,
        ),
    };
  }

  function onUpdate(update: Update, milliseconds: number): void {
    const wasBroken = last !== undefined && last.kind !== 'good';
    last = update;
    if (update.kind === 'good') updates += 1;
    // The page comes first: a report of many problems takes a moment.
    handler.notify();
    if (update.kind === 'good') branch.compareSoon({ ...update, asOf: today(world) });
    const found = JSON.stringify(update.kind === 'failed' ? update.text : update.diagnostics);
    const isNews = found !== lastFound;
    lastFound = found;
    const report = isNews ? reportOf(update, useColor(world.stderr, world.env)) : '';
    if (report !== '') world.stderr.write(`${report}\n`);
    else if (wasBroken && update.kind === 'good') world.stderr.write('No problems left.\n');
    else if (updates > 1 && update.kind === 'good') {
      world.stderr.write(`Updated in ${milliseconds.toFixed(0)} ms.\n`);
    }
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
    const [address] = addresses;
    if (options.open && address !== undefined && !(await openBrowser(address, world.env))) {
      world.stderr.write('No browser could be opened. Open the address yourself.\n');
    }
    await stopped;
    await serving.close();
    return 0;
  } finally {
    stop.abort();
    watcher.close();
  }
}

/** Returns what speaks the language of some settings, English until they can be read. */
function speaker(): (settings: Settings | undefined) => Messages {
  let spoken: { readonly words: string; readonly t: Messages } | undefined;
  return (settings) => {
    const { language = 'en', labels, words } = settings ?? {};
    const own = JSON.stringify([language, labels, words]);
    // Most edits leave the settings alone, and messages take time to make.
    if (spoken?.words !== own) {
      spoken = { words: own, t: settings ? messagesOf(settings) : createMessages({ language }) };
    }
    return spoken.t;
  };
}
