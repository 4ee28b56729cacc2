import type { Messages } from '../../messages/create-messages.ts';
import type { Part } from '../../messages/part.ts';
import { listOf } from '../base/list-of.ts';

/** Returns the figures of a meeting in one line, after the name of its horizon. */
export function headline(
  horizon: 'now' | 'later',
  figures: readonly (string | false)[],
  t: Messages,
): readonly Part[] {
  const shown = figures.filter((figure) => figure !== false);
  return t.parts('meeting.headline', {
    horizon: t(`horizon.${horizon}`),
    // A number is not parted from what it counts.
    figures: listOf(
      shown.map((figure) => figure.replace(' ', '\u00a0')),
      t.locale,
    ),
    answer: { element: 'span', attributes: { class: 'answer' } },
  });
}
