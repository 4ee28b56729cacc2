import type { Severity } from './diagnostic.ts';

/**
 * Every rule, in alphabetical order. A published id never changes. The page of a rule is
 * `core/rules/<id>.md`. Errors make a roadmap false or unreadable, so they always run. `rules` in
 * `roadmap.yml` can set warnings.
 */
export const ruleTable = {
  'body-too-complex': { severity: 'error', found: ['body'] },
  'broken-link': { severity: 'error', found: ['link', 'image'] },
  'broken-redirect': { severity: 'error', found: ['roadmap'] },
  'contradictory-dates': { severity: 'error', found: ['roadmap'] },
  'contradictory-forget': { severity: 'error', found: ['roadmap'] },
  'contradictory-history': { severity: 'warning', found: ['history'] },
  'contradictory-keys': { severity: 'error', found: ['roadmap'] },
  'declined-intent': { severity: 'warning', found: ['roadmap'] },
  'dependency-cycle': { severity: 'error', found: ['roadmap'] },
  'done-intent-is-complete': { severity: 'warning', found: ['roadmap'] },
  'dropped-dependency': { severity: 'warning', found: ['roadmap'] },
  'duplicate-id': { severity: 'error', found: ['roadmap'] },
  'duplicate-key': { severity: 'error', found: ['file'] },
  'duplicate-reference': { severity: 'error', found: ['roadmap'] },
  'duplicate-thread': { severity: 'error', found: ['roadmap'] },
  'duplicate-vision': { severity: 'error', found: ['roadmap'] },
  'file-too-large': { severity: 'error', found: ['file'] },
  'future-date': { severity: 'warning', found: ['roadmap'] },
  'invalid-date': { severity: 'error', found: ['file'] },
  'invalid-diagram': { severity: 'error', found: ['diagram'] },
  'invalid-encoding': { severity: 'error', found: ['file'] },
  'invalid-front-matter': { severity: 'error', found: ['file'] },
  'invalid-id': { severity: 'error', found: ['roadmap'] },
  'invalid-mdx': { severity: 'error', found: ['body'] },
  'invalid-symlink': { severity: 'error', found: ['file'] },
  'invalid-value': { severity: 'error', found: ['file', 'roadmap'] },
  'malformed-markup': { severity: 'warning', found: ['body'] },
  'mdx-is-off': { severity: 'error', found: ['file', 'roadmap'] },
  'missing-alt-text': { severity: 'warning', found: ['body'] },
  'missing-key': { severity: 'error', found: ['file', 'body', 'roadmap'] },
  'missing-vision': { severity: 'error', found: ['roadmap'] },
  'private-content': { severity: 'warning', found: ['file'] },
  'stray-file': { severity: 'warning', found: ['roadmap'] },
  'unclosed-markup': { severity: 'warning', found: ['body'] },
  'uncounted-section': { severity: 'warning', found: ['body'] },
  'undefined-reference': { severity: 'warning', found: ['body'] },
  'unknown-component': { severity: 'error', found: ['body'] },
  'unknown-forget': { severity: 'warning', found: ['history'] },
  'unknown-key': { severity: 'error', found: ['file'] },
  'unknown-reference': { severity: 'error', found: ['roadmap'] },
  'unpublished-markup': { severity: 'warning', found: ['body'] },
  'unread-text': { severity: 'warning', found: ['file'] },
  'unreadable-file': { severity: 'error', found: ['file'] },
  'unused-definition': { severity: 'warning', found: ['body'] },
} as const satisfies Record<string, { severity: Severity; found: readonly Stage[] }>;

export const ruleIds = Object.keys(ruleTable) as readonly RuleId[];

/** The rules that `rules` in `roadmap.yml` may set. */
export const configurableRules = ruleIds.filter(isConfigurable);

export function isConfigurable(rule: string): rule is ConfigurableRule {
  return Object.hasOwn(ruleTable, rule) && ruleTable[rule as RuleId].severity === 'warning';
}

export type RuleId = keyof typeof ruleTable;

export type ConfigurableRule = {
  [Id in RuleId]: (typeof ruleTable)[Id]['severity'] extends 'warning' ? Id : never;
}[RuleId];

/** The rules that `core/rules/` checks over all parsed files. */
export type RoadmapRule = {
  [Id in RuleId]: 'roadmap' extends (typeof ruleTable)[Id]['found'][number] ? Id : never;
}[RuleId];

/**
 * The stage at which a rule finds its problems: when a `file` and its front matter are parsed, in a
 * `body`, at each `link`, in an `image` or `diagram`, over all files of the `roadmap`, or in its
 * `history`.
 */
type Stage = 'file' | 'body' | 'link' | 'image' | 'diagram' | 'roadmap' | 'history';
