import type { Change } from '../core/diff/change.ts';
import type { ChangeReport } from './change-report.ts';
import { jsonText } from './json-text.ts';
import { sumUpChanges } from './sum-up-changes.ts';

/** The changes for programs, as JSON without a final line feed. Files are relative to the content folder. */
export function formatChangesJson(
  changes: readonly Change[],
  { base, head }: ChangeReport,
): string {
  const report = {
    version: 1,
    base,
    head,
    summary: sumUpChanges(changes),
    changes: changes.map(({ kind, item, file, text, before, after }) => ({
      kind,
      item: { kind: item.kind, id: item.id, title: item.title },
      file,
      text,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    })),
  };
  return jsonText(report);
}
