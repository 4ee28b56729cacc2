import type { APIRoute } from 'astro';

import type { Roadmap } from '../../core/roadmap/roadmap.ts';

/**
 * Returns a route for a text that is no page; without the text, the address does not exist. The
 * renderer asks for the text itself, `astro dev` for a response.
 */
export function textRoute(contentType: string, textOf: TextOf): TextRoute {
  const respond: APIRoute = ({ locals, params }) => {
    const text = textOf(locals.roadmap, params);
    if (text === undefined) return new Response(null, { status: 404 });
    return new Response(text, { headers: { 'content-type': contentType } });
  };
  return Object.assign(respond, { contentType, textOf });
}

export function isTextRoute(value: unknown): value is TextRoute {
  return typeof value === 'function' && 'textOf' in value;
}

export type TextRoute = APIRoute & { readonly contentType: string; readonly textOf: TextOf };

type TextOf = (roadmap: Roadmap, params: RouteParams) => string | undefined;

export type RouteParams = Readonly<Record<string, string | undefined>>;
