import type { Severity } from '../diagnostics/diagnostic.ts';

/**
 * The structural rules: they always exist, and no setting turns them off.
 * An id never changes once published. The page of a rule lies beside this file as `<id>.md`.
 */
export const structuralRules = [
  'body-too-complex',
  'broken-link',
  'broken-redirect',
  'contradictory-dates',
  'contradictory-keys',
  'declined-intent',
  'dependency-cycle',
  'dropped-dependency',
  'duplicate-id',
  'duplicate-key',
  'duplicate-reference',
  'duplicate-thread',
  'duplicate-vision',
  'file-too-large',
  'future-date',
  'invalid-date',
  'invalid-diagram',
  'invalid-encoding',
  'invalid-front-matter',
  'invalid-id',
  'invalid-mdx',
  'invalid-symlink',
  'invalid-value',
  'mdx-is-off',
  'missing-alt-text',
  'missing-key',
  'missing-vision',
  'stray-file',
  'unknown-component',
  'unknown-key',
  'unknown-reference',
  'unreadable-file',
] as const;

export type RuleId = (typeof structuralRules)[number];

const warnings: ReadonlySet<RuleId> = new Set([
  'declined-intent',
  'dropped-dependency',
  'future-date',
  'missing-alt-text',
  'stray-file',
]);

/** How grave a breach of a structural rule is: an error, but for what still makes a true roadmap. */
export function severityOf(rule: RuleId): Severity {
  return warnings.has(rule) ? 'warning' : 'error';
}
