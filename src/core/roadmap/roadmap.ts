import type { Body, TaskCount } from '../body/parsed-body.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RuleSettings } from '../diagnostics/rule-settings.ts';
import type { GitHost } from '../git-host.ts';
import type { History } from '../model/history.ts';
import type { assumptionKeys } from '../model/assumption.ts';
import type { Meeting, MeetingName } from '../model/meeting.ts';
import type { Horizon, intentKeys } from '../model/intent.ts';
import type { DeclaredPerson } from '../model/identify-people.ts';
import type { PlainValues } from '../model/key.ts';
import type { Lens } from '../model/settings.ts';
import type { SliceKind, sliceKeys } from '../model/slice.ts';
import type { updateKeys } from '../model/update.ts';
import type { Direction, goalKeys, Reading, visionKeys } from '../model/vision.ts';
import type { SlicePromise } from '../promise/promise.ts';
import type { DaysOfWork } from '../promise/resolve-slice.ts';
import type { Media } from './media.ts';

/**
 * A whole roadmap: parsed, linked and derived once. The site, the command line and every page use
 * it. It is plain data (arrays, maps, strings, numbers) whose items refer to one another, so
 * `structuredClone` can copy it to another thread. Bodies are parsed on first use.
 */
export interface Roadmap {
  /** The day of the roadmap, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly settings: Settings;
  readonly vision: Vision;
  /** In the order written in `vision.md`. */
  readonly goals: readonly Goal[];
  /** By stage; done ones by day, the latest first, others by `order`, then by title. */
  readonly intents: readonly Intent[];
  /** Intent by intent, in the order of `intents`; within each in the order of `Intent.slices`. */
  readonly slices: readonly Slice[];
  readonly assumptions: readonly Assumption[];
  /** Newest first. */
  readonly updates: readonly Update[];
  /** In the order written in `roadmap.yml`. */
  readonly teams: readonly Team[];
  readonly byId: {
    readonly goal: ReadonlyMap<string, Goal>;
    readonly intent: ReadonlyMap<string, Intent>;
    readonly slice: ReadonlyMap<string, Slice>;
    readonly assumption: ReadonlyMap<string, Assumption>;
    readonly update: ReadonlyMap<string, Update>;
    readonly team: ReadonlyMap<string, Team>;
  };
  /** The processed images and diagrams; absent before they are processed. */
  readonly media?: Media;
  /** Its history; absent if git was not read. */
  readonly history?: History;
  /** The warnings of `check`, by place; absent before it is checked. */
  readonly findings?: readonly Finding[];
  /** The commit it was read from, if it is an old version. */
  readonly past?: Past;
}

/** A problem and the item it is about; without one it is about a file, such as the settings. */
export interface Finding extends Diagnostic {
  readonly item?: Item;
}

/** A moment of the history of a repository. */
export interface Past {
  /** The id of its commit, in full. */
  readonly commit: string;
}

/** `roadmap.yml` with every default filled in. */
export interface Settings extends RuleSettings {
  readonly title: string;
  readonly description?: string;
  /** The origin the site is published at, without a trailing slash: `https://roadmap.example.com`. */
  readonly url?: string;
  /** The path it is published under; begins and ends with `/`. Defaults to the path of the given `url`. */
  readonly base: string;
  readonly repository?: string;
  /** The kind of host of the repository, where the settings say. */
  readonly host?: GitHost;
  readonly branch: string;
  /** The content folder inside the repository, without slashes at its ends; empty for its root. */
  readonly directory: string;
  /** Old addresses of pages, and where each leads. */
  readonly redirects: Readonly<Record<string, string>>;
  /** The keys (`itemKey`) of removed items that nothing published may mention. */
  readonly forget: readonly string[];
  /** A BCP 47 tag. */
  readonly language: string;
  /** By id. */
  readonly people: Readonly<Record<string, DeclaredPerson>>;
  readonly labels: Readonly<Record<Horizon | 'done', string>>;
  /** Messages of the site that the organisation replaces, by id, and nouns. */
  readonly words: Readonly<Record<string, string>>;
  readonly accent?: string;
  /** Whether the site has these pages. */
  readonly hasHealth: boolean;
  readonly hasGuide: boolean;
  /** The meetings with a day; absent without the setting. */
  readonly meetings?: { readonly [Name in MeetingName]?: Meeting };
}

/** The properties of every item with its own file. */
interface Written {
  /** Relative to the content folder, with `/`. */
  readonly file: string;
  readonly body: Body;
  /** The front matter keys that begin with `x-`, as read. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export interface Vision extends Written, PlainValues<typeof visionKeys> {
  readonly type: 'vision';
}

export interface Goal extends Omit<PlainValues<typeof goalKeys>, MeasureKey> {
  readonly type: 'goal';
  readonly measurement?: Measurement;
  /** The intents with a horizon that serve it, in the order of `Roadmap.intents`. */
  readonly intents: readonly Intent[];
  /** The done intents that served it, the latest first. */
  readonly done: readonly Intent[];
}

