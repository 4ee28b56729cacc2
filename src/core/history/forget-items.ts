import { given } from '../pick.ts';
import { escapePattern } from '../text/escape-pattern.ts';
import type { History, ItemHistory } from '../model/history.ts';
import { itemKey, keyOfFile, partsOfKey } from '../roadmap/item-key.ts';
import type { GitLog } from './git-log.ts';

/**
 * Returns a history without the items that the settings forget: not their titles, not that another
 * item named one, and not the messages of the commits that changed or name them.
 */
export function forgetItems(history: History, log: GitLog, forget: readonly string[]): History {
  if (forget.length === 0) return history;
  const wanted = new Set(forget);
  const keysOf = ([key, item]: Entry) => [withoutMark(key), ...(item.formerKeys ?? [])];
  const gone = [...history.items].filter(
    (entry) => isRemoved(entry[1]) && keysOf(entry).some((key) => wanted.has(key)),
  );
  const keys = new Set(gone.map(([key]) => key));
  const hidden = new Set(gone.flatMap(keysOf));
  const words = gone.flatMap(([key, item]) => [...titlesOf(item), partsOfKey(withoutMark(key)).id]);
  const touching = commitsTouching(log, hidden);
  const names = namePattern(words);
  return {
    ...history,
    items: new Map(
      [...history.items]
        .filter(([key]) => !keys.has(key))
        .map(([key, item]) => [key, withoutReferences(item, hidden)]),
    ),
    commits: history.commits.map((commit) =>
      touching.has(commit.id) || names?.test(commit.subject) === true
        ? { ...commit, subject: '' }
        : commit,
    ),
  };
}

/** The key of an item whose id another one has now ends with a mark. */
function withoutMark(key: string): string {
  return key.split('~')[0] ?? key;
}

/** Whether an item is gone: no other can be forgotten. */
function isRemoved({ events }: ItemHistory): boolean {
  return events.findLast(({ what }) => what === 'removed' || what === 'added')?.what === 'removed';
}

function titlesOf({ initial, events }: ItemHistory): readonly string[] {
  const titles = events.flatMap(({ what, from, to }) => (what === 'title' ? [from, to] : []));
  return [initial.title, ...titles].filter((title) => title !== undefined);
}

function commitsTouching(log: GitLog, keys: ReadonlySet<string>): ReadonlySet<string> {
  const isHidden = (path: string | undefined) =>
    path !== undefined && keys.has(keyOfFile(path) ?? '');
  const touching = log.commits.filter(({ changes }) =>
    changes.some(({ path, from }) => isHidden(path) || isHidden(from)),
  );
  return new Set(touching.map(({ id }) => id));
}

/** Finds any of some words as whole words, in any case. */
function namePattern(words: readonly string[]): RegExp | undefined {
  const escaped = words
    .filter((word) => word.trim() !== '')
    .map((word) => escapePattern(word.trim()));
  if (escaped.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

/** Returns the history of an item without its references to hidden intents. */
function withoutReferences(item: ItemHistory, hidden: ReadonlySet<string>): ItemHistory {
  const shown = (intent: string | undefined) =>
    intent === undefined || hidden.has(itemKey({ type: 'intent', id: intent }))
      ? undefined
      : intent;
  const { intent, ...initial } = item.initial;
  return {
    ...item,
    initial: given({ ...initial, intent: shown(intent) }),
    events: item.events.map((event) =>
      event.what === 'intent'
        ? given({ ...event, from: shown(event.from), to: shown(event.to) })
        : event,
    ),
  };
}

type Entry = readonly [key: string, item: ItemHistory];
