import { dateFormat } from '../../core/model/format-period.ts';
import { isRightToLeft } from '../base/written.ts';

/**
 * Returns the beads and years along the line of a replay, in percent from its left end. It runs as the
 * page does, by the `language` of the roadmap; the first month is written as in the `locale`.
 */
export function replayLine(
  { months, items }: Replayed,
  { language, locale }: { readonly language: string; readonly locale: string },
): ReplayLine {
  const isMirrored = isRightToLeft(language);
  const share = (index: number) => (100 * index) / (months.length - 1);
  const place = (index: number) => round(isMirrored ? 100 - share(index) : share(index));
  const beads = months.flatMap((_, index) =>
    index > 0 && items.some(({ states }) => states[index] !== states[index - 1])
      ? [place(index)]
      : [],
  );
  const januaries = months.flatMap((month, index) => (month.endsWith('-01') ? [index] : []));
  const every = Math.ceil(januaries.length / mostYears);
  const years = januaries
    .filter((index, nth) => nth % every === 0 && share(index) >= roomForFirst)
    .map((index) => ({
      at: place(index),
      anchor: anchorOf(share(index)),
      text: (months[index] ?? '').slice(0, 4),
    }));
  const first = dateFormat(locale, 'shortMonth').format(new Date(`${months[0]}-01T00:00:00Z`));
  return { beads, years, first };
}

/** Near an end of the line a year is inside it. Text starts at the side the language does. */
function anchorOf(share: number): Anchor {
  return share > 95 ? 'end' : share < 5 ? 'start' : 'middle';
}

const mostYears = 6;

/** How much of a phone's line the name of the first month takes. */
const roomForFirst = 24;

function round(number: number): number {
  return Math.round(number * 100) / 100;
}

type Anchor = 'start' | 'middle' | 'end';

/** Each month as `YYYY-MM`, and the state of each item in each of them. */
export interface Replayed {
  readonly months: readonly string[];
  readonly items: readonly { readonly states: readonly string[] }[];
}

export interface ReplayLine {
  readonly beads: readonly number[];
  readonly years: readonly {
    readonly at: number;
    readonly anchor: Anchor;
    readonly text: string;
  }[];
  readonly first: string;
}