/** The keys of a goal that `Goal.measurement` is made of. */
export type MeasureKey = 'measure' | 'direction' | 'baseline' | 'target';

/** The measure of a goal and its progress. */
export interface Measurement {
  readonly measure: string;
  /** The unit of its goal. */
  readonly unit?: string;
  readonly direction: Direction;
  readonly baseline: number;
  readonly target: number;
  /** Oldest first. */
  readonly readings: readonly Reading[];
  readonly latest?: Reading;
  /**
   * How far the latest reading is on the way from baseline (0) to target (1); negative when it
   * moved the wrong way, above 1 when it went past the target; absent without a reading.
   */
  readonly progress?: number;
}

/** Without a `horizon` exactly when it is `done` or `declined`. */
export interface Intent extends Written, PlainValues<typeof intentKeys> {
  readonly type: 'intent';
  readonly id: string;
  readonly goals: readonly Goal[];
  readonly team?: Team;
  readonly assumptions: readonly Assumption[];
  /** The steel thread first, then shipped, active, ready, proposed and dropped ones. */
  readonly slices: readonly Slice[];
  /** The slice marked as its steel thread. */
  readonly thread?: Slice;
  /** The current or next slice: active, ready, then proposed; a free one before a blocked one. */
  readonly current?: Slice;
  readonly progress: Progress;
  /** The updates that name it, newest first. */
  readonly updates: readonly Update[];
}

/** Slices shipped, of those not dropped. */
export interface Progress {
  readonly shipped: number;
  readonly total: number;
}

/** Its `horizon` is its own, else its intent's; absent when neither has one. */
export interface Slice extends Written, Omit<PlainValues<typeof sliceKeys>, 'thread' | 'kind'> {
  readonly type: 'slice';
  readonly id: string;
  readonly intent: Intent;
  readonly thread: boolean;
  readonly kind: SliceKind;
  readonly team?: Team;
  readonly dependsOn: readonly Slice[];
  /** The slices it depends on that have not shipped; empty once it shipped or was dropped. */
  readonly blockedBy: readonly Slice[];
  /** The slices that depend on it and have neither shipped nor been dropped. */
  readonly blocks: readonly Slice[];
  /** The slices that depend on it and have not been dropped. */
  readonly followedBy: readonly Slice[];
  /** The days work began and it shipped: as it says itself, else as git knows. */
  readonly days: DaysOfWork;
  /** The state of its promise, from front matter and history. */
  readonly promise: SlicePromise | undefined;
  readonly asks: readonly Ask[];
  /** The tasks under `## Done when`. */
  readonly doneWhen: TaskCount;
  /** The tasks under `## Questions`; done means answered. */
  readonly questions: TaskCount;
  /** The assumptions it tests. */
  readonly tests: readonly Assumption[];
  /** The updates that name it, newest first. */
  readonly updates: readonly Update[];
}

export interface Ask {
  readonly team: Team;
  readonly what: string;
  /** Who agreed; absent while the request is open. */
  readonly agreed?: string;
}

/** A request with the slice that needs it. */
export interface Asked {
  readonly slice: Slice;
  readonly ask: Ask;
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

export interface Assumption extends Written, PlainValues<typeof assumptionKeys> {
  readonly type: 'assumption';
  readonly id: string;
  readonly tests: readonly Slice[];
  /** The intents that rest on it. */
  readonly intents: readonly Intent[];
}

export interface Update extends Written, PlainValues<typeof updateKeys> {
  readonly type: 'update';
  readonly id: string;
  readonly slices: readonly Slice[];
  readonly intents: readonly Intent[];
}

export interface Team {
  readonly type: 'team';
  readonly id: string;
  readonly name: string;
  /** The part that its page shows after its own work. */
  readonly lens: Lens;
  /** The intents it is accountable for. */
  readonly intents: readonly Intent[];
  /** The slices it works on: its own, and those of its intents that name no other team. */
  readonly slices: readonly Slice[];
  /** The requests of other teams in open slices. */
  readonly asked: readonly Asked[];
}

/** Anything with a name and possibly a page. */
export type Item = Vision | Goal | Intent | Slice | Assumption | Update | Team;

/** Returns the team that works on a slice: its own, or that of its intent. */
export function teamOf({ team, intent }: Slice): Team | undefined {
  return team ?? intent.team;
}

/** Returns the title of an item for readers. */
export function titleOf(item: Item): string {
  return item.type === 'team' ? item.name : item.title;
}

/** An item that has a page of its own. */
export type PageItem = Exclude<Item, Update>;
