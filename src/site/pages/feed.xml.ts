import type { APIRoute } from 'astro';

import { atomFeed } from '../changes/atom-feed.ts';

export const GET: APIRoute = ({ locals }) => {
  const feed = atomFeed(locals.roadmap);
  if (feed === undefined) return new Response(null, { status: 404 });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml' } });
};
