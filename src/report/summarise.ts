import type { createColors } from 'picocolors';

import type { ContentFile } from '../core/content-file.ts';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';

/** How many problems there are, and in how many files. */
export function summarise(diagnostics: readonly Diagnostic[]): Summary {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return {
    errors,
    warnings: diagnostics.length - errors,
    affected: new Set(diagnostics.map(({ location }) => location.file)).size,
  };
}

/** The sentence a report closes with: `3 errors and 1 warning in 2 of 31 files.` */
export function sayWhatWasFound({ errors, warnings, affected }: Summary, files: number): string {
  const found = [count(errors, 'error'), count(warnings, 'warning')].filter((part) => part !== '');
  if (found.length === 0) return `${count(files, 'file') || '0 files'}, no problems.`;
  // A missing vision or a stray file is a problem of a file that was not among those read.
  const where = affected <= files ? ` in ${affected} of ${count(files, 'file')}` : '';
  return `${found.join(' and ')}${where}.`;
}

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

function count(amount: number, noun: string): string {
  return amount === 0 ? '' : `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

interface Summary {
  readonly errors: number;
  readonly warnings: number;
  /** Files with at least one problem. */
  readonly affected: number;
}

/** How many files were read. What may be linked to but is not read, such as an image, is not one. */
export function countRead(files: readonly ContentFile[]): number {
  return files.filter((file) => 'problem' in file || file.text !== undefined).length;
}
