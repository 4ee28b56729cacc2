import picocolors from 'picocolors';

import { absoluteUrl, ruleAddress } from '../core/addresses.ts';
import { type ContentFile, refuseMdx } from '../core/content-file.ts';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import type { RuleId } from '../core/diagnostics/rule-table.ts';
import { hasErrors, type RoadmapResult } from '../core/roadmap/create-roadmap.ts';
import { makeRoadmap } from '../io/make-roadmap.ts';
import { readContent } from '../io/read-content.ts';
import type { formatGithub } from '../report/format-github.ts';
import { countRead, formatClosing, sayWhatWasFound, summarise } from '../report/summarise.ts';
import { visionAbove } from './find-content.ts';
import type { CheckFormat, CheckOptions } from './options.ts';
import { pathFrom } from './shown-path.ts';
import { project, today, UsageError, useColor, type World } from './world.ts';

/** `throughline check`: reports every problem on stdout. Returns 1 when one is an error, else 0. */
export async function check(options: CheckOptions, world: World): Promise<number> {
  if (options.fix) {
    const { fix } = await import('./fix.ts');
    if (!(await fix(options, world))) return 1;
  }
  const content = readContent(options.content);
  if (!content.ok) throw new UsageError(`"${options.content}" cannot be read: ${content.reason}.`);
  const found = options.mdx ? content.files : refuseMdx(content.files);
  const checked = await makeRoadmap({
    ...{ project, content: options.content, files: found, asOf: today(world) },
    git: { content: options.content, links: content.links, shell: world },
    isOnlyChecked: true,
  });
  const { since } = options;
  const kept =
    since === undefined
      ? checked.diagnostics
      : await newSince({ ...options, since }, checked, world);
  const diagnostics = visionAbove(kept, options.content, world.cwd);
  const older = since === undefined ? undefined : checked.diagnostics.length - kept.length;
  const result = { ...checked, diagnostics };
  const report = await reports[options.format]({ found, result, older, options, world });
  if (report !== '') world.stdout.write(`${report}\n`);
  return hasErrors(result) ? 1 : 0;
}

/** Loads the code that reads a base only where there is one. */
async function newSince(
  options: CheckOptions & { readonly since: string },
  checked: RoadmapResult,
  world: World,
): Promise<readonly Diagnostic[]> {
  const { problemsSince } = await import('./problems-since.ts');
  return problemsSince(options, checked, world);
}

const reports = {
  async text({ found, result, older, options, world }) {
    // Loads the code that measures and underlines text only when there is a problem to show.
    if (result.diagnostics.length === 0) {
      const colors = picocolors.createColors(useColor(world.stdout, world.env));
      return formatClosing([], { files: countRead(found), older, colors });
    }
    const { reportProblems } = await import('./report-problems.ts');
    return reportProblems(result.diagnostics, {
      files: found,
      ...(older !== undefined && { older }),
      pathOf: pathFrom(world.cwd, options.content),
      color: useColor(world.stdout, world.env),
      width: world.stdout.columns ?? 100,
    });
  },
  async json({ found, result }) {
    const { formatJson } = await import('../report/format-json.ts');
    return formatJson(result.diagnostics, { files: countRead(found), urlOf: urlOf(result) });
  },
  async github(checked) {
    const { formatGithub } = await import('../report/format-github.ts');
    return formatForHost(formatGithub, 'GITHUB_WORKSPACE', checked);
  },
  async gitlab(checked) {
    const { formatGitlab } = await import('../report/format-gitlab.ts');
    return formatForHost(formatGitlab, 'CI_PROJECT_DIR', checked);
  },
} as const satisfies Record<CheckFormat, (checked: Checked) => Promise<string>>;

/** A git host wants paths from the root of the repository, and says where that is; people read on. */
function formatForHost(
  format: typeof formatGithub,
  rootVariable: string,
  { found, result, older, options, world }: Checked,
): string {
  const root = world.env[rootVariable] || world.cwd;
  const summary = sayWhatWasFound(summarise(result.diagnostics), countRead(found), older);
  world.stderr.write(`${summary}\n`);
  return format(result.diagnostics, { pathOf: pathFrom(root, options.content) });
}

function urlOf({ settings }: RoadmapResult): (rule: RuleId) => string {
  return (rule) => {
    const address = ruleAddress(rule);
    return absoluteUrl(settings, address) ?? address;
  };
}

interface Checked {
  readonly found: readonly ContentFile[];
  readonly result: RoadmapResult;
  /** How many problems are left out, where only new ones are reported. */
  readonly older: number | undefined;
  readonly options: CheckOptions;
  readonly world: World;
}
