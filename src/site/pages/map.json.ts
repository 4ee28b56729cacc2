import { setType } from '../../core/text/smart-text.ts';
import { textRoute } from '../base/text-route.ts';
import { mapData } from '../map/map-data.ts';

export const GET = textRoute('application/json', (roadmap) => {
  const { language } = roadmap.settings;
  const set = (name: string, value: unknown) =>
    typeof value === 'string' && !references.has(name) ? setType(value, language) : value;
  return JSON.stringify(mapData(roadmap), set);
});

/** Text that is read is set as on pages; ids and addresses stay as they are. */
const references = new Set(['id', 'team', 'base', 'current']);
