import type { Point, Problem } from '../diagnostics/diagnostic.ts';
import { limitOf, severityOf } from '../diagnostics/rule-settings.ts';
import { isConfigurable, type CoachRule, type RuleId } from '../diagnostics/rule-table.ts';
import type { Allowance } from '../document/allowances.ts';
import type { Source } from '../document/parse-source.ts';
import { allSources, type Sources } from '../document/sources.ts';
import { addProblems, type RoadmapResult } from '../roadmap/create-roadmap.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { quote } from '../text/quote.ts';
import type { Advice, AdviceContext } from './advice.ts';
import { appetiteIsRespected } from './appetite-is-respected.ts';
import { assumptionHasWorry } from './assumption-has-worry.ts';
import { assumptionIsTested } from './assumption-is-tested.ts';
import { blockedIsNotActive } from './blocked-is-not-active.ts';
import { brokenAssumptionIsAnswered } from './broken-assumption-is-answered.ts';
import { declinedHasReason } from './declined-has-reason.ts';
import { goalIsMeasured } from './goal-is-measured.ts';
import { goalIsServed } from './goal-is-served.ts';
import { horizonAgrees } from './horizon-agrees.ts';
import { horizonsAreBalanced } from './horizons-are-balanced.ts';
import { intentHasThread } from './intent-has-thread.ts';
import { intentServesAGoal } from './intent-serves-a-goal.ts';
import { intentStatesOutcome } from './intent-states-outcome.ts';
import { isReviewed } from './is-reviewed.ts';
import { laterStaysLater } from './later-stays-later.ts';
import { learningHasHypothesis } from './learning-has-hypothesis.ts';
import { learningHasNoDeadline } from './learning-has-no-deadline.ts';
import { learningIsLearned } from './learning-is-learned.ts';
import { nowIsAnswered } from './now-is-answered.ts';
import { nowIsDone } from './now-is-done.ts';
import { nowIsFocused } from './now-is-focused.ts';
import { nowIsMoving } from './now-is-moving.ts';
import { promiseIsKept } from './promise-is-kept.ts';
import { promiseIsRare } from './promise-is-rare.ts';
import { requestIsAgreed } from './request-is-agreed.ts';
import { sliceIsDemonstrable } from './slice-is-demonstrable.ts';
import { sliceIsOwned } from './slice-is-owned.ts';
import { sliceIsThin } from './slice-is-thin.ts';
import { sliceSaysWhenDone } from './slice-says-when-done.ts';
import { threadComesFirst } from './thread-comes-first.ts';
import { updateIsRecent } from './update-is-recent.ts';
import { visionHasMeasuredGoals } from './vision-has-measured-goals.ts';
import { visionIsRepeatable } from './vision-is-repeatable.ts';

/**
 * Adds the advice on a roadmap, and the allowed rules that report nothing. Adds nothing to a roadmap
 * with errors, which have to be fixed first. `isDated` says that its whole history is known.
 */
export function withAdvice(
  made: RoadmapResult,
  sources: Sources,
  { isDated }: { readonly isDated: boolean },
): RoadmapResult {
  if (made.roadmap === undefined) return made;
  const advised = addProblems(made, coach(made.roadmap, sources));
  const idle = advised.allowances.filter((each) => isIdle(each, advised, isDated));
  return addProblems(
    advised,
    idle.map(({ rule, location }) => ({
      rule: 'unused-allow',
      message: `${quote(rule)} reports nothing in this file, so there is nothing to allow.`,
      hint: 'Remove the entry from "allow".',
      location,
    })),
  );
}

/** Whether a rule is on, was checked and found nothing that the file allows. */
function isIdle(
  { file, rule, isRepeated }: Allowance,
  { allowed, settings }: RoadmapResult,
  isDated: boolean,
): boolean {
  if (isRepeated || !isConfigurable(rule) || severityOf(rule, settings) === 'off') return false;
  if (!isDated && ofHistory.has(rule)) return false;
  return !allowed.some((each) => each.rule === rule && each.location.file === file);
}

/** The rules that find less where the history is not known. */
const ofHistory: ReadonlySet<RuleId> = new Set([
  'appetite-is-respected',
  'contradictory-history',
  'now-is-answered',
  'now-is-moving',
  'thread-comes-first',
]);

/** Returns the advice of all rules that the settings leave on. */
function coach(roadmap: Roadmap, sources: Sources): readonly Problem[] {
  const place = placesIn(roadmap, sources);
  const { settings } = roadmap;
  return (Object.keys(advice) as CoachRule[]).flatMap((rule) => {
    if (severityOf(rule, settings) === 'off') return [];
    return advice[rule](roadmap, { ...place, limit: limitOf(rule, settings) }).map((found) => ({
      rule,
      ...found,
    }));
  });
}

const advice: Record<CoachRule, Advice> = {
  'appetite-is-respected': appetiteIsRespected,
  'assumption-has-worry': assumptionHasWorry,
  'assumption-is-tested': assumptionIsTested,
  'blocked-is-not-active': blockedIsNotActive,
  'broken-assumption-is-answered': brokenAssumptionIsAnswered,
  'declined-has-reason': declinedHasReason,
  'goal-is-measured': goalIsMeasured,
  'goal-is-served': goalIsServed,
  'horizon-agrees': horizonAgrees,
  'horizons-are-balanced': horizonsAreBalanced,
  'intent-has-thread': intentHasThread,
  'intent-serves-a-goal': intentServesAGoal,
  'intent-states-outcome': intentStatesOutcome,
  'is-reviewed': isReviewed,
  'later-stays-later': laterStaysLater,
  'learning-has-hypothesis': learningHasHypothesis,
  'learning-has-no-deadline': learningHasNoDeadline,
  'learning-is-learned': learningIsLearned,
  'now-is-answered': nowIsAnswered,
  'now-is-done': nowIsDone,
  'now-is-focused': nowIsFocused,
  'now-is-moving': nowIsMoving,
  'promise-is-kept': promiseIsKept,
  'promise-is-rare': promiseIsRare,
  'request-is-agreed': requestIsAgreed,
  'slice-is-demonstrable': sliceIsDemonstrable,
  'slice-is-owned': sliceIsOwned,
  'slice-is-thin': sliceIsThin,
  'slice-says-when-done': sliceSaysWhenDone,
  'thread-comes-first': threadComesFirst,
  'update-is-recent': updateIsRecent,
  'vision-has-measured-goals': visionHasMeasuredGoals,
  'vision-is-repeatable': visionIsRepeatable,
};

function placesIn({ goals }: Roadmap, sources: Sources): Pick<AdviceContext, 'at' | 'atSetting'> {
  const byFile = new Map(allSources(sources).map((source) => [source.file, source]));
  const [vision] = sources.visions;
  const { settings } = sources;
  return {
    at(item, ...path) {
      if (item.type === 'goal') return pointIn(vision, 'goals', goals.indexOf(item), ...path);
      return pointIn(byFile.get(item.file), ...(path.length === 0 ? ['title'] : path));
    },
    atSetting: (...path) => pointIn(settings, ...path),
  };
}

function pointIn(source: Source<unknown> | undefined, ...path: (string | number)[]): Point {
  return source?.at(...path) ?? { file: 'roadmap.yml', line: 1, column: 1 };
}
