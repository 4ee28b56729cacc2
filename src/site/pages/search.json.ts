import type { APIRoute } from 'astro';

import { searchEntries } from '../../core/search/search-entries.ts';

export const GET: APIRoute = ({ locals: { roadmap } }) =>
  new Response(JSON.stringify(searchEntries(roadmap)), {
    headers: { 'content-type': 'application/json' },
  });
