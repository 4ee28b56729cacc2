import { verdictOn } from '../../core/forecast/verdict-on.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Part } from '../../messages/part.ts';
import { listOf } from '../base/message-parts.ts';
import { ownWords } from '../base/written.ts';

/**
 * Returns how the goals are doing in one sentence: `1 of 3 goals on track; “Waste less” is worse than
 * at the start.` `undefined` where there are none.
 */
export function sayVerdict({ goals, asOf, settings }: Roadmap): readonly Part[] | undefined {
  const t = messagesOf(settings);
  const verdict = verdictOn(goals, asOf);
  if (!verdict) return undefined;
  if (verdict.kind === 'same') {
    const { status, total } = verdict;
    return total === 1
      ? t.parts('verdict.one', { status })
      : t.parts('verdict.all', { status, total });
  }
  const { onTrack, reached, total, unknown, unmeasured, worst } = verdict;
  const counts = listOf(
    [
      t('verdict.on-track', { count: onTrack, total }),
      reached > 0 && t('verdict.reached', { count: reached }),
      unknown > 0 && t('verdict.unknown', { count: unknown }),
      unmeasured > 0 && t('verdict.unmeasured', { count: unmeasured }),
    ].filter((count) => count !== false),
    t.locale,
  );
  if (!worst) return t.parts('verdict.counts', { counts });
  const [only, ...others] = worst.goals;
  const isOne = only !== undefined && others.length === 0;
  const { status } = worst;
  return t.parts('verdict.mixed', {
    counts,
    worst: isOne
      ? t.parts(`verdict.one-${status}`, { title: ownWords(settings, withInnerQuotes(only.title)) })
      : [t(`verdict.${status}`, { count: worst.goals.length })],
  });
}

/** A quotation within another has single marks. */
function withInnerQuotes(title: string): string {
  return title.replaceAll('"', "'").replaceAll('“', '‘').replaceAll('”', '’');
}
