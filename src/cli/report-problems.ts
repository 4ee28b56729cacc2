import picocolors from 'picocolors';

import { textsOf, type ContentFile } from '../core/content-file.ts';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { formatText } from '../report/format-text.ts';
import { countRead } from '../report/summarise.ts';

/** Returns the report of `throughline check`, for the content folder of today or of the past. */
export function reportProblems(
  diagnostics: readonly Diagnostic[],
  { files, older, pathOf, color, width }: ReportOptions,
): string {
  const texts = textsOf(files);
  return formatText(diagnostics, {
    files: countRead(files),
    older,
    pathOf,
    sourceOf: (file) => texts.get(file),
    colors: picocolors.createColors(color),
    width,
  });
}

export interface ReportOptions {
  readonly files: readonly ContentFile[];
  /** How many problems are left out, where only new ones are reported. */
  readonly older?: number;
  /** How files are named. */
  readonly pathOf: (file: string) => string;
  readonly color: boolean;
  readonly width: number;
}
