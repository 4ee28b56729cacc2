import type { CustomRecord, IndexFile, PagefindIndex } from 'pagefind';

import { readableText } from '../../core/search/readable-text.ts';
import type { SearchRecord } from '../../core/search/search-records.ts';
import { setType } from '../../core/text/smart-text.ts';
import type { Files } from '../store.ts';

/**
 * Has Pagefind index records, and returns the files a browser needs to search them: the same ones,
 * byte for byte, for the same records.
 */
export async function indexRecords({ records, language }: IndexJob): Promise<Files> {
  const { close, createIndex } = await import('pagefind');
  try {
    const { index, errors } = await createIndex({ maxFragments });
    if (index === undefined) throw new Error(errors.join(' '));
    const files = await indexed(index, records, language);
    return Object.fromEntries(neededOf(files).map(({ path, content }) => [path, content]));
  } finally {
    await close();
  }
}

/**
 * What a result shows lies in so many files at most, several to a file if there are more: few
 * enough to be published at once, small enough to be fetched one by one.
 */
const maxFragments = 256;

/** Words are stemmed as their language does, which has no regions. */
function languageOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? tag;
}

async function indexed(
  index: PagefindIndex,
  records: readonly SearchRecord[],
  language: string,
): Promise<readonly IndexFile[]> {
  const added = records.map((record, place) =>
    index.addCustomRecord(toCustomRecord(record, place, language)),
  );
  const { files, errors } = await Promise.all(added).then(async (answers) => {
    const output = await index.getFiles();
    return { ...output, errors: [...answers.flatMap(({ errors }) => errors), ...output.errors] };
  });
  if (errors.length > 0) throw new Error(errors.join(' '));
  return files;
}

/** Its words are set as they are on the page: they are what a result shows. */
function toCustomRecord(record: SearchRecord, place: number, language: string): CustomRecord {
  const { address, texts, body, notes = [], filters } = record;
  const set = (text: string) => setType(text, language);
  const title = set(record.title);
  const read = body ? readableText(body, language) : '';
  const content = [...texts.map(set), read, ...notes.map(set)].filter(Boolean);
  return {
    url: address,
    // Pagefind leaves out what has no text, whatever its title.
    content: content.length > 0 ? content.join(' ') : title,
    language: languageOf(language),
    meta: { title },
    sort: { place: String(place).padStart(6, '0') },
    filters: Object.fromEntries(Object.entries(filters).map(([name, ids]) => [name, [...ids]])),
  };
}

/** Pagefind brings user interfaces besides, and an engine for languages that are not here. */
function neededOf(files: readonly IndexFile[]): readonly IndexFile[] {
  const isUsed = ({ path }: IndexFile) => !/^(?:pagefind-.*-?ui|pagefind-highlight)\b/.test(path);
  const engines = files.filter(({ path }) => path.startsWith('wasm.'));
  const spare = engines.length > 1 ? 'wasm.unknown.pagefind' : '';
  return files.filter((file) => isUsed(file) && file.path !== spare);
}

/** Plain data: it is handed to a thread. */
export interface IndexJob {
  readonly records: readonly SearchRecord[];
  /** A BCP 47 tag. */
  readonly language: string;
}
