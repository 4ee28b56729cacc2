import type { APIRoute } from 'astro';

import { mapReplayData } from '../map/map-replay.ts';

export const GET: APIRoute = ({ locals }) => {
  const data = mapReplayData(locals.roadmap);
  if (data === undefined) return new Response(null, { status: 404 });
  return Response.json(data);
};
