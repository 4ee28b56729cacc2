import type { NamedNoun } from '../core/diff/comparison.ts';
import { historyOf } from '../core/roadmap/item-key.ts';
import { lastTitleOf } from '../core/model/history.ts';
import { messagesOf } from '../core/roadmap/messages-of.ts';
import { type Roadmap, titleOf } from '../core/roadmap/roadmap.ts';
import type { Messages } from '../messages/create-messages.ts';

/** Returns the titles of items on a roadmap; of removed ones, that on the one `before`, or the last. */
export function namesOf(roadmap: Roadmap, before?: Roadmap, t = englishFor(roadmap)): Names {
  return {
    t,
    titleOf(noun, id) {
      const item = roadmap.byId[noun].get(id) ?? before?.byId[noun].get(id);
      const past = item ? undefined : historyOf(roadmap, { type: noun, id });
      return (item && titleOf(item)) ?? (past && lastTitleOf(past)) ?? id;
    },
  };
}

/** English, with the organisation's names for its horizons. */
function englishFor({ settings }: Roadmap): Messages {
  return messagesOf({ ...settings, language: 'en', words: {} });
}

export interface Names {
  /** The messages that changes are described with. */
  readonly t: Messages;
  readonly titleOf: (noun: NamedNoun, id: string) => string;
}
