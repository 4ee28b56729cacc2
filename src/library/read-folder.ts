import { resolve } from 'node:path';

import { project, today } from '../cli/world.ts';
import { refuseMdx } from '../core/content-file.ts';
import { type Diagnostic, startOf } from '../core/diagnostics/diagnostic.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { addHistory, startHistory } from '../io/git/history/add-history.ts';
import { makeRoadmap } from '../io/make-roadmap.ts';
import { readContent } from '../io/read-content.ts';
import type { RoadmapCheck, RoadmapOptions, RoadmapProblem } from './library-types.ts';

/** Reads a content folder as `check` does, with the history of git where it is asked for. */
export async function readFolder(folder: string, options: FolderOptions): Promise<FolderReading> {
  const { asOf = today({ now: () => new Date() }), mdx = true, hasHistory = false } = options;
  const content = resolve(folder);
  const read = readContent(content);
  if (!read.ok) throw new Error(`"${folder}" cannot be read: ${read.reason}.`);
  const files = mdx ? read.files : refuseMdx(read.files);
  const git = { content, links: read.links, shell: { cwd: process.cwd(), env: process.env } };
  const made = await makeRoadmap({ project, content, files, asOf, git, isOnlyChecked: true });
  const { diagnostics } = made;
  const isOld = hasHistory && made.roadmap !== undefined && made.roadmap.history === undefined;
  const { roadmap } = isOld
    ? await addHistory(made, startHistory({ project, files, ...git }))
    : made;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return {
    ...(roadmap && { roadmap }),
    problems: diagnostics.map(problemOf),
    errors,
    warnings: diagnostics.length - errors,
  };
}

function problemOf({ rule, severity, message, location, hint }: Diagnostic): RoadmapProblem {
  const { line, column } = startOf(location);
  const place = { file: location.file, line, column };
  return { rule, severity, message, ...place, ...(hint !== undefined && { hint }) };
}

interface FolderOptions extends RoadmapOptions {
  readonly hasHistory?: boolean;
}

interface FolderReading extends RoadmapCheck {
  readonly roadmap?: Roadmap;
}
