import { foldHistory } from '../../src/core/history/fold-history.ts';
import type { FileChange, FileFacts, GitLog } from '../../src/core/history/git-log.ts';
import type { History } from '../../src/core/model/history.ts';
import { keyOfFile } from '../../src/core/roadmap/item-key.ts';
import { parseFacts } from '../../src/core/history/parse-facts.ts';
import { withHistory, withMeetingSlices } from '../../src/core/history/with-history.ts';
import { meetingVersions } from '../../src/core/history/meeting-versions.ts';
import { parseSliceVersion } from '../../src/core/history/parse-slice-version.ts';
import type { Noun } from '../../src/core/model/nouns.ts';
import { createRoadmap } from '../../src/core/roadmap/create-roadmap.ts';
import type { Roadmap } from '../../src/core/roadmap/roadmap.ts';
import { filesOf } from './roadmap-of.ts';

/** The roadmap that a series of commits in memory leads to, with its history. */
export function roadmapWithHistory(
  commits: readonly Commit[],
  { asOf = '2026-11-23', ...others }: Partial<GitLog> & { readonly asOf?: string } = {},
): Roadmap & { readonly history: History } {
  const tree: Record<string, string> = {};
  for (const { files } of commits) {
    for (const [path, text] of Object.entries(files)) {
      if (text === undefined) delete tree[path];
      else tree[path] = typeof text === 'string' ? text : text.text;
      if (typeof text === 'object') delete tree[text.from];
    }
  }
  const { roadmap, diagnostics } = createRoadmap(filesOf(tree), { asOf });
  if (!roadmap) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const log = { ...logOf(commits), ...others };
  const known = withHistory(roadmap, foldHistory(log, asOf));
  const days = meetingVersions(known, log);
  const { history = known.history, ...dated } = withMeetingSlices(known, days, ({ path, blob }) =>
    parseSliceVersion(path, blob),
  );
  return { ...dated, history };
}

/** What git would tell of a series of commits, the oldest first. */
export function logOf(commits: readonly Commit[]): GitLog {
  const versions: Record<string, FileFacts> = {};
  const logged = commits.map((commit, index) => {
    const { date, files, subject = 'Changes', id = `c${index}` } = commit;
    const changes = Object.entries(files).map(([path, written]): FileChange => {
      if (written === undefined) return { path };
      const { text, from } = typeof written === 'string' ? { text: written } : written;
      const facts = factsOf(path, text);
      if (facts) versions[text] = facts;
      return { path, blob: text, ...(from !== undefined && { from }) };
    });
    const time = Date.parse(date) / 1000 + index;
    return { id, date, time, subject, changes };
  });
  return {
    completeness: 'whole',
    commits: logged.toReversed(),
    boundary: [],
    versions,
    releases: [],
    uncommitted: [],
  };
}

/** What a file of that path and text says. */
export function factsOf(path: string, text: string): FileFacts | undefined {
  const noun = keyOfFile(path)?.split('/')[0];
  return noun === undefined ? undefined : parseFacts(text, noun as Noun | 'vision');
}

export interface Commit {
  readonly date: string;
  /** What it writes; `undefined` removes, and `from` is what git takes a file for moved from. */
  readonly files: Readonly<
    Record<string, string | { readonly text: string; readonly from: string } | undefined>
  >;
  readonly subject?: string;
  readonly id?: string;
}
