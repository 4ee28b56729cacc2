import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';

import sirv from 'sirv';

import { recoverPublication } from '../io/publication.ts';
import { readSiteMarker } from '../io/site-marker.ts';
import { isWelcome } from './is-welcome.ts';
import type { PreviewOptions } from './options.ts';
import { serve } from './serve.ts';
import { shownPath } from './shown-path.ts';
import type { World } from './world.ts';

/**
 * `throughline preview`: serves a built site as a web server would, under the path it is published
 * at, until it is stopped. 1 when nothing was built there or it cannot be served.
 */
export async function preview(options: PreviewOptions, world: World): Promise<number> {
  const { out, host } = options;
  await recoverPublication(out);
  const marker = readSiteMarker(out);
  if (marker === undefined) {
    const shown = shownPath(out, world.cwd);
    world.stderr.write(`There is no site in "${shown}". Run "throughline build" first.\n`);
    return 1;
  }
  const serving = await serve(publishedSite(out, host), options);
  if (!serving.ok) {
    world.stderr.write(`${serving.reason}\n`);
    return 1;
  }
  const addresses = serving.origins.map((origin) => origin + marker.base);
  world.stdout.write(`The built site is at ${addresses.join(' and ')}\nCtrl+C stops it.\n`);
  await world.untilStopped();
  await serving.close();
  return 0;
}

/** Its marker is read at each request: the site may be built anew, with another base. */
function publishedSite(out: string, host: string): RequestListener {
  const files = sirv(out, { dev: true, etag: true });
  return (request, response) => {
    if (!isWelcome(request, host)) return void response.writeHead(403).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    }
    const base = readSiteMarker(out)?.base ?? '/';
    const { url = '/' } = request;
    if (!url.startsWith(base)) return void response.writeHead(302, { location: base }).end();
    request.url = url.slice(base.length - 1);
    if (hidden.test(request.url)) return notFound(out, request, response);
    files(request, response, () => notFound(out, request, response));
  };
}

/** The path of what begins with a dot, such as the marker: it is no part of what is published. */
const hidden = /^[^?#]*\/(?:\.|%2e)/i;

function notFound(out: string, { method }: IncomingMessage, response: ServerResponse): void {
  const page = join(out, '404.html');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(method !== 'HEAD' && existsSync(page) ? readFileSync(page) : undefined);
}
