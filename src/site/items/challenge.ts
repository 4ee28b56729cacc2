import { appetiteSpent } from '../../core/roadmap/appetite-spent.ts';
import type { Messages } from '../../messages/create-messages.ts';
import type { MessageId } from '../../messages/message-id.ts';
import { absoluteUrl } from '../../core/addresses.ts';
import { placeOf } from '../../core/place-of.ts';
import type {
  Assumption,
  Goal,
  Intent,
  Roadmap,
  Slice,
  Vision,
} from '../../core/roadmap/roadmap.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import { editUrl, newIssueUrl } from './host-urls.ts';
import { reviewAge } from '../../core/model/review-age.ts';

/**
 * Returns the question an item raises and the address of a prefilled issue; `undefined` without a
 * host.
 */
export function challenge(item: Challenged, roadmap: Roadmap): Challenge | undefined {
  const t = messagesOf(roadmap.settings);
  const question = t(questionOf(item, roadmap));
  const name = shorten(item.title);
  const title = `${question} – ${name}`;
  const url = newIssueUrl(roadmap.settings, title, textOf(item, question, roadmap, t));
  return url === undefined ? undefined : { question, url };
}

function questionOf(item: Challenged, roadmap: Roadmap): QuestionId {
  if (item.type === 'slice') return questionOfSlice(item, roadmap);
  if (item.type !== 'intent') return 'ask.still-true';
  if (item.done !== undefined) return 'ask.mattered';
  if (item.horizon === undefined) return 'ask.still-declined';
  if (reviewAge(item.reviewed, roadmap.asOf).state === 'stale') return 'ask.still-true';
  return item.horizon === 'later' ? 'ask.now' : 'ask.now-or-later';
}

function questionOfSlice(slice: Slice, roadmap: Roadmap): QuestionId {
  if (slice.status === 'shipped') return 'ask.worked';
  if (slice.status === 'dropped') return 'ask.still-declined';
  if (appetiteSpent(slice, roadmap)?.isOver === true) return 'ask.thin';
  return slice.horizon === 'later' ? 'ask.now' : 'ask.now-or-later';
}

/** Returns the text of a question: links, the question, and the form of an answer. */
function textOf(item: Challenged, question: string, roadmap: Roadmap, t: Messages): string {
  const { settings, vision } = roadmap;
  const page = absoluteUrl(settings, placeOf(item, roadmap).address);
  const edit = editUrl(settings, item.type === 'goal' ? vision.file : item.file);
  const words = t('ask.edit');
  const name = t(`ask.${item.type}`, { title: `**${asText(shorten(item.title))}**` });
  return [
    page ? `${name}\n${page}` : name,
    question,
    t('ask.because'),
    `---\n${t('ask.answer', { edit: edit ? `[${words}](${edit})` : words })}`,
  ].join('\n\n');
}

/** A title may be long; an address may not. */
function shorten(title: string): string {
  const letters = [...title];
  return letters.length <= 80 ? title : `${letters.slice(0, 79).join('').trimEnd()}…`;
}

/** Escapes a title, so that Markdown shows it as text. */
function asText(title: string): string {
  return title.replace(/[\\`*_[\]<>@#&|~]/g, (sign) => (sign === '@' ? '@\u200b' : `\\${sign}`));
}

type QuestionId = Extract<
  MessageId,
  | 'ask.still-true'
  | 'ask.mattered'
  | 'ask.still-declined'
  | 'ask.now'
  | 'ask.now-or-later'
  | 'ask.worked'
  | 'ask.thin'
>;

type Challenged = Vision | Goal | Intent | Slice | Assumption;

export interface Challenge {
  readonly question: string;
  readonly url: string;
}
