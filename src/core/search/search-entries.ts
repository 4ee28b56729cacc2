import type { Roadmap } from '../roadmap/roadmap.ts';
import { setType } from '../text/smart-text.ts';
import { readableText } from './readable-text.ts';
import { searchRecords, type SearchRecord } from './search-records.ts';

/**
 * Returns the searchable parts of a roadmap, from far to near, with their text set as on the page.
 */
export function searchEntries(roadmap: Roadmap): SearchData {
  const { language } = roadmap.settings;
  return { language, entries: searchRecords(roadmap).map((record) => entryOf(record, language)) };
}

function entryOf(record: SearchRecord, language: string): SearchEntry {
  const { address, title, texts, body, notes = [], filters } = record;
  const set = (text: string) => setType(text, language);
  const read = body ? readableText(body, language) : '';
  const text = [...texts.map(set), read, ...notes.map(set)].filter(Boolean).join(' ');
  return { address, title: set(title), text, filters };
}

/** Plain data: a browser fetches it as JSON. */
export interface SearchData {
  /** A BCP 47 tag. */
  readonly language: string;
  readonly entries: readonly SearchEntry[];
}

export interface SearchEntry {
  /** Root-relative, below `base`; with an anchor where it is a part of a page. */
  readonly address: string;
  readonly title: string;
  readonly text: string;
  readonly filters: SearchRecord['filters'];
}
