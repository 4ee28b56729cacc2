import type { Severity } from './diagnostic.ts';

/**
 * Every rule, in alphabetical order. A published id never changes. The page of a rule is
 * `core/rules/<id>.md`, or `core/coach/<id>.md` for advice. Errors make a roadmap false or unreadable,
 * so they always run. `rules` in `roadmap.yml` can set warnings.
 */
export const ruleTable = {
  'appetite-is-respected': { severity: 'warning', found: ['coach'], preset: 'default' },
  'assumption-has-worry': { severity: 'warning', found: ['coach'], preset: 'strict' },
  'assumption-is-tested': { severity: 'warning', found: ['coach'], preset: 'default' },
  'blocked-is-not-active': { severity: 'warning', found: ['coach'], preset: 'gentle' },
  'body-too-complex': { severity: 'error', found: ['body'] },
  'broken-assumption-is-answered': { severity: 'warning', found: ['coach'], preset: 'gentle' },
  'broken-link': { severity: 'error', found: ['link', 'image'] },
  'broken-redirect': { severity: 'error', found: ['roadmap'] },
  'contradictory-dates': { severity: 'error', found: ['roadmap'] },
  'contradictory-forget': { severity: 'error', found: ['roadmap'] },
  'contradictory-history': { severity: 'warning', found: ['history'] },
  'contradictory-keys': { severity: 'error', found: ['roadmap'] },
  'declined-has-reason': {
    severity: 'warning',
    found: ['coach'],
    preset: 'default',
    limit: 3,
    unit: 'words',
  },
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
  'goal-is-measured': {
    severity: 'warning',
    found: ['coach'],
    preset: 'default',
    limit: 120,
    unit: 'days',
  },
  'goal-is-served': { severity: 'warning', found: ['coach'], preset: 'default' },
  'horizon-agrees': { severity: 'warning', found: ['coach'], preset: 'gentle' },
  'horizons-are-balanced': {
    severity: 'warning',
    found: ['coach'],
    preset: 'default',
    limit: 60,
    unit: 'per cent',
  },
  'intent-has-thread': { severity: 'warning', found: ['coach'], preset: 'default' },
  'intent-serves-a-goal': { severity: 'warning', found: ['coach'], preset: 'default' },
  'intent-states-outcome': { severity: 'warning', found: ['coach'], preset: 'default' },
  'invalid-date': { severity: 'error', found: ['file'] },
  'invalid-diagram': { severity: 'error', found: ['diagram'] },
  'invalid-encoding': { severity: 'error', found: ['file'] },
  'invalid-front-matter': { severity: 'error', found: ['file'] },
  'invalid-id': { severity: 'error', found: ['roadmap'] },
  'invalid-mdx': { severity: 'error', found: ['body'] },
  'invalid-symlink': { severity: 'error', found: ['file'] },
  'invalid-value': { severity: 'error', found: ['file', 'roadmap'] },
  'is-reviewed': {
    severity: 'warning',
    found: ['coach'],
    preset: 'default',
    limit: 180,
    unit: 'days',
  },
  'later-stays-later': { severity: 'warning', found: ['coach'], preset: 'default' },
  'learning-has-hypothesis': { severity: 'warning', found: ['coach'], preset: 'default' },
  'learning-has-no-deadline': { severity: 'warning', found: ['coach'], preset: 'default' },
  'learning-is-learned': { severity: 'warning', found: ['coach'], preset: 'gentle' },
  'malformed-markup': { severity: 'warning', found: ['body'] },
  'mdx-is-off': { severity: 'error', found: ['file', 'roadmap'] },
  'missing-alt-text': { severity: 'warning', found: ['body'] },
  'missing-key': { severity: 'error', found: ['file', 'body', 'roadmap'] },
  'missing-vision': { severity: 'error', found: ['roadmap'] },
  'now-is-answered': {
    severity: 'warning',
    found: ['coach'],
    preset: 'default',
    limit: 30,
    unit: 'days',
  },
  'now-is-done': { severity: 'warning', found: ['coach'], preset: 'default' },
  'now-is-focused': {
    severity: 'warning',
    found: ['coach'],
    preset: 'default',
    limit: 5,
    unit: 'slices',
  },
  'now-is-moving': {
    severity: 'warning',
    found: ['coach'],
    preset: 'default',
    limit: 30,
    unit: 'days',
  },
  'private-content': { severity: 'warning', found: ['file'] },
  'promise-is-kept': { severity: 'warning', found: ['coach'], preset: 'gentle' },
  'promise-is-rare': {
    severity: 'warning',
    found: ['coach'],
    preset: 'default',
    limit: 50,
    unit: 'per cent',
  },
  'request-is-agreed': { severity: 'warning', found: ['coach'], preset: 'default' },
  'slice-is-demonstrable': {
    severity: 'warning',
    found: ['coach'],
    preset: 'strict',
    limit: 90,
    unit: 'days',
  },
  'slice-is-owned': { severity: 'warning', found: ['coach'], preset: 'default' },
  'slice-is-thin': {
    severity: 'warning',
    found: ['coach'],
    preset: 'default',
    limit: 6,
    unit: 'weeks',
  },
  'slice-says-when-done': { severity: 'warning', found: ['coach'], preset: 'default' },
  'stray-file': { severity: 'warning', found: ['roadmap'] },
  'thread-comes-first': { severity: 'warning', found: ['coach'], preset: 'default' },
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
  'unused-allow': { severity: 'warning', found: ['roadmap', 'allow'] },
  'unused-definition': { severity: 'warning', found: ['body'] },
  'update-is-recent': {
    severity: 'warning',
    found: ['coach'],
    preset: 'default',
    limit: 60,
    unit: 'days',
  },
  'vision-has-measured-goals': { severity: 'warning', found: ['coach'], preset: 'default' },
  'vision-is-repeatable': {
    severity: 'warning',
    found: ['coach'],
    preset: 'default',
    limit: 30,
    unit: 'words',
  },
} as const satisfies Record<string, Rule>;

export interface Rule {
  readonly severity: Severity;
  readonly found: readonly Stage[];
  /** The mildest preset of the coach that includes it. */
  readonly preset?: Preset;
  /** The amount it tolerates, in `unit`; the settings can change it. */
  readonly limit?: number;
  readonly unit?: 'days' | 'weeks' | 'words' | 'slices' | 'per cent';
}

/** How much the coach says, from little to all. */
export const presets = ['off', 'gentle', 'default', 'strict'] as const;

export type Preset = (typeof presets)[number];

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
export type RoadmapRule = RuleOf<'roadmap'>;

/** The rules of `core/coach/`: advice on a roadmap without errors. */
export type CoachRule = RuleOf<'coach'>;

type RuleOf<Found extends Stage> = {
  [Id in RuleId]: Found extends (typeof ruleTable)[Id]['found'][number] ? Id : never;
}[RuleId];

export function isAdvice(rule: RuleId): rule is CoachRule {
  return Object.hasOwn(ruleTable[rule], 'preset');
}

/** Returns the file of the page of a rule, in `core/`. */
export function pageOfRule(rule: RuleId): string {
  return `${isAdvice(rule) ? 'coach' : 'rules'}/${rule}.md`;
}

/**
 * The stage at which a rule finds its problems: when a `file` and its front matter are parsed, in a
 * `body`, at each `link`, in an `image` or `diagram`, over all files of the `roadmap`, in its
 * `history`, by the `coach` when there are no errors, or in `allow` when all others are done.
 */
type Stage =
  'file' | 'body' | 'link' | 'image' | 'diagram' | 'roadmap' | 'history' | 'coach' | 'allow';
