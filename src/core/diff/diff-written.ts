import type { Finding } from './change.ts';
import type { Comparison, WrittenItem } from './comparison.ts';
import { diffTasks } from './diff-tasks.ts';
import { changed, changedKeys } from './finding.ts';

/** Returns what differs in the title, the body and the `x-` keys of an item with a file of its own. */
export function diffWritten<Item extends WrittenItem>(
  base: Item,
  head: Item,
  comparison: Comparison,
): readonly Finding[] {
  return [
    ...changed('retitled', base.title, head.title),
    ...diffBody(base, head, comparison),
    ...changedKeys('extra-changed', base.extra, head.extra),
  ];
}

function diffBody(
  base: WrittenItem,
  head: WrittenItem,
  comparison: Comparison,
): readonly Finding[] {
  const isUnchanged = base.body.text === head.body.text && base.body.format === head.body.format;
  if (isUnchanged) return [];
  const before = comparison.base.meaningOf(base);
  const after = comparison.head.meaningOf(head);
  return [
    ...diffTasks(before, after),
    ...changed('text-changed', before.text || undefined, after.text || undefined),
  ];
}
