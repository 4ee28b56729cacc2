import { readFileSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';

import type { ContentFile } from '../../../core/content-file.ts';
import type { GitLog } from '../../../core/history/git-log.ts';
import type { History, HistoryGap } from '../../../core/model/history.ts';
import type { TextStore } from '../../store.ts';
import {
  findRepository,
  type FindRepositoryResult,
  folderAt,
  type Repository,
  type Shell,
} from '../find-repository.ts';
import { uncommittedMove } from '../folder-trail.ts';
import { isObjectId } from '../read-objects.ts';
import { isPartialClone, runGit } from '../run-git.ts';
import type { GitMemory, GitState } from './git-memory.ts';
import { keptHistory } from './kept-history.ts';
import { readLog } from './read-log.ts';
import { readReleases } from './read-releases.ts';
import { readUncommitted } from './read-uncommitted.ts';
import { readVersions } from './read-versions.ts';
import { throughLinks } from './through-links.ts';

/**
 * Returns what git knows about a content folder. Reads its log once, and only the versions of its
 * files that are not stored yet. Fetches nothing and changes nothing in the repository. Never
 * rejects: an unknown history has a reason.
 */
export async function readHistory(options: HistoryOptions): Promise<GitLog> {
  try {
    return await read(options);
  } catch (error) {
    return unknown('failed', error instanceof Error ? error.message : String(error));
  }
}

/** Returns a history of which nothing is known. */
export function unknown(reason: HistoryGap, complaint?: string): GitLog {
  return {
    completeness: 'none',
    reason,
    ...(complaint !== undefined && { complaint }),
    ...{ commits: [], boundary: [], versions: {}, releases: [], uncommitted: [] },
  };
}

async function read(options: HistoryOptions): Promise<GitLog> {
  const { content, shell, at = 'HEAD', memory = {} } = options;
  memory.repository ??= findRepository(content, shell);
  const found = await memory.repository;
  if (!found.ok) {
    delete memory.repository;
    return whyUnknown(found);
  }
  const repository = options.prefix === undefined ? found : folderAt(options.prefix, found);
  const present = options.at === undefined;
  memory.state ??= readState(at, repository);
  memory.releases ??= readReleases(repository);
  const answers = Promise.all([
    memory.state,
    memory.releases,
    present && repository.hasWorkTree ? readUncommitted(repository, options) : [],
  ]);
  options.onAsked?.();
  const [state, releases, uncommitted] = await answers;
  if (state === undefined) return { ...unknown('empty'), uncommitted };
  const direct = await readThrough(state, { ...options, repository });
  const isMoving = present && direct?.commits.length === 0;
  const moved = isMoving ? await movingFrom(repository) : undefined;
  const known =
    moved === undefined
      ? direct
      : await readThrough(state, { ...options, repository: folderAt(moved, repository) });
  if (known === undefined) return unknown('failed', 'git log failed.');
  const { commits, versions, isLacking } = known;
  if (commits.length === 0) return { ...unknown('empty'), uncommitted };
  const cut = new Set(state.boundary);
  const isShallow = commits.some(({ id }) => cut.has(id));
  return {
    ...completenessOf(isShallow, isLacking),
    ...{ commits, boundary: state.boundary, versions, releases, uncommitted },
  };
}

function whyUnknown({ kind, reason }: Extract<FindRepositoryResult, { ok: false }>): GitLog {
  if (kind === 'outside') return unknown('outside');
  return unknown(kind === 'no-git' ? 'no-git' : 'failed', reason);
}

/** The log and what the versions in it say: as they were read before, where nothing came or was fetched since. */
async function readThrough(
  { tip, commonFolder, boundary }: GitState,
  { cache, links, repository, memory = {} }: Reading,
) {
  const names = [commonFolder, repository.folder, JSON.stringify([...links])];
  const kept = keptHistory(cache, names);
  const name = names.join('\0');
  const remembered = memory.through?.name === name ? memory.through.history : undefined;
  const known = remembered ?? kept.read();
  const isCurrent = known?.tip === tip && known.boundary.join() === boundary.join();
  if (isCurrent && !known.isLacking) {
    memory.through = { name, history: known };
    return known;
  }
  const isPartial = await isPartialClone(repository);
  const logged = await readLog(tip, repository, { isPartial });
  if (logged === undefined) return undefined;
  const commits = throughLinks(logged, links);
  const read = await readVersions(commits, repository, { known: known?.versions, isPartial });
  const history = { tip, boundary, commits, ...read };
  kept.write(history);
  memory.through = { name, history };
  return history;
}

function completenessOf(
  isShallow: boolean,
  isLacking: boolean,
): Pick<History, 'completeness' | 'reason'> {
  if (isShallow) return { completeness: 'shallow', reason: 'shallow' };
  if (isLacking) return { completeness: 'partial', reason: 'partial' };
  return { completeness: 'whole' };
}

async function movingFrom(repository: Repository): Promise<string | undefined> {
  return uncommittedMove(repository, { isPartial: await isPartialClone(repository) });
}

/** Returns the commit that a revision names, and how far back the clone goes. */
export async function readState(
  at: string,
  { cwd, env }: Repository,
): Promise<GitState | undefined> {
  if (at !== 'HEAD' && !isObjectId(at)) return undefined;
  const folders = ['--is-shallow-repository', '--git-common-dir', '--git-path', 'shallow'];
  const flags = [...folders, `${at}^{commit}`];
  const asked = await runGit({ command: 'rev-parse', flags }, { cwd, env });
  if (!asked.ok) return undefined;
  const [isShallow, common = '', shallow = '', tip = ''] = asked.stdout
    .toString('utf8')
    .split('\n');
  if (!isObjectId(tip)) return undefined;
  const boundary = isShallow === 'true' ? readFileSync(resolve(cwd, shallow), 'utf8') : '';
  return {
    tip,
    commonFolder: realpathSync(resolve(cwd, common)),
    boundary: boundary.split('\n').filter(Boolean),
  };
}

interface Reading extends HistoryOptions {
  readonly repository: Repository;
}

export interface HistoryOptions {
  /** The content folder. */
  readonly content: string;
  readonly files: readonly ContentFile[];
  /** The paths of files that are reached through symbolic links, and the files they lead to. */
  readonly links: ReadonlyMap<string, string>;
  /** Keeps what was read. */
  readonly cache: TextStore;
  readonly shell: Shell;
  /** The commit whose history is wanted; without it, that of the working tree. */
  readonly at?: string | undefined;
  /** The start of its files' paths in that commit, if it differs from today's. */
  readonly prefix?: string | undefined;
  /** The answers of git to an earlier reading, which are used again, and those to this one. */
  readonly memory?: GitMemory | undefined;
  /** Called once git is at work on all it is always asked. */
  readonly onAsked?: () => void;
}
