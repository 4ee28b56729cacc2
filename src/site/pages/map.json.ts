import type { APIRoute } from 'astro';

import { setType } from '../../core/text/smart-text.ts';
import { mapData } from '../map/map-data.ts';

export const GET: APIRoute = ({ locals: { roadmap } }) => {
  const { language } = roadmap.settings;
  const set = (name: string, value: unknown) =>
    typeof value === 'string' && !references.has(name) ? setType(value, language) : value;
  return new Response(JSON.stringify(mapData(roadmap), set), {
    headers: { 'content-type': 'application/json' },
  });
};

/** Text that is read is set as on pages; ids and addresses stay as they are. */
const references = new Set(['id', 'team', 'base', 'current']);
