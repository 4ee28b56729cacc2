import { join } from 'node:path';

import { writeRealisticRoadmap } from '../support/corpora/write-realistic-roadmap.ts';
import { projectRoot } from '../support/project-root.ts';

/** The roadmaps that pages are measured on. */
export const roadmapNames = ['example', '120', '650'] as const;

/** Returns the content of one of them; a realistic one is written below `folder` first. */
export function contentOf(name: (typeof roadmapNames)[number], folder: string): string {
  if (name === 'example') return join(projectRoot, 'content');
  const repository = join(folder, name);
  const today = new Date().toISOString().slice(0, 10);
  writeRealisticRoadmap(repository, name === '120' ? 120 : 650, today);
  return join(repository, 'content');
}
