import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

import { realisticRoadmap, type RoadmapSize, type Version } from './realistic-roadmap.ts';

/**
 * Makes a git repository with the content of a realistic roadmap in `content`, one commit for all that
 * was written on one day.
 */
export function writeRealisticRoadmap(folder: string, size: RoadmapSize, today?: string): void {
  mkdirSync(folder, { recursive: true });
  const git = (args: readonly string[], input?: string) =>
    execFileSync('git', args, { cwd: folder, ...(input !== undefined && { input }) });
  git(['init', '--quiet', '--initial-branch', 'main']);
  const { versions } = realisticRoadmap(size, today);
  const days = Map.groupBy(versions, ({ day }) => day);
  git(['fast-import', '--quiet'], [...days].map(([day, all]) => commit(day, all)).join(''));
  git(['reset', '--quiet', '--hard']);
}

/** What `git fast-import` reads. */
function commit(day: string, versions: readonly Version[]): string {
  const who = people[Math.floor(Date.parse(day) / 86_400_000) % people.length];
  const time = Date.parse(`${day}T10:00:00Z`) / 1000;
  const person = `${who} <${who?.toLowerCase()}@citydesk.example> ${time} +0000`;
  const subject = `Update ${versions.length === 1 ? '1 file' : `${versions.length} files`}`;
  const files = versions.map(
    ({ path, text }) =>
      `M 100644 inline content/${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  );
  return `commit refs/heads/main\nauthor ${person}\ncommitter ${person}\ndata ${subject.length}\n${subject}\n${files.join('')}`;
}

const people = ['Ada', 'Bilal', 'Chen', 'Dana', 'Emeka', 'Farah', 'Greta'];
