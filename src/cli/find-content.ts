import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';

import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { visible } from '../core/text/safe-text.ts';
import { shownPath } from './shown-path.ts';
import { UsageError, type World } from './world.ts';

/**
 * Returns the absolute path of the content folder. Throws a `UsageError` with the way to start when
 * there is none.
 */
export function findContent(given: string, world: World): string {
  const folder = resolve(world.cwd, given);
  if (isFolder(folder)) return folder;
  if (existsSync(folder)) {
    const above = contentFlag(dirname(given)) || ' --content content';
    throw new UsageError(
      `This is a file, not a folder: "${visible(given)}".\nName its folder with${above}.`,
    );
  }
  const where = isAbsolute(given) ? '' : ` in ${world.cwd}`;
  throw new UsageError(`There is no folder "${visible(given)}"${where}.\n${howToStart(given)}`);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function howToStart(given: string): string {
  return `${start}\n\nThis writes it:\n  throughline new vision "Title"${contentFlag(given)}`;
}

const start = `Name the folder of your roadmap with --content DIR. A new one starts with a single
file in it, "vision.md":

---
title: Every shelf knows what it needs
statement: One sentence a stranger repeats correctly after one reading.
---`;

/** Returns the option that a suggested command needs to use the same content folder. */
export function contentFlag(given: string): string {
  if (given === 'content') return '';
  return ` --content ${/^[\w./:\\-]+$/.test(given) ? given : `"${visible(given)}"`}`;
}

/**
 * Returns the problems of a content folder. If its vision is missing and the folder above has one,
 * the hint names that folder: the user gave a part of it, such as `content/slices`.
 */
export function visionAbove(
  diagnostics: readonly Diagnostic[],
  content: string,
  cwd: string,
): readonly Diagnostic[] {
  const above = dirname(content);
  const isLost = diagnostics.some(({ rule }) => rule === 'missing-vision');
  if (!isLost || !existsSync(join(above, 'vision.md'))) return diagnostics;
  const hint = `The folder above has one: use --content "${shownPath(above, cwd)}".`;
  return diagnostics.map((each) => (each.rule === 'missing-vision' ? { ...each, hint } : each));
}
