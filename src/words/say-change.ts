import type { ChangedItem, TitledFinding } from '../core/diff/change.ts';
import type { ChangeKind } from '../core/diff/change-kinds.ts';
import { upperFirst } from '../core/text/upper-first.ts';
import { detailSentences } from './detail-sentences.ts';
import { directionSentences } from './direction-sentences.ts';
import { intentSentences } from './intent-sentences.ts';
import type { Names } from './names.ts';
import type { MessageId } from '../messages/message-id.ts';
import { lineSentences } from './line-sentences.ts';
import { textOf, type Part } from './part.ts';
import { promiseSentences } from './promise-sentences.ts';
import { sayList } from './say-list.ts';
import { sayMessage, type MessageValues } from './say-message.ts';
import type { Sentences, Words } from './sentence.ts';
import { sliceSentences } from './slice-sentences.ts';
import { taskSentences } from './task-sentences.ts';

/**
 * Puts a change or a move into a sentence. It names its item by the title, but in the voice `own`:
 * that is for the page of the item itself. In the voice `line` it is what `lineSentences` explains.
 */
export function sayChange<Kind extends ChangeKind>(
  change: TitledFinding<Kind>,
  names: Names,
  voice?: Voice,
): readonly Part[] {
  const known = voice === 'line' ? lines : sentences;
  const parts = known[change.kind](change, wordsFor(change, names, voice));
  const [first, ...others] = parts;
  // Any other sentence begins with a title, a name or a capital letter.
  const isBare = voice === 'own' || change.item.kind === 'vision';
  return isBare && typeof first === 'string' ? [upperFirst(first), ...others] : parts;
}

/** The same as text. */
export function changeText(change: TitledFinding, names: Names): string {
  return textOf(sayChange(change, names));
}

const sentences: Sentences = {
  ...directionSentences,
  ...intentSentences,
  ...sliceSentences,
  ...promiseSentences,
  ...taskSentences,
  ...detailSentences,
};

const lines: Sentences = { ...sentences, ...lineSentences };

function wordsFor(
  { item }: { readonly item: ChangedItem },
  { t, titleOf }: Names,
  voice?: Voice,
): Words {
  const title: Part = { item, isSubject: true };
  const own = {
    voice: voice ?? 'other',
    item: item.kind === 'vision' ? t('change.the-vision') : title,
  };
  const say = (id: MessageId, values?: MessageValues) => sayMessage(t, id, { ...values, ...own });
  return {
    ...{ t, title },
    say: say as Words['say'],
    list: (items) => sayList(items, t.locale),
    other: (kind, id) => ({ item: { kind, id, title: titleOf(kind, id) } }),
    team: (id) => titleOf('team', id),
    horizon: (horizon) => t(horizon ? `horizon.${horizon}` : 'change.no-horizon'),
  };
}

/** Whose page a sentence is on: any (left out), that of its item, or a list of changes of its kind. */
export type Voice = 'own' | 'line';
