import { searchEntries } from '../../core/search/search-entries.ts';
import { textRoute } from '../base/text-route.ts';

export const GET = textRoute('application/json', (roadmap) =>
  JSON.stringify(searchEntries(roadmap)),
);
