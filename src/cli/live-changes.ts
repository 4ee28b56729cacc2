import { type ContentFile, shareFiles } from '../core/content-file.ts';
import type { Change } from '../core/diff/change.ts';
import { diffRoadmaps } from '../core/diff/diff-roadmaps.ts';
import { createRoadmap } from '../core/roadmap/create-roadmap.ts';
import { messagesOf } from '../core/roadmap/messages-of.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { findRepository, type Repository } from '../io/git/find-repository.ts';
import { findRenames } from '../io/git/read-changes.ts';
import { runGit } from '../io/git/run-git.ts';
import { type Names, namesOf } from '../words/names.ts';
import { readPast } from './read-past.ts';
import { withJudgedPromises } from './with-judged-promises.ts';
import type { World } from './world.ts';

/**
 * Returns what compares a content folder as it is with the default branch, as `throughline diff`
 * does. The files of the branch are read once for each of its commits. `undefined` outside a
 * repository, without such a branch, and where one side cannot be compared.
 */
export function liveChanges(content: string, world: World): CompareWithBranch {
  let branch: BranchFiles | undefined;

  async function filesOf({ name, commit }: Omit<BranchFiles, 'files'>, repository: Repository) {
    if (branch?.commit === commit) return branch;
    const read = await readPast({ revision: name, commit }, repository);
    if (!read.ok || read.files === undefined) return undefined;
    branch = { name, commit, files: read.files, prefix: read.prefix ?? repository.prefix };
    return branch;
  }

  return async ({ files, links, asOf }) => {
    const repository = await findRepository(content, world);
    if (!repository.ok || !repository.hasWorkTree) return undefined;
    const found = await defaultBranch(repository);
    const known = found && (await filesOf({ ...found, prefix: '' }, repository));
    if (known === undefined) return undefined;
    const { name, commit, prefix } = known;
    // Of a file that is the same on both sides everything is known already.
    branch = { ...known, files: shareFiles(known.files, files) };
    const head = roadmapOf(files, asOf);
    if (head === undefined) return undefined;
    const t = messagesOf(head.settings);
    const own = new Set(branch.files);
    const isSame = files.length === own.size && files.every((file) => own.has(file));
    if (isSame) return { branch: name, changes: [], names: namesOf(head, undefined, t) };
    const base = roadmapOf(branch.files, asOf);
    if (base === undefined) return undefined;
    const judged = await withJudgedPromises(
      { base, head },
      {
        base: { name, prefix: '', root: prefix, files: branch.files },
        head: { name: '', prefix: '', files, links },
      },
      { base: commit, head: undefined },
      { content, shell: world },
    );
    const paths = new Set(branch.files.map(({ path }) => path));
    const isMoved = files.some(({ path }) => !paths.has(path));
    const renames = isMoved ? await findRenames({ base: commit, head: undefined }, repository) : [];
    const forgotten = new Set(head.settings.forget);
    const changes = diffRoadmaps(judged.base, judged.head, { renames }).filter(
      ({ item }) => !forgotten.has(`${item.kind}/${item.id}`),
    );
    return { branch: name, changes, names: namesOf(head, base, t) };
  };
}

function roadmapOf(files: readonly ContentFile[], asOf: string): Roadmap | undefined {
  return createRoadmap(files, { asOf, skipBodies: true }).roadmap;
}

/**
 * Returns the branch that the working tree is compared with, and its commit: the default branch of
 * `origin`, else `main` or `master`; the local one, where there is one. `undefined` where there is
 * none.
 */
async function defaultBranch({ cwd, env }: Repository): Promise<Branch | undefined> {
  const format = '--format=%(refname)%00%(objectname)%00%(symref)';
  const flags = [format, 'refs/heads', 'refs/remotes/origin/HEAD'];
  const listed = await runGit({ command: 'for-each-ref', flags }, { cwd, env });
  if (!listed.ok) return undefined;
  const lines = listed.stdout.toString('utf8').split('\n').filter(Boolean);
  const refs = lines.map((line) => line.split('\0'));
  const [, remote, leadsTo] = refs.find(([name]) => name === 'refs/remotes/origin/HEAD') ?? [];
  const ofOrigin = leadsTo?.replace('refs/remotes/origin/', '');
  for (const name of [ofOrigin, 'main', 'master']) {
    const [, commit] = refs.find(([ref]) => ref === `refs/heads/${name}`) ?? [];
    if (name !== undefined && commit !== undefined) return { name, commit };
  }
  return remote === undefined ? undefined : { name: `origin/${ofOrigin}`, commit: remote };
}

interface Branch {
  readonly name: string;
  readonly commit: string;
}

interface BranchFiles {
  readonly name: string;
  readonly commit: string;
  /** The start of the paths of its files in the repository. */
  readonly prefix: string;
  readonly files: readonly ContentFile[];
}

/** The folder as it is. */
export interface Present {
  readonly files: readonly ContentFile[];
  /** The files that are reached through symbolic links, and the files they lead to. */
  readonly links: ReadonlyMap<string, string>;
  readonly asOf: string;
}

type CompareWithBranch = (present: Present) => Promise<ChangesOfBranch | undefined>;

export interface ChangesOfBranch {
  readonly branch: string;
  readonly changes: readonly Change[];
  readonly names: Names;
}
