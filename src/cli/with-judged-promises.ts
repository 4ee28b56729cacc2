import { isOpen } from '../core/model/slice.ts';
import type { Roadmap, Slice } from '../core/roadmap/roadmap.ts';
import type { Shell } from '../io/git/find-repository.ts';
import type { Commits, Files } from './read-sides.ts';
import { project } from './world.ts';

/**
 * Both roadmaps of a comparison, with their histories where the verdict on a promise rests on more than
 * they say: on the day a slice ended, or the target that was in force then.
 */
export async function withJudgedPromises(
  { base, head }: Compared<Roadmap>,
  sides: Compared<Files>,
  commits: Commits,
  { content, shell }: { readonly content: string; readonly shell: Shell },
): Promise<Compared<Roadmap>> {
  if (!isHistoryNeeded(base, head)) return { base, head };
  const { addHistory, startHistory } = await import('../io/git/history/add-history.ts');
  const remember = async (roadmap: Roadmap, side: Files, at: string | undefined) => {
    const { files = [], links = new Map<string, string>(), root: prefix } = side;
    const started = startHistory({ project, content, files, links, shell, at, prefix });
    return (await addHistory({ roadmap }, started)).roadmap;
  };
  return {
    base: await remember(base, sides.base, commits.base),
    head: await remember(head, sides.head, commits.head),
  };
}

function isHistoryNeeded(base: Roadmap, head: Roadmap): boolean {
  const before = base.byId.slice;
  const now = head.byId.slice;
  const isGone = [...before.values()].some(
    ({ id, target }) => !now.has(id) && target !== undefined,
  );
  return isGone || [...now.values()].some((slice) => isInDoubt(before.get(slice.id), slice));
}

function isInDoubt(before: Slice | undefined, slice: Slice): boolean {
  const { target, status, shipped } = slice;
  const isPromised = target !== undefined || before?.target !== undefined;
  const isSame =
    before?.target === target && before?.status === status && before.shipped === shipped;
  // Of what is open on both sides, only the day a promise was withdrawn on is not written down.
  const isPlain = isOpen(slice) && target !== undefined;
  return isPromised && !isSame && !isPlain;
}

interface Compared<Side> {
  readonly base: Side;
  readonly head: Side;
}
