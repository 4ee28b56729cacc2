import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';

/**
 * Returns a web server that no request can end or hold up. It answers reading requests only, made
 * under a name of this machine when `host` is one, and passes on their target as a path. When
 * `answer` fails, so does the request, and nothing else.
 */
export function createSafeServer(host: string, answer: Answer): Server {
  const server = createServer(timeouts, (request, response) => {
    answerSafely(request, response).catch(() => response.destroy());
  });
  server.timeout = idleTimeout;
  // After it has started, this is a connection that could not be accepted, such as one too many.
  server.on('error', () => {});

  async function answerSafely(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    const target = url.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
    if (!isAllowedHost(request, host)) return refuse(response, 403, 'Unknown host name.');
    if (method !== 'GET' && method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return refuse(response, 405, 'Only GET and HEAD are allowed.');
    }
    if (!target.startsWith('/')) return refuse(response, 400, 'Invalid address.');
    request.url = target;
    try {
      await answer(request, response);
    } catch {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'The request failed.');
    }
  }

  return server;
}

/** No request has a body, so a second would do. In milliseconds. */
const timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
};

/** How long a connection on which nothing happens is kept, in milliseconds. */
const idleTimeout = 60_000;

/** The connection is closed, because a refused request may go on for ever. */
function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(response.req.method === 'HEAD' ? undefined : `${text}\n`);
}

/** Answers a request for a path, which begins with `/`; not more is known of it. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/**
 * Returns whether a request names a host it may ask for. While only this machine is listened to, that
 * is a name of this machine: a page of another site could let its own name lead here. A server that
 * listens to others answers under any name.
 */
function isAllowedHost({ headers }: IncomingMessage, host: string): boolean {
  const own = host.toLowerCase();
  if (!isLocal(own)) return true;
  const asked = (headers.host ?? '').toLowerCase();
  const name = asked.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  return isIP(name) !== 0 || isLocal(name) || name === own;
}

function isLocal(name: string): boolean {
  if (isIP(name) !== 0) return name === '::1' || name.startsWith('127.');
  return name === 'localhost' || name.endsWith('.localhost');
}
