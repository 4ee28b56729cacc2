import { escapeMarkup } from '../core/text/safe-text.ts';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { cardsFolder } from '../core/addresses.ts';
import type { Card } from '../core/cards/card.ts';
import { fileAt } from '../io/http/file-at.ts';
import type { Answer } from '../io/http/safe-server.ts';
import { sendFile } from '../io/http/send-file.ts';
import { assetsFolder } from '../io/load-renderer.ts';
import { projectStore } from '../io/store.ts';
import type { LiveBar, LiveReport } from './live-report.ts';
import type { Site } from './live-site.ts';
import { project } from './world.ts';

/**
 * Answers the requests of `throughline dev`: pages rendered on demand under the base of the
 * roadmap, what they refer to, the script that keeps them up to date and its news.
 */
export function liveHandler(options: LiveHandlerOptions): LiveHandler {
  const { state } = options;
  const listeners = new Set<ServerResponse>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request);
    if (path === liveScript) return send(response, 200, javascript, script);
    if (path === liveEvents) return listen(response);
    if (path === liveReport) {
      const report = JSON.stringify(state().report(isFromHere(request)));
      return send(response, 200, 'application/json; charset=utf-8', report);
    }
    const { site, text, version } = state();
    if (site === undefined) {
      const page = problemPage('Fix these problems to see the roadmap', text());
      return send(response, 500, html, livePage(page, 'none'));
    }
    const { base } = site.roadmap.settings;
    if (!path.startsWith(base)) return redirect(response, base);
    const address = `/${path.slice(base.length)}`;
    const file = imageAt(site, address) ?? (await assetAt(site, address));
    if (file !== undefined && (await sendFile(file, request, response))) return;
    const card = cardAt(site, address);
    if (card !== undefined) return sendCard(response, card);

    const rendered = await site.renderer.render(address, site.roadmap);
    const isPage = rendered.contentType.startsWith('text/html');
    const body = isPage ? livePage(rendered.body, version) : rendered.body;
    send(response, rendered.status, rendered.contentType, body);
  }

  function listen(response: ServerResponse): void {
    // It is quiet for as long as nothing changes.
    response.socket?.setTimeout(0);
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(`retry: 500\n${news()}`);
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  function news(): string {
    const { version, isBroken, bar } = state();
    return `data: ${JSON.stringify({ version, isBroken, bar })}\n\n`;
  }

  return {
    async handle(request, response) {
      try {
        await answer(request, response);
      } catch (error) {
        if (response.headersSent) throw error;
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        options.onError(reason);
        const page = problemPage('This page cannot be rendered', reason);
        send(response, 500, html, livePage(page, state().version));
      }
    },
    notify() {
      for (const response of listeners) response.write(news());
    },
  };
}

/** Whether a browser runs where the files are. */
function isFromHere({ socket: { remoteAddress = '' } }: IncomingMessage): boolean {
  return /^(?:::1$|(?:::ffff:)?127\.)/.test(remoteAddress);
}

const html = 'text/html; charset=utf-8';
const javascript = 'text/javascript; charset=utf-8';

const script = `const styles = ${JSON.stringify(textOf('live.css'))};\n${textOf('live.js')}`;

function textOf(name: string): string {
  return readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split(/[?#]/, 1)[0] ?? '/';
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

function cardAt({ renderer, roadmap }: Site, address: string): Card | undefined {
  if (!address.startsWith(cardsFolder)) return undefined;
  return renderer.cards(roadmap).value.find((card) => card.address === address);
}

/** Draws a card on the first request and keeps it: authors rarely look at one. */
async function sendCard(response: ServerResponse, card: Card): Promise<void> {
  const { prepareCards } = await import('../io/cards/prepare-cards.ts');
  const [drawn] = await prepareCards([card], { store: projectStore(project, 'cards') });
  const image = drawn && readFileSync(drawn.location);
  response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'no-store' });
  response.end(image);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

/** A file that was compiled with the pages. */
function assetAt({ rendererFolder }: Site, address: string): Promise<string | undefined> {
  return fileAt(assetsFolder(rendererFolder), address);
}

/** Returns the source file of the image with an address. */
function imageAt({ images }: Site, address: string): string | undefined {
  return images.find(({ path }) => encodedPath(path) === address)?.location;
}

function encodedPath(path: string): string {
  return `/${path.split('/').map(encodeURIComponent).join('/')}`;
}

export interface LiveHandler {
  readonly handle: Answer;
  /** Notifies all open pages that the state changed. */
  notify(): void;
}

export interface LiveHandlerOptions {
  readonly state: () => LiveState;
  readonly onError: (reason: string) => void;
}

export interface LiveState {
  readonly site: Site | undefined;
  /** Changes whenever open pages are to be loaded anew. */
  readonly version: string;
  /** Whether the roadmap has errors, or cannot be read: the site is then the last good one. */
  readonly isBroken: boolean;
  /** The problems as plain text, for the page that is shown while there is no site. */
  readonly text: () => string;
  readonly bar: LiveBar;
  /** Returns all that the bar opens; with links to the editor only for a browser of this machine. */
  readonly report: (isFromHere: boolean) => LiveReport;
}

/** Where the server of `throughline dev` has what is its own; no page of a site is there. */
const liveScript = '/@throughline/live.js';
const liveEvents = '/@throughline/events';
const liveReport = '/@throughline/report.json';

/**
 * A rendered page with the script that keeps it up to date, which its policy allows, as it allows to
 * ask for news. `version` is that of the site the page was rendered from.
 */
function livePage(html: string, version: string): string {
  const script = `<script src="${liveScript}" data-version="${version}" defer></script>`;
  const end = html.search(/<\/head>/i);
  return end < 0 ? html + script : html.slice(0, end) + script + html.slice(end);
}

/** Returns the page shown while there is no roadmap: the problems as plain text. */
function problemPage(heading: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; connect-src 'self'">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(heading)}</title>
</head>
<body>
<h1>${escapeMarkup(heading)}</h1>
<pre>${escapeMarkup(text)}</pre>
</body>
</html>
`;
}
