import { join } from 'node:path';

import { fileAt } from '../io/http/file-at.ts';
import type { Answer } from '../io/http/safe-server.ts';
import { sendFile } from '../io/http/send-file.ts';
import { recoverPublication } from '../io/publication.ts';
import { readSiteMarker } from '../io/site-marker.ts';
import type { PreviewOptions } from './options.ts';
import { serve } from './serve.ts';
import { shownPath } from './shown-path.ts';
import type { World } from './world.ts';

/**
 * `throughline preview`: serves a built site as a web server would, under the path it is published
 * at, until it is stopped. 1 when nothing was built there or it cannot be served.
 */
export async function preview(options: PreviewOptions, world: World): Promise<number> {
  const { out } = options;
  await recoverPublication(out);
  const marker = readSiteMarker(out);
  if (marker === undefined) {
    const shown = shownPath(out, world.cwd);
    world.stderr.write(`There is no site in "${shown}". Run "throughline build" first.\n`);
    return 1;
  }
  const serving = await serve(publishedSite(out), options);
  if (!serving.ok) {
    world.stderr.write(`${serving.reason}\n`);
    return 1;
  }
  const addresses = serving.origins.map((origin) => origin + marker.base);
  world.stdout.write(`Site: ${addresses.join(' and ')}\nPress Ctrl+C to stop.\n`);
  await world.untilStopped();
  await serving.close();
  return 0;
}

/** Its marker is read at each request: the site may be built anew, with another base. */
function publishedSite(out: string): Answer {
  return async (request, response) => {
    const base = readSiteMarker(out)?.base ?? '/';
    const { url = '/' } = request;
    if (!url.startsWith(base)) return void response.writeHead(302, { location: base }).end();
    const file = await fileAt(out, url.slice(base.length - 1));
    if (file !== undefined && (await sendFile(file, request, response))) return;
    if (await sendFile(join(out, '404.html'), request, response, 404)) return;
    response.writeHead(404).end();
  };
}
