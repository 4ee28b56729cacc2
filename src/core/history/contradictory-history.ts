import { problem, type Problem } from '../diagnostics/diagnostic.ts';
import { historyOf } from '../roadmap/item-key.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { quote } from '../text/quote.ts';

/** The day a slice shipped does not come before a day on which git saw it active. */
export function contradictoryHistory(roadmap: Roadmap): readonly Problem[] {
  return roadmap.slices.flatMap((slice) => {
    const { shipped, status, file } = slice;
    const history = historyOf(roadmap, slice);
    const steps = history?.events.filter(({ what }) => what === 'status');
    const begun = history?.initial.status === 'active' ? history.initialDate : undefined;
    const active = steps?.findLast(({ to }) => to === 'active')?.date ?? begun;
    if (status !== 'shipped' || shipped === undefined || active === undefined) return [];
    if (active <= shipped) return [];
    const message = `The slice shipped on ${quote(shipped)}, but git saw it active on ${quote(active)}.`;
    const hint = 'Correct the day it shipped, or add the day work on it began, as "started".';
    return [problem('contradictory-history', { file }, { message, hint })];
  });
}
