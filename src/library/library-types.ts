/** A roadmap as plain data: items name one another by id, so it can be written as JSON. */
export interface RoadmapData {
  /** The day of the roadmap, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly title: string;
  readonly vision: VisionData;
  /** In the order of `vision.md`. */
  readonly goals: readonly GoalData[];
  /** By horizon, then by `order` and title; done and declined ones last. */
  readonly intents: readonly IntentData[];
  /** Intent by intent. */
  readonly slices: readonly SliceData[];
  readonly assumptions: readonly AssumptionData[];
  /** Newest first. */
  readonly updates: readonly UpdateData[];
  readonly teams: readonly TeamData[];
}

/** The data of every file. */
export interface FileData {
  /** Relative to the content folder, with `/`. */
  readonly file: string;
  /** The Markdown below the front matter. */
  readonly body: string;
  /** The keys that begin with `x-`. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export interface VisionData extends FileData {
  readonly title: string;
  readonly statement: string;
  /** A year, quarter, month or day, as written: `2027`, `2027-Q1`, `2027-03`, `2027-03-31`. */
  readonly by?: string;
  readonly reviewed?: string;
}

export interface GoalData {
  readonly id: string;
  readonly title: string;
  readonly why?: string;
  readonly by?: string;
  readonly reviewed?: string;
  readonly measurement?: MeasurementData;
  /** The ids of the intents with a horizon that serve it. */
  readonly intents: readonly string[];
  /** The ids of the done intents that served it. */
  readonly done: readonly string[];
}

export interface MeasurementData {
  readonly measure: string;
  readonly direction: 'up' | 'down';
  readonly baseline: number;
  readonly target: number;
  /** Oldest first. */
  readonly readings: readonly ReadingData[];
  readonly latest?: ReadingData;
  /** How far the latest reading is from baseline (0) to target (1); negative on the wrong way. */
  readonly progress?: number;
}

export interface ReadingData {
  readonly date: string;
  readonly value: number;
}

/** It has one of `horizon`, `done` and `declined`. */
export interface IntentData extends FileData {
  readonly id: string;
  readonly title: string;
  readonly horizon?: 'now' | 'next' | 'later';
  /** The day it was achieved. */
  readonly done?: string;
  /** Why it will not be done. */
  readonly declined?: string;
  readonly goals: readonly string[];
  readonly team?: string;
  readonly owner?: string;
  readonly confidence?: 'low' | 'medium' | 'high';
  readonly reviewed?: string;
  readonly assumptions: readonly string[];
  readonly links: readonly LinkData[];
  readonly slices: readonly string[];
  /** The id of its steel thread. */
  readonly thread?: string;
  /** The id of its current or next slice. */
  readonly current?: string;
  /** Slices shipped, of those not dropped. */
  readonly progress: { readonly shipped: number; readonly total: number };
}

export interface SliceData extends FileData {
  readonly id: string;
  readonly title: string;
  readonly intent: string;
  readonly status: 'proposed' | 'ready' | 'active' | 'shipped' | 'dropped';
  readonly kind: 'build' | 'learn';
  readonly thread: boolean;
  /** Its own, or that of its intent. */
  readonly horizon?: 'now' | 'next' | 'later';
  readonly because?: string;
  readonly hypothesis?: string;
  readonly learned?: string;
  readonly team?: string;
  readonly owner?: string;
  readonly appetite?: { readonly amount: number; readonly unit: 'day' | 'week' };
  readonly dependsOn: readonly string[];
  /** The ids of the slices it depends on that have not shipped. */
  readonly blockedBy: readonly string[];
  readonly blocks: readonly string[];
  readonly demo?: string;
  /** The days work began and it shipped, as the slice says or as git knows. */
  readonly days: { readonly started?: string; readonly shipped?: string };
  readonly target?: string;
  readonly promise?: PromiseData;
  readonly asks: readonly AskData[];
  readonly doneWhen: TasksData;
  readonly questions: TasksData;
  readonly links: readonly LinkData[];
}

/** A target date, judged by the one that was in force when the slice shipped. */
export interface PromiseData {
  readonly state:
    | 'open'
    | 'due-soon'
    | 'overdue'
    | 'kept'
    | 'late'
    | 'undated'
    | 'afterwards'
    | 'withdrawn'
    | 'removed';
  readonly target: string;
  /** The last day of the target. */
  readonly due: string;
  /** The first target, as far as git knows. */
  readonly first: string;
  /** How often it slipped, as far as git knows. */
  readonly slips: number;
}

export interface AskData {
  readonly team: string;
  readonly what: string;
  /** Who agreed; absent while the request is open. */
  readonly agreed?: string;
}

/** The tasks of a section of the body. */
export interface TasksData {
  readonly done: number;
  readonly total: number;
}

export interface LinkData {
  readonly label: string;
  readonly url: string;
}

export interface AssumptionData extends FileData {
  readonly id: string;
  readonly title: string;
  readonly assumption: string;
  readonly status: 'untested' | 'testing' | 'holds' | 'broken';
  readonly commitment?: string;
  readonly instead?: string;
  readonly worry?: string;
  readonly reviewed?: string;
  readonly tests: readonly string[];
  readonly intents: readonly string[];
}

export interface UpdateData extends FileData {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly slices: readonly string[];
  readonly intents: readonly string[];
}

export interface TeamData {
  readonly id: string;
  readonly name: string;
  readonly intents: readonly string[];
  readonly slices: readonly string[];
}

/** One problem of a content folder, with its place and fix. */
export interface RoadmapProblem {
  /** The id of the rule, such as `unknown-reference`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Relative to the content folder, with `/`. */
  readonly file: string;
  /** Counted from 1; a problem of a whole file is at 1:1. */
  readonly line: number;
  readonly column: number;
  readonly hint?: string;
}

/** The problems of a content folder. */
export interface RoadmapCheck {
  readonly problems: readonly RoadmapProblem[];
  readonly errors: number;
  readonly warnings: number;
}

/** A roadmap and its problems. */
export interface RoadmapReading extends RoadmapCheck {
  /** Absent when one of the problems is an error. */
  readonly roadmap?: RoadmapData;
}

export interface RoadmapOptions {
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly asOf?: string;
  /** Whether `.mdx` files, which are code, are allowed; nothing here runs them. */
  readonly mdx?: boolean;
}
