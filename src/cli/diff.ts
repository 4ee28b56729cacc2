import picocolors from 'picocolors';

import type { Change } from '../core/diff/change.ts';
import { commitUrl, type GitHost, gitHostOf } from '../core/git-host.ts';
import type { Roadmap, Settings } from '../core/roadmap/roadmap.ts';
import { findRepository } from '../io/git/find-repository.ts';
import type { ChangeReport } from '../report/change-report.ts';
import type { ErrorReport } from '../report/format-errors-markdown.ts';
import type { DiffFormat, DiffOptions } from './options.ts';
import { type Commits, type Files, readSides } from './read-sides.ts';
import { withJudgedPromises } from './with-judged-promises.ts';
import { shellOf, today, UsageError, useColor, type World } from './world.ts';

/**
 * `throughline diff`: reports on stdout how the roadmap changes between two revisions. Returns 1
 * when either has errors or cannot be read, else 0. As Markdown it also reports errors, and compares
 * the files without them.
 */
export async function diff(options: DiffOptions, world: World): Promise<number> {
  const finding = findRepository(options.content, shellOf(options, world));
  // Loads the comparison while git works.
  const loading = Promise.all([
    import('../core/diff/diff-roadmaps.ts'),
    import('../words/names.ts'),
    import('./roadmap-of-side.ts'),
  ]);
  const repository = await finding;
  if (!repository.ok) throw new UsageError(repository.reason);
  if (options.head === undefined && !repository.hasWorkTree) {
    throw new UsageError('This repository is bare: name two revisions to compare.');
  }
  const [sides, [{ diffRoadmaps }, { namesOf }, { roadmapOf }]] = await Promise.all([
    readSides(options, repository, today(world)),
    loading,
  ]);
  if (!sides.ok) return complain(sides.complaint, world);
  const read = [await roadmapOf(sides.base, world), await roadmapOf(sides.head, world)] as const;
  const complaints = read.flatMap((side) => (side.ok ? [] : side.complaint));
  const [complaint] = complaints;
  // A comment on a request says as much as it can.
  if (complaint !== undefined && options.format !== 'markdown') return complain(complaint, world);
  for (const each of complaints) complain(each, world);
  const { base, head, errors } =
    options.format === 'markdown'
      ? await comparable(read, sides, today(world))
      : { base: roadmapIn(read[0]), head: roadmapIn(read[1]), errors: undefined };
  const { renames, commits, day } = sides;
  const sideNames = { base: options.base, head: options.head ?? 'the working tree' };
  const what = repository.folder === '' ? 'roadmap at the root' : `folder "${repository.folder}"`;
  const roadmap = head ?? base;
  if (!roadmap && errors) {
    const { formatErrorsMarkdown } = await import('../report/format-errors-markdown.ts');
    world.stdout.write(`${formatErrorsMarkdown(errors)}\n`);
    return 1;
  }
  if (!roadmap) {
    throw new UsageError(
      `There is no ${what} in ${sideNames.base} or in ${sideNames.head}.\nName the folder of your roadmap with --content DIR.`,
    );
  }
  const judged =
    base && head
      ? await withJudgedPromises({ base, head }, sides, commits, {
          content: options.content,
          shell: shellOf(options, world),
        })
      : { base, head };
  const forgotten = new Set(head?.settings.forget);
  const changes = diffRoadmaps(judged.base, judged.head, {
    renames,
    ...(day !== undefined && { asOf: day }),
  }).filter(({ item }) => !forgotten.has(`${item.kind}/${item.id}`));
  const side = base ? (head ? undefined : 'head') : 'base';
  const report = await reports[options.format]({
    changes,
    names: namesOf(roadmap, base),
    ...sideNames,
    ...(side && { missing: { side, what } }),
    ...(errors && { errors }),
    prefix: sides.head.root ?? repository.prefix,
    world,
    roadmap,
    commits,
  });
  world.stdout.write(`${report}\n`);
  return complaint === undefined ? 0 : 1;
}

