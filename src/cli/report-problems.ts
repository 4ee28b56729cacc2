import picocolors from 'picocolors';

import type { ContentFile } from '../core/content-file.ts';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { formatText } from '../report/format-text.ts';
import { countRead } from './count-read.ts';
import { pathFrom } from './path-from.ts';

/** The report of `throughline check`, for whoever builds or serves the content folder. */
export function reportProblems(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const { content, files, cwd, color, width, pathOf = pathFrom(cwd, content) } = options;
  const texts = new Map(files.map((file) => [file.path, 'text' in file ? file.text : undefined]));
  return formatText(diagnostics, {
    files: countRead(files),
    pathOf,
    sourceOf: (file) => texts.get(file),
    colors: picocolors.createColors(color),
    width,
  });
}

export interface ReportOptions {
  readonly content: string;
  readonly files: readonly ContentFile[];
  readonly cwd: string;
  /** How files are named; by their way from `cwd` when absent. */
  readonly pathOf?: (file: string) => string;
  readonly color: boolean;
  readonly width: number;
}
