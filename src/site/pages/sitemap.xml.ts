import type { APIRoute } from 'astro';

import { sitemap } from '../layout/sitemap.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(sitemap(locals.roadmap), { headers: { 'content-type': 'application/xml' } });
