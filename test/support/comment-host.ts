import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A server on this machine that keeps comments as GitHub and GitLab do, until the test is over. */
export async function commentHost({ refuses = false } = {}): Promise<CommentHost> {
  const comments: KeptComment[] = [];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    const token = request.headers['private-token'] ?? request.headers.authorization;
    if (refuses || !/^(?:Bearer )?a-token$/.test(`${token}`)) return answer(403, {});
    if (pathname === '/user') return answer(200, { username: me });
    const [, one, all] =
      /^\/(?:repos\/acme\/roadmap\/issues\/comments|projects\/7\/merge_requests\/5\/notes)\/(\d+)$|^(\/repos\/acme\/roadmap\/issues\/5\/comments|\/projects\/7\/merge_requests\/5\/notes)$/.exec(
        pathname,
      ) ?? [];
    const kept = comments[Number(one)];
    if (request.method === 'GET' && all !== undefined) {
      const size = Number(searchParams.get('per_page'));
      const start = (Number(searchParams.get('page')) - 1) * size;
      const shown = comments.map((each, id) => ({ id, ...each, ...nameOf(each, all) }));
      return answer(200, shown.slice(start, start + size));
    }
    if (request.method === 'POST' && all !== undefined) {
      comments.push({ by: me, body: await bodyOf(request) });
      return answer(201, {});
    }
    if (request.method === 'DELETE' && kept) {
      comments.splice(Number(one), 1);
      response.writeHead(204).end();
      return;
    }
    if (request.method === (pathname.startsWith('/repos') ? 'PATCH' : 'PUT') && kept) {
      comments[Number(one)] = { ...kept, body: await bodyOf(request) };
      return answer(200, {});
    }
    return answer(404, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, comments };
}

const me = 'github-actions[bot]';

function nameOf({ by }: KeptComment, path: string): object {
  return path.startsWith('/repos') ? { user: { login: by } } : { author: { username: by } };
}

async function bodyOf(request: Parameters<typeof json>[0]): Promise<string> {
  const sent: unknown = await json(request);
  return String(Reflect.get(Object(sent), 'body'));
}

export interface KeptComment {
  readonly by: string;
  readonly body: string;
}

export interface CommentHost {
  readonly url: string;
  readonly comments: KeptComment[];
}
