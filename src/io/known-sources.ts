import { deserialize, serialize } from 'node:v8';

import { type ContentFile, textOf } from '../core/content-file.ts';
import { type KnownFile, knownOf, type Reading } from '../core/document/reading.ts';
import { allSources, parseSources } from '../core/document/sources.ts';
import { digestOf, storeKey } from './store-entry.ts';
import { keepParts, nextParts, type Parts, partsOf } from './store-parts.ts';
import { projectStore, type Store } from './store.ts';

/**
 * Remembers what is read in the files of a content folder from one run to the next: of a file with
 * the same text, nothing is parsed again. `code` is a digest of the code that reads.
 */
export function knownSources({ code, content, force, project }: SourcesPlace): KnownSources {
  const store = projectStore(project, 'sources');
  const key = storeKey(form, process.version, code, content);
  const parts = force ? [] : partsOf(store.read(key));
  const kept = new Map(parts.flatMap(({ bytes }): KeptReadings => deserialize(bytes)));

  return {
    recall: (files) =>
      files.map((file): ContentFile | KnownFile => {
        const [found, text] = [kept.get(file.path), textOf(file)];
        if (found === undefined || text === undefined) return file;
        const isSame = found.digest === digestOf(text);
        return isSame ? { path: file.path, text, known: found.reading } : file;
      }),

    remember(files) {
      const read = readingsOf(files);
      const news = read.filter(({ isKnown }) => !isKnown);
      if (news.length === 0) return () => {};
      const pack = (readings: typeof read) => serialize(readings.map(({ entry }) => entry));
      const next = nextParts(parts, { news: () => pack(news), whole: () => pack(read) });
      return keeper(store, key, next);
    },
  };
}

/** Apart from what the parts were made of, which may be let go of before they are kept. */
function keeper(store: Store, key: string, parts: Parts): () => void {
  return () => keepParts(store, key, { parts });
}

function readingsOf(files: readonly ContentFile[]) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return allSources(parseSources(files)).flatMap((source) => {
    const file = byPath.get(source.file);
    const [reading, text] = [source.reading(), file && textOf(file)];
    if (reading === undefined || file === undefined || text === undefined) return [];
    const entry = [file.path, { digest: digestOf(text), reading }] as const;
    return [{ isKnown: knownOf(file) !== undefined, entry }];
  });
}

/** Changes with the form of what is kept. */
const form = 'sources 1';

type KeptReadings = readonly (readonly [
  path: string,
  { readonly digest: string; readonly reading: Reading },
])[];

interface SourcesPlace {
  readonly code: string;
  /** The content folder, a path without links. */
  readonly content: string;
  /** The folder of Throughline itself. */
  readonly project: string;
  /** Whether to read all files anew. */
  readonly force?: boolean | undefined;
}

interface KnownSources {
  /** Returns the same files with what is known of them. */
  recall(files: readonly ContentFile[]): readonly ContentFile[];
  /** Packs what was read in these files now. Returns what keeps it for the next run. */
  remember(files: readonly ContentFile[]): () => void;
}
