import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { newProblems } from '../core/diagnostics/diagnose.ts';
import { ruleTable, type Rule, type RuleId } from '../core/diagnostics/rule-table.ts';
import type { RoadmapResult } from '../core/roadmap/create-roadmap.ts';
import { findRepository } from '../io/git/find-repository.ts';
import { findRenames } from '../io/git/read-changes.ts';
import { makeRoadmap } from '../io/make-roadmap.ts';
import { findSource, type Source } from './find-source.ts';
import type { CheckOptions } from './options.ts';
import { project, today, UsageError, type World } from './world.ts';

/**
 * Returns the problems of a checked roadmap that it did not have at `since`, judged on the same day.
 * Advice is not new where errors kept it from being given before.
 */
export async function problemsSince(
  { content, mdx, since }: CheckOptions & { readonly since: string },
  { diagnostics }: RoadmapResult,
  world: World,
): Promise<readonly Diagnostic[]> {
  const source = await findSource({ content, mdx, at: since }, world);
  if (!source.ok && source.isAbsent) return diagnostics;
  if (!source.ok) throw new UsageError(source.reason);
  try {
    const before = await checkAgain(source, content, world);
    const renames = await renamesSince(source, content, world);
    const known = before.roadmap ? diagnostics : diagnostics.filter(({ rule }) => !isLate(rule));
    return newProblems(before.diagnostics, known, (text) => renames.get(text) ?? text);
  } finally {
    source.close();
  }
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

/** The new names of files by their old ones. */
async function renamesSince(
  { past }: Source,
  content: string,
  world: World,
): Promise<ReadonlyMap<string, string>> {
  const repository = await findRepository(content, world);
  if (!repository.ok || past === undefined) return new Map();
  const moved = await findRenames({ base: past.commit, head: undefined }, repository);
  return new Map(moved.map(({ from, to }) => [from, to]));
}

/** Whether a rule only looks at a roadmap without errors. */
function isLate(rule: RuleId): boolean {
  const { found }: Rule = ruleTable[rule];
  return found.some((stage) => stage === 'coach' || stage === 'history' || stage === 'allow');
}
