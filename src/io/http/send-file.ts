import type { Stats } from 'node:fs';
import { constants, open, type FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Sends a file as the answer to a request; `false`, and nothing is sent, when it cannot be read. It
 * is opened once, so that what is measured is what is sent, and without waiting for the other end of
 * a pipe.
 */
export async function sendFile(
  location: string,
  request: IncomingMessage,
  response: ServerResponse,
  status = 200,
): Promise<boolean> {
  let file: FileHandle | undefined;
  try {
    file = await open(location, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = await file.stat();
    if (!stats.isFile()) return false;
    await send(file, { request, response, ...replyTo(request, status, stats) }, location);
    return true;
  } catch {
    // The client left, or the disk failed midway.
    if (response.headersSent) response.destroy();
    return response.headersSent;
  } finally {
    await file?.close();
  }
}

/** What to answer, by the conditions a request makes. Those of an error page are not of interest. */
function replyTo({ headers }: IncomingMessage, status: number, { size, mtimeMs }: Stats): Reply {
  const all = { start: 0, length: size };
  if (status !== 200) return { status, ...all, headers: {} };
  const tag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
  const own = { etag: `W/${tag}`, 'accept-ranges': 'bytes' };
  const known = headers['if-none-match'];
  if (known?.trim() === '*' || known?.includes(tag)) {
    return { status: 304, start: 0, length: 0, headers: own };
  }
  // Our tags are weak, and a weak one never vouches for the rest of a file.
  const range = headers['if-range'] === undefined ? rangeOf(headers.range, size) : undefined;
  if (range === undefined) return { status, ...all, headers: own };
  const { start, length } = range;
  const part = length > 0 ? `${start}-${start + length - 1}` : '*';
  const described = { ...own, 'content-range': `bytes ${part}/${size}` };
  return { status: length > 0 ? 206 : 416, start, length, headers: described };
}

/**
 * The part of a file that is asked for: empty when there is none such, and `undefined` for all of it,
 * which is also the answer to what asks for several parts or is no range of bytes.
 */
function rangeOf(header: string | undefined, size: number): Part | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first + last === '') return undefined;
  const [from, to] = [Number(first), Number(last)];
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) return { start: 0, length: 0 };
  const start = first === '' ? Math.max(size - to, 0) : from;
  const end = first === '' || last === '' ? size : Math.min(to + 1, size);
  return { start, length: Math.max(end - start, 0) };
}

async function send(file: FileHandle, reply: Sent, location: string): Promise<void> {
  const { request, response, status, start, length, headers } = reply;
  const type = contentTypes[extname(location).toLowerCase()] ?? 'application/octet-stream';
  const hasBody = status !== 304 && status !== 416;
  response.writeHead(status, {
    ...headers,
    'cache-control': 'no-cache',
    ...(hasBody && { 'content-type': type }),
    ...(status !== 304 && { 'content-length': length }),
  });
  if (length === 0 || request.method === 'HEAD') return void response.end();
  const bytes = file.createReadStream({ start, end: start + length - 1 });
  await pipeline(bytes, response, { end: false });
  if (bytes.bytesRead === length) response.end();
  // It became shorter meanwhile: a client would take the next answer for the rest of this one.
  else response.destroy();
}

/** All kinds of files a site is made of; the parts of the search index are of no kind. */
const contentTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

interface Part {
  readonly start: number;
  readonly length: number;
}

interface Reply extends Part {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

interface Sent extends Reply {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}
