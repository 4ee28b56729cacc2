import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built site under `base`, as a static host would: folders by their index, `404.html` for
 * the rest. With `brotli`, what lies beside a file with `.br` added is sent instead.
 */
export async function serveFolder(
  folder: string,
  base = '/',
  { brotli = false } = {},
): Promise<ServedFolder> {
  const serve = sirv(folder, { dev: true, etag: false, brotli });
  const server = createServer((request, response) => {
    const notFound = async (): Promise<void> => {
      const page = await readFile(join(folder, '404.html')).catch(() => 'Not found');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    };
    const { url = '/' } = request;
    if (!url.startsWith(base)) return void notFound();
    request.url = `/${url.slice(base.length)}`;
    serve(request, response, () => void notFound());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/consistent-type-assertions -- a TCP server has such an address
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface ServedFolder {
  /** Without a trailing slash. */
  readonly origin: string;
  close(): Promise<void>;
}
