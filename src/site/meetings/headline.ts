import type { Messages } from '../../messages/create-messages.ts';
import type { Part } from '../../messages/part.ts';
import { listOf } from '../base/message-parts.ts';

/**
 * Returns the figures of a meeting in one line, after the name of its horizon; each leads to what it
 * counts, if that is on the page.
 */
export function headline(
  horizon: 'now' | 'later',
  figures: readonly Figure[],
  t: Messages,
): readonly Part[] {
  const shown = figures.filter(({ count = 1 }) => count > 0);
  return t.parts('meeting.headline', {
    horizon: t(`horizon.${horizon}`),
    figures: listOf(
      shown.map(({ text, to }) => {
        // A number is not parted from what it counts.
        const words = text.replace(' ', '\u00a0');
        if (to === undefined) return words;
        return { element: 'a', attributes: { href: `#${to}` }, children: [words] } as const;
      }),
      t.locale,
    ),
    answer: { element: 'span', attributes: { class: 'answer' } },
  });
}

interface Figure {
  readonly text: string;
  /** A figure of nothing is left out. */
  readonly count?: number;
  /** The id of the part of the page; absent where there is none. */
  readonly to?: string;
}