/** Both roadmaps, or as much of them as can be compared, and their errors where there are any. */
async function comparable(
  [base, head]: readonly [SideRoadmap, SideRoadmap],
  sides: { readonly base: Files; readonly head: Files },
  asOf: string,
): Promise<Comparable> {
  const { comparableSides, errorsOf } = await import('./comparable-sides.ts');
  const [before, after] = [errorsOf(sides.base, asOf), errorsOf(sides.head, asOf)];
  if (base.ok && head.ok) {
    const errors = { before, after, leftOut: [] };
    const isFine = before.length + after.length === 0;
    return { base: base.roadmap, head: head.roadmap, ...(!isFine && { errors }) };
  }
  const { leftOut, ...roadmaps } = comparableSides(sides.base, sides.head, asOf);
  return { ...roadmaps, errors: { before, after, leftOut: [...leftOut].toSorted() } };
}

interface Comparable {
  readonly base: Roadmap | undefined;
  readonly head: Roadmap | undefined;
  readonly errors?: ErrorReport;
}

function roadmapIn(side: SideRoadmap): Roadmap | undefined {
  return side.ok ? side.roadmap : undefined;
}

type SideRoadmap = Awaited<ReturnType<typeof import('./roadmap-of-side.ts').roadmapOf>>;

const reports = {
  async text({ changes, world, prefix, ...report }) {
    const { formatChangesText } = await import('../report/format-changes-text.ts');
    return formatChangesText(changes, {
      ...report,
      pathOf: (file) => prefix + file,
      colors: picocolors.createColors(useColor(world.stdout, world.env)),
    });
  },
  async markdown({ changes, roadmap, commits, prefix, ...report }) {
    const isGone = report.missing?.side === 'head';
    const files = !isGone ? filesOf(roadmap) : new Set<string>();
    const { formatChangesMarkdown } = await import('../report/format-changes-markdown.ts');
    return formatChangesMarkdown(changes, {
      ...report,
      commits,
      linkTo: (file) =>
        commits.head !== undefined && files.has(file)
          ? committedFileUrl(roadmap.settings, commits.head, prefix + file)
          : undefined,
      linkToCommit: (commit) => commitUrl(roadmap.settings, commit),
    });
  },
  async json({ changes, ...report }) {
    const { formatChangesJson } = await import('../report/format-changes-json.ts');
    return formatChangesJson(changes, report);
  },
} as const satisfies Record<DiffFormat, (compared: Compared) => Promise<string>>;

/** Returns the files of the items that still exist: removed ones cannot be linked to. */
function filesOf({ vision, intents, slices, assumptions, updates }: Roadmap): ReadonlySet<string> {
  const items = [vision, ...intents, ...slices, ...assumptions, ...updates];
  return new Set(items.map(({ file }) => file));
}

function complain(complaint: string, world: World): number {
  world.stderr.write(`${complaint}\n`);
  return 1;
}

interface Compared extends ChangeReport {
  readonly errors?: ErrorReport;
  readonly changes: readonly Change[];
  /** The start of the paths of the head's files in the repository. */
  readonly prefix: string;
  readonly world: World;
  readonly roadmap: Roadmap;
  readonly commits: Commits;
}

/**
 * Where a file of the repository is shown as it is in a commit. Where the settings name no repository
 * it is the relative form that GitHub understands in comments on a pull request, and nowhere else.
 */
function committedFileUrl(settings: Settings | undefined, commit: string, path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/').replace(/[()]/g, encodeBracket);
  const root = settings?.repository && settings.repository + forms[gitHostOf(settings) ?? 'github'];
  return `${root ?? '../blob/'}${commit}/${encoded}`;
}

/** How each host addresses a file of a commit. */
const forms: Readonly<Record<GitHost, string>> = {
  github: '/blob/',
  gitlab: '/-/blob/',
  bitbucket: '/src/',
  forgejo: '/src/commit/',
};

/** A round bracket would end the address in Markdown. */
function encodeBracket(bracket: string): string {
  return bracket === '(' ? '%28' : '%29';
}
