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
import { appetiteSpent } from './work-notes.ts';
import { editUrl, newIssueUrl } from './host-urls.ts';
import { reviewAge } from './review-age.ts';

/** The question an item raises and the address of a prefilled issue; `undefined` without a host. */
export function challenge(item: Challenged, roadmap: Roadmap): Challenge | undefined {
  const question = questionOf(item, roadmap);
  const name = shorten(item.title);
  const title = `${question} – ${name}`;
  const url = newIssueUrl(roadmap.settings, title, textOf(item, question, roadmap));
  return url === undefined ? undefined : { question, url };
}

function questionOf(item: Challenged, roadmap: Roadmap): string {
  if (item.type === 'slice') return questionOfSlice(item, roadmap);
  if (item.type === 'assumption' || item.type === 'vision' || item.type === 'goal')
    return stillTrue;
  if (item.horizon === undefined) return 'Is this still a no?';
  if (reviewAge(item.reviewed, roadmap.asOf).state === 'stale') return stillTrue;
  return item.horizon === 'later' ? 'Is this a now thing?' : nowOrLater;
}

function questionOfSlice(slice: Slice, roadmap: Roadmap): string {
  if (slice.status === 'shipped') return 'Did this change what we hoped?';
  if (slice.status === 'dropped') return 'Is this still a no?';
  if (appetiteSpent(slice, roadmap)?.isOver === true) return 'Is this still thin?';
  return slice.horizon === 'later' ? 'Is this a now thing?' : nowOrLater;
}

const stillTrue = 'Is this still true?';
const nowOrLater = 'Is this a now thing or a later thing?';

/** What to read, what is asked, and what an answer looks like. */
function textOf(item: Challenged, question: string, roadmap: Roadmap): string {
  const { settings, vision } = roadmap;
  const page = absoluteUrl(settings, placeOf(item, roadmap).address);
  const edit = editUrl(settings, item.type === 'goal' ? vision.file : item.file);
  const change = edit ? `[change it there](${edit})` : 'change it there';
  const name = `${item.type === 'vision' ? 'The vision' : `The ${item.type}`}: **${asText(shorten(item.title))}**`;
  return [
    page ? `${name}\n${page}` : name,
    question,
    'I ask because …',
    `---\nTo answer: say yes or no, and why. If the roadmap should say something else, ${change}, then close this.`,
  ].join('\n\n');
}

/** A title may be long; an address may not. */
function shorten(title: string): string {
  const letters = [...title];
  return letters.length <= 80 ? title : `${letters.slice(0, 79).join('').trimEnd()}…`;
}

/** Whatever a title holds stays text in Markdown. */
function asText(title: string): string {
  return title.replace(/[\\`*_[\]<>@#&|~]/g, (sign) => (sign === '@' ? '@\u200b' : `\\${sign}`));
}

type Challenged = Vision | Goal | Intent | Slice | Assumption;

export interface Challenge {
  readonly question: string;
  readonly url: string;
}
