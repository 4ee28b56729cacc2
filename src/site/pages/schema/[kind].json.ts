import type { APIRoute } from 'astro';

import { absoluteUrl, hrefTo, schemaAddress } from '../../../core/addresses.ts';
import { jsonSchemaText } from '../../../core/model/json-schema.ts';
import { kindNames } from '../../../core/model/nouns.ts';

export const GET: APIRoute = ({ locals, params }) => {
  const kind = kindNames.find((name) => name === params['kind']);
  if (kind === undefined) return new Response(null, { status: 404 });
  const { settings } = locals.roadmap;
  const address = schemaAddress(kind);
  const id = absoluteUrl(settings, address) ?? hrefTo(settings, address);
  const headers = { 'content-type': 'application/schema+json' };
  return new Response(jsonSchemaText(kind, id), { headers });
};
