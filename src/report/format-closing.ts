import type { createColors } from 'picocolors';

import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { sayWhatWasFound, summarise } from './summarise.ts';

/** The sentence a report for people closes with, in the colour of the worst that was found. */
export function formatClosing(
  diagnostics: readonly Diagnostic[],
  { files, colors }: { readonly files: number; readonly colors: ReturnType<typeof createColors> },
): string {
  const summary = summarise(diagnostics);
  const { red, yellow, green, bold } = colors;
  const paint = summary.errors > 0 ? red : summary.warnings > 0 ? yellow : green;
  return bold(paint(sayWhatWasFound(summary, files)));
}
