import type { createColors } from 'picocolors';

import type { ContentFile } from '../core/content-file.ts';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { classifyFile } from '../core/document/classify-file.ts';

/** How many problems there are, and in how many files. */
export function summarise(diagnostics: readonly Diagnostic[]): Summary {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return {
    errors,
    warnings: diagnostics.length - errors,
    affected: diagnostics.every(isOfContent)
      ? new Set(diagnostics.map(({ location }) => location.file)).size
      : 0,
  };
}

/**
 * Returns the sentence a report closes with: `3 errors and 1 warning in 2 of 31 files.` With the
 * number of `older` problems, which are not reported, the others are new.
 */
export function sayWhatWasFound(
  { errors, warnings, affected }: Summary,
  files: number,
  older?: number,
): string {
  const which = older === undefined ? '' : 'new ';
  const rest = older ? ` ${count(older, 'older problem')} not shown.` : '';
  const found = [count(errors, `${which}error`), count(warnings, `${which}warning`)].filter(
    (part) => part !== '',
  );
  if (found.length === 0) {
    return `${count(files, 'file') || '0 files'}, no ${which}problems.${rest}`;
  }
  const where =
    affected > 0 && affected <= files ? ` in ${affected} of ${count(files, 'file')}` : '';
  return `${found.join(' and ')}${where}.${rest}`;
}

/**
 * Returns the sentence a report for people closes with, in the colour of the worst that was found.
 */
export function formatClosing(
  diagnostics: readonly Diagnostic[],
  { files, older, colors }: ClosingOptions,
): string {
  const summary = summarise(diagnostics);
  const { red, yellow, green, bold } = colors;
  const paint = summary.errors > 0 ? red : summary.warnings > 0 ? yellow : green;
  return bold(paint(sayWhatWasFound(summary, files, older)));
}

interface ClosingOptions {
  readonly files: number;
  /** How many problems are left out, where only new ones are reported. */
  readonly older?: number | undefined;
  readonly colors: ReturnType<typeof createColors>;
}

function count(amount: number, noun: string): string {
  return amount === 0 ? '' : `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

interface Summary {
  readonly errors: number;
  readonly warnings: number;
  /** Files with at least one problem; 0 where a problem is of none of the files that were read. */
  readonly affected: number;
}

/** How many files the roadmap is made of. An image that is linked to is not one, nor are other notes. */
export function countRead(files: readonly ContentFile[]): number {
  return files.filter(({ path }) => isContent(path)).length;
}

/** A vision that is missing and a stray file are not among the files that were read. */
function isOfContent({ rule, location }: Diagnostic): boolean {
  return rule !== 'missing-vision' && isContent(location.file);
}

function isContent(path: string): boolean {
  const { kind } = classifyFile(path);
  return kind !== 'stray' && kind !== 'other';
}
