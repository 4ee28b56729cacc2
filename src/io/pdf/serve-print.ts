import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fileAt } from '../http/file-at.ts';
import { createSafeServer } from '../http/safe-server.ts';
import { sendFile } from '../http/send-file.ts';

/**
 * Serves the files of a site to this machine alone, under the path it will be published at, its
 * first page with the size of the paper it is to be printed on.
 */
export async function servePrint({ folder, base, paper }: PrintedSite): Promise<PrintServer> {
  const server = createSafeServer('127.0.0.1', async (request, response) => {
    const { url = '/' } = request;
    if (url === base) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      const link = `<link rel="stylesheet" href="${base}${sheet}">`;
      const page = readFileSync(join(folder, 'index.html'), 'utf8');
      return void response.end(page.replace('</head>', () => `${link}</head>`));
    }
    if (url === base + sheet) {
      response.writeHead(200, { 'content-type': 'text/css' });
      return void response.end(`@page { size: ${paper} }`);
    }
    const file = url.startsWith(base)
      ? await fileAt(folder, url.slice(base.length - 1))
      : undefined;
    if (file !== undefined && (await sendFile(file, request, response))) return;
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** No file of a site has such a name. */
const sheet = '@paper.css';

export interface PrintedSite {
  readonly folder: string;
  /** Begins and ends with `/`. */
  readonly base: string;
  /** As CSS names it: `A4`. */
  readonly paper: string;
}

interface PrintServer {
  /** Of the first page. */
  readonly url: string;
  close(): Promise<void>;
}
