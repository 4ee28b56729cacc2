import type { Change } from '../core/diff/change.ts';
import type { ChangeReport } from './change-report.ts';
import { changeText } from '../words/say-change.ts';
import { sumUpChanges } from '../words/sum-up-changes.ts';
import { jsonText } from '../core/text/safe-text.ts';

/**
 * Returns the changes for programs, as JSON without a final line feed. Files are relative to the
 * content folder.
 */
export function formatChangesJson(
  changes: readonly Change[],
  { base, head, names }: ChangeReport,
): string {
  const report = {
    version: 1,
    base,
    head,
    summary: sumUpChanges(changes, names),
    changes: changes.map((change) => {
      const { kind, item, file, before, after } = change;
      return { kind, item, file, text: changeText(change, names), before, after };
    }),
  };
  return jsonText(report);
}
