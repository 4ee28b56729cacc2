import type { APIRoute } from 'astro';

import { atomFeed } from './atom-feed.ts';

/** A route that answers with the feed at the address its parameters say. */
export function answerWithFeed(addressOf: (params: Params) => string): APIRoute {
  return ({ locals, params }) => {
    const feed = atomFeed(locals.roadmap, addressOf(params));
    if (feed === undefined) return new Response(null, { status: 404 });
    return new Response(feed, { headers: { 'content-type': 'application/atom+xml' } });
  };
}

type Params = Readonly<Record<string, string | undefined>>;
