import { absoluteUrl, hrefTo, schemaAddress } from '../../../core/addresses.ts';
import { jsonSchemaText } from '../../../core/model/json-schema.ts';
import { kindNames } from '../../../core/model/nouns.ts';
import { textRoute } from '../../base/text-route.ts';

export const GET = textRoute('application/schema+json', ({ settings }, params) => {
  const kind = kindNames.find((name) => name === params['kind']);
  if (kind === undefined) return undefined;
  const address = schemaAddress(kind);
  return jsonSchemaText(kind, absoluteUrl(settings, address) ?? hrefTo(settings, address));
});
