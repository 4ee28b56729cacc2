import type { FileProblem } from '../../../src/core/content-file.ts';
import type { RuleId } from '../../../src/core/diagnostics/rule-table.ts';

/** What the slice of a wrong example said on days before, where the rule is about history. */
export const pasts: Partial<Record<RuleId, Readonly<Record<string, string>>>> = {
  'contradictory-history': { '2026-08-03': 'ready', '2026-09-14': 'active' },
  'now-is-answered': { '2026-08-03': 'ready' },
  'unknown-forget': { '2026-08-03': 'ready' },
};

/**
 * Wrong examples that no text on a page can be: files that could not be read as text, as the disk
 * room hands them over, lines too long to show, and `null` for a file that is missing. The pages tell
 * them in words.
 */
export const unwritable: Partial<
  Record<RuleId, Readonly<Record<string, string | null | FileProblem>>>
> = {
  'body-too-complex': {
    'slices/watch-one-item.md': `---\ntitle: Watch one item and reorder it\nintent: never-run-out\nthread: true\nstatus: active\n---\n\n${'> '.repeat(5000)}The order came before the shelf was empty.\n`,
  },
  'file-too-large': { 'slices/watch-one-item.md': { kind: 'too-large', bytes: 1_864_203 } },
  'invalid-encoding': {
    'slices/watch-one-item.md': { kind: 'not-utf-8', encoding: 'UTF-16' },
  },
  'invalid-symlink': {
    'slices/watch-one-item.md': { kind: 'symlink-outside', target: '/home/maria/notes/item.md' },
  },
  'missing-vision': { 'vision.md': null },
  'unreadable-file': {
    'slices/watch-one-item.md': { kind: 'unreadable', reason: 'permission denied' },
  },
};
