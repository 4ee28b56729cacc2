import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ContentFile } from '../../../src/core/content-file.ts';
import type { ImportedItem } from '../../../src/core/import/import-plan.ts';
import type { ImportNote, ImportProblem } from '../../../src/core/import/import-row.ts';
import { memoryFile } from '../../../src/core/import/import-memory.ts';
import { planImport } from '../../../src/core/import/plan-import.ts';
import { readExport } from '../../../src/core/import/read-export.ts';
import type { ColumnMap } from '../../../src/core/import/read-rows.ts';
import { createRoadmap } from '../../../src/core/roadmap/create-roadmap.ts';
import { compare } from '../../../src/core/text/compare.ts';
import { projectRoot } from '../../support/project-root.ts';

export const asOf = '2026-11-23';

/** A vision and nothing else: the least an import can go into. */
export const bare: Tree = {
  'vision.md': '---\ntitle: Shelfwise\nstatement: No shelf is empty.\n---\n',
};

/** Imports a text into a tree in memory, as the command does on disk. */
export function importInto(
  tree: Tree,
  name: string,
  text: string,
  map: ColumnMap = new Map(),
): Imported {
  const failed = { tree, items: [], notes: [] };
  const reading = readExport(name, text, map);
  if (!reading.ok) return { ...failed, problems: reading.problems };
  const plan = planImport(filesOf(tree), reading, { asOf, memory: tree[memoryFile] });
  if (!plan.ok) return { ...failed, problems: plan.problems };
  const after = Object.fromEntries(plan.changes.map((change) => [change.path, change.after]));
  return { tree: { ...tree, ...after }, items: plan.items, notes: plan.notes, problems: [] };
}

/** The errors that `check` reports of a tree. */
export function errorsIn(tree: Tree): readonly string[] {
  return createRoadmap(filesOf(tree), { asOf })
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ rule, message, location }) => `${location.file} ${rule}: ${message}`);
}

/** The text of an export in the format of a tool. */
export function exportOf(name: string): string {
  return readFileSync(join(projectRoot, 'test/core/import/exports', name), 'utf8');
}

function filesOf(tree: Tree): readonly ContentFile[] {
  return Object.entries(tree)
    .map(([path, text]) => (path === memoryFile ? { path } : { path, text }))
    .sort((a, b) => compare(a.path, b.path));
}

export type Tree = Readonly<Record<string, string>>;

interface Imported {
  readonly tree: Tree;
  readonly items: readonly ImportedItem[];
  readonly notes: readonly ImportNote[];
  readonly problems: readonly ImportProblem[];
}
