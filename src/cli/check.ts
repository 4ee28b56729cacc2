import picocolors from 'picocolors';

import { absoluteUrl, ruleAddress } from '../core/addresses.ts';
import type { ContentFile } from '../core/content-file.ts';
import { addProblems, hasErrors, type RoadmapResult } from '../core/roadmap/create-roadmap.ts';
import type { Slice } from '../core/roadmap/roadmap.ts';
import { refuseMdx } from '../core/roadmap/refuse-mdx.ts';
import type { RuleId } from '../core/diagnostics/rule-table.ts';
import { makeRoadmap } from '../io/make-roadmap.ts';
import { readContent, type ContentFolder } from '../io/read-content.ts';
import type { formatGithub } from '../report/format-github.ts';
import { formatClosing, sayWhatWasFound, summarise } from '../report/summarise.ts';
import { countRead } from './count-read.ts';
import type { CheckFormat, CheckOptions } from './options.ts';
import { pathFrom } from './path-from.ts';
import { project } from './project.ts';
import { today } from './today.ts';
import { UsageError } from './usage-error.ts';
import { useColor } from './use-color.ts';
import { visionAbove } from './vision-above.ts';
import type { World } from './world.ts';

/** `throughline check`: tells every problem on stdout; 1 when one of them is an error, else 0. */
export async function check(options: CheckOptions, world: World): Promise<number> {
  const content = readContent(options.content);
  if (!content.ok) throw new UsageError(`"${options.content}" cannot be read: ${content.reason}.`);
  const found = options.mdx ? content.files : refuseMdx(content.files);
  const seen = await makeRoadmap({
    ...{ project, content: options.content, files: found, asOf: today(world) },
    isOnlyChecked: true,
  });
  const checked = await withHistory(seen, { ...content, files: found }, options, world);
  const diagnostics = visionAbove(checked.diagnostics, options.content, world.cwd);
  const result = { ...checked, diagnostics };
  const report = await reports[options.format]({ found, result, options, world });
  if (report !== '') world.stdout.write(`${report}\n`);
  return hasErrors(result) ? 1 : 0;
}

/** Git is only asked where a day in front matter may contradict what it saw. */
async function withHistory(
  result: RoadmapResult,
  { files, links }: Pick<ContentFolder, 'files' | 'links'>,
  { content }: CheckOptions,
  world: World,
): Promise<RoadmapResult> {
  const isInDoubt = ({ status, started, shipped }: Slice) =>
    status === 'shipped' && shipped !== undefined && started === undefined;
  if (!result.roadmap?.slices.some(isInDoubt)) return result;
  const [{ addHistory, startHistory }, { contradictoryHistory }] = await Promise.all([
    import('../io/git/history/add-history.ts'),
    import('../core/rules/contradictory-history.ts'),
  ]);
  const started = startHistory({ project, content, files, links, shell: world });
  const { roadmap } = await addHistory(result, started);
  return roadmap === undefined ? result : addProblems(result, contradictoryHistory(roadmap));
}

const reports = {
  async text({ found, result, options, world }) {
    // What measures and underlines text takes a while to load, and mostly there is nothing to show.
    if (result.diagnostics.length === 0) {
      const colors = picocolors.createColors(useColor(world.stdout, world.env));
      return formatClosing([], { files: countRead(found), colors });
    }
    const { reportProblems } = await import('./report-problems.ts');
    return reportProblems(result.diagnostics, {
      files: found,
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
  { found, result, options, world }: Checked,
): string {
  const root = world.env[rootVariable] || world.cwd;
  const summary = sayWhatWasFound(summarise(result.diagnostics), countRead(found));
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
  readonly options: CheckOptions;
  readonly world: World;
}
