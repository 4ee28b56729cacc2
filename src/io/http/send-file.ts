import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';

import send from '@fastify/send';

/**
 * Sends a file, or the requested part of it, as the answer to a request. Returns `false` and sends
 * nothing when it cannot be read. Sends error pages whole.
 */
export async function sendFile(
  location: string,
  request: IncomingMessage,
  response: ServerResponse,
  status = 200,
): Promise<boolean> {
  if (status !== 200) request.headers = {};
  // A number too large for JavaScript names no byte of any file.
  if (/\d{16}/.test(request.headers.range ?? '')) request.headers.range = 'bytes=9999999999999-';
  const address = `/${encodeURIComponent(basename(location))}`;
  const options = { root: dirname(location), index: false, onFile: refuseOthers } as const;
  const reply = await send(request, address, options).catch(() => undefined);
  if (reply === undefined || unreadable.has(reply.statusCode)) return false;
  response.writeHead(status === 200 ? reply.statusCode : status, reply.headers);
  response.strictContentLength = true;
  try {
    await pipeline(reply.stream, response, { end: false });
    response.end();
  } catch {
    // The client left, or the file became shorter: it would take the next answer for the rest.
    response.destroy();
  }
  return true;
}

/** Opening a pipe would wait for its other end. */
function refuseOthers(path: string, stats: { isFile(): boolean }): void {
  if (!stats.isFile()) throw new Error(`"${path}" is not a file`);
}

const unreadable: ReadonlySet<number> = new Set([301, 400, 403, 404, 500]);
