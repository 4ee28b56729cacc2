import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { shownPath } from './shown-path.ts';

/**
 * The problems of a content folder; that its vision is missing is told with the folder above, where
 * the vision lies there: somebody named a folder of it, such as `content/slices`.
 */
export function visionAbove(
  diagnostics: readonly Diagnostic[],
  content: string,
  cwd: string,
): readonly Diagnostic[] {
  const above = dirname(content);
  const isLost = diagnostics.some(({ rule }) => rule === 'missing-vision');
  if (!isLost || !existsSync(join(above, 'vision.md'))) return diagnostics;
  const hint = `There is one in the folder above: name that with --content "${shownPath(above, cwd)}".`;
  return diagnostics.map((each) => (each.rule === 'missing-vision' ? { ...each, hint } : each));
}
