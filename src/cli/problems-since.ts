import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { newProblems } from '../core/diagnostics/diagnose.ts';
import { ruleTable, type Rule, type RuleId } from '../core/diagnostics/rule-table.ts';
import type { RoadmapResult } from '../core/roadmap/create-roadmap.ts';
import { makeRoadmap } from '../io/make-roadmap.ts';
import type { Source } from './find-source.ts';
import type { CheckOptions } from './options.ts';
import { withBase } from './with-base.ts';
import { project, today, type World } from './world.ts';

/**
 * Returns the problems of a checked roadmap that it did not have at `since`, judged on the same day.
 * Advice is not new where errors kept it from being given before.
 */
export function problemsSince(
  options: CheckOptions & { readonly since: string },
  { diagnostics }: RoadmapResult,
  world: World,
): Promise<readonly Diagnostic[]> {
  return withBase(options, world, async (base) => {
    if (base === undefined) return diagnostics;
    const before = await checkAgain(base.source, options.content, world);
    const known = before.roadmap ? diagnostics : diagnostics.filter(({ rule }) => !isLate(rule));
    return newProblems(before.diagnostics, known, base.renamed);
  });
}

function checkAgain(
  { files, folder, links, past, prefix }: Source,
  content: string,
  world: World,
): Promise<RoadmapResult> {
  return makeRoadmap({
    ...{ project, content: folder, files, asOf: today(world) },
    git: { content, links, shell: world, at: past?.commit, prefix },
    isOnlyChecked: true,
  });
}

/** Whether a rule only looks at a roadmap without errors. */
function isLate(rule: RuleId): boolean {
  const { found }: Rule = ruleTable[rule];
  return found.some((stage) => stage === 'coach' || stage === 'history' || stage === 'allow');
}
