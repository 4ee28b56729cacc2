import type { APIRoute } from 'astro';

import { mapData } from '../views/map-data.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(JSON.stringify(mapData(locals.roadmap)), {
    headers: { 'content-type': 'application/json' },
  });
