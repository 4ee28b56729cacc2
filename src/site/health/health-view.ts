import { placeOf } from '../../core/place-of.ts';
import { byUrgency, stakeOf } from '../../core/coach/stakes.ts';
import type { RuleId } from '../../core/diagnostics/rule-table.ts';
import {
  type Finding,
  type Roadmap,
  type Team,
  teamOf as teamOfSlice,
  titleOf,
} from '../../core/roadmap/roadmap.ts';

/** Returns what was found in a roadmap: what is most urgent, then all of it by altitude and by team. */
export function healthView({ findings = [], teams }: Pick<Roadmap, 'findings' | 'teams'>): Health {
  const levels = Map.groupBy(findings, altitudeOf);
  const owners = Map.groupBy(findings, teamOf);
  return {
    count: findings.length,
    first: firstOf([...byUrgency(findings)]).flatMap(([rule, [finding, ...others]]) => {
      if (finding === undefined) return [];
      return [{ finding, more: others.length, to: groupId(altitudeOf(finding), rule) }];
    }),
    levels: altitudes.flatMap((altitude) => {
      const own = levels.get(altitude);
      return own ? [{ altitude, count: own.length, groups: groupsOf(own, altitude) }] : [];
    }),
    teams: [...teams, undefined].flatMap((team) => {
      const own = owners.get(team);
      return own ? [{ team, count: own.length, rules: [...byUrgency(own)] }] : [];
    }),
  };
}

/** Returns the most urgent rules, each for another reason as long as there is one. */
function firstOf(rules: readonly Rule[]): readonly Rule[] {
  const reasons = [...Map.groupBy(rules, ([rule]) => stakeOf(rule)).values()];
  const leading = reasons.flatMap(([rule]) => (rule ? [rule] : []));
  return [...leading, ...rules.filter((rule) => !leading.includes(rule))].slice(0, most);
}

/** So many things can be looked at first. */
const most = 3;

type Rule = readonly [RuleId, readonly Finding[]];

/** The distances of a roadmap, from far to near, and the files beside them. */
export const altitudes = ['vision', 'intents', 'slices', 'files'] as const;

const altitudeOfType = {
  ...{ vision: 'vision', goal: 'vision' },
  ...{ intent: 'intents', assumption: 'intents' },
  ...{ slice: 'slices', team: 'slices', update: 'files' },
} as const satisfies Record<NonNullable<Finding['item']>['type'], Altitude>;

function altitudeOf({ item }: Finding): Altitude {
  return item ? altitudeOfType[item.type] : 'files';
}

function teamOf({ item }: Finding): Team | undefined {
  if (item?.type === 'team') return item;
  if (item?.type === 'slice') return teamOfSlice(item);
  return item?.type === 'intent' ? item.team : undefined;
}

function groupsOf(findings: readonly Finding[], altitude: Altitude): readonly Group[] {
  return [...byUrgency(findings)].map(([rule, found]) => ({
    ...{ rule, findings: found, id: groupId(altitude, rule) },
    message: sameOf(found, ({ message }) => message),
    hint: sameOf(found, ({ hint }) => hint),
  }));
}

/** Returns what all findings of a list say: a list of several can say it once. */
function sameOf(
  findings: readonly Finding[],
  say: (finding: Finding) => string | undefined,
): string | undefined {
  const [first] = findings;
  const said = first && say(first);
  return findings.every((each) => say(each) === said) ? said : undefined;
}

function groupId(altitude: Altitude, rule: RuleId): string {
  return `_${altitude}-${rule}`;
}

/** Returns the title of what a finding is about, and where it is read, if it is more than a file. */
export function subjectOf({ item, location }: Finding, roadmap: Roadmap): Subject {
  if (item === undefined) return { title: location.file, isWritten: false };
  const { address } = placeOf(item, roadmap) ?? {};
  return { title: titleOf(item), isWritten: true, ...(address !== undefined && { address }) };
}

export interface Health {
  readonly count: number;
  /** One of each of the most urgent rules. */
  readonly first: readonly {
    readonly finding: Finding;
    /** How many others there are of its rule. */
    readonly more: number;
    /** The id of the part of the page that lists them. */
    readonly to: string;
  }[];
  readonly levels: readonly {
    readonly altitude: Altitude;
    readonly count: number;
    readonly groups: readonly Group[];
  }[];
  readonly teams: readonly {
    readonly team: Team | undefined;
    readonly count: number;
    readonly rules: readonly Rule[];
  }[];
}

/** The findings of one rule at one altitude, and what they have in common. */
export interface Group {
  readonly rule: RuleId;
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly message: string | undefined;
  readonly hint: string | undefined;
}

export interface Subject {
  readonly title: string;
  /** Whether the title is the roadmap's own words. */
  readonly isWritten: boolean;
  /** Root-relative, below `base`. */
  readonly address?: string;
}

export type Altitude = (typeof altitudes)[number];
