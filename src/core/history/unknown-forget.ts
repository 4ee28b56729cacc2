import { problem, type Problem } from '../diagnostics/diagnostic.ts';
import type { Source } from '../document/parse-source.ts';
import { folders } from '../model/nouns.ts';
import type { SettingsFields } from '../model/settings.ts';
import { keyOfFile, partsOfKey, type KeyedType } from '../roadmap/item-key.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import type { GitLog } from './git-log.ts';

/** An item that the settings forget was on the roadmap once: a misspelt one would be shown. */
export function unknownForget(
  settings: Source<SettingsFields> | undefined,
  log: GitLog,
): readonly Problem[] {
  const forget = settings?.fields.forget;
  // It is unknown what is missing from a clone.
  if (settings === undefined || forget === undefined || log.completeness !== 'whole') return [];
  const known = new Set(everyKey(log).map(written));
  return forget.flatMap((id, index) => {
    if (id === undefined || known.has(id)) return [];
    const meant = likely(id, known);
    const message = `${quote(id)} was never on this roadmap, so nothing is forgotten.`;
    const hint =
      meant === undefined
        ? `Correct the id, or remove ${quote(id)} from "forget".`
        : `Did you mean ${quote(meant)}?`;
    return [problem('unknown-forget', settings.at('forget', index), { message, hint })];
  });
}

/** Items of another kind are never meant: their folders alone make them differ. */
function likely(written: string, known: ReadonlySet<string>): string | undefined {
  const folder = written.slice(0, written.indexOf('/') + 1);
  const ids = [...known].filter((each) => each.startsWith(folder));
  const meant = didYouMean(
    written.slice(folder.length),
    ids.map((each) => each.slice(folder.length)),
  );
  return meant && folder + meant;
}

/** The keys of all items that were ever committed. */
function everyKey({ commits, versions }: GitLog): readonly string[] {
  const files = commits.flatMap(({ changes }) =>
    changes.flatMap(({ path, from = path }) =>
      [keyOfFile(path) ?? [], keyOfFile(from) ?? []].flat(),
    ),
  );
  const goals = Object.values(versions).flatMap(({ goals = {} }) => Object.keys(goals));
  return [...files, ...goals.map((id) => `goal/${id}`)];
}

/** Returns the name of an item in the settings. */
function written(key: string): string {
  const { type, id } = partsOfKey(key);
  return `${names[type]}/${id}`;
}

const names: Readonly<Record<KeyedType, string>> = { ...folders, goal: 'goals', vision: 'vision' };
