import type { APIRoute } from 'astro';

import { robots } from '../layout/sitemap.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(robots(locals.roadmap.settings), { headers: { 'content-type': 'text/plain' } });
