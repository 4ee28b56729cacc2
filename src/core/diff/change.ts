import type { AssumptionStatus } from '../model/assumption.ts';
import type { Confidence, Horizon } from '../model/intent.ts';
import type { Appetite } from '../model/key.ts';
import type { SliceStatus } from '../model/slice.ts';
import type { Reading } from '../model/vision.ts';
import type { SlicePromise } from '../promise/promise.ts';
import type { Ask, Item, Link, Measurement } from '../roadmap/roadmap.ts';
import type { changeKinds, ChangeKind } from './change-kinds.ts';
import type { Task } from './read-meaning.ts';

/** One thing that differs between two roadmaps. */
export type Change<Kind extends ChangeKind = ChangeKind> = TitledFinding<Kind> & {
  /** Where the item is written, relative to the content folder; where it was, when it is gone. */
  readonly file: string;
};

/** A finding with the item it is about: all that `sayChange` needs but the titles of other items. */
export type TitledFinding<Kind extends ChangeKind = ChangeKind> = Finding<Kind> & {
  readonly item: ChangedItem;
};

/** An item as it is called afterwards, or was called last. */
export interface ChangedItem {
  readonly kind: Item['type'] | 'settings';
  readonly id: string;
  readonly title: string;
}

/** A change that a detector finds, as data: its caller knows the item and its file. */
export type Finding<Kind extends ChangeKind = ChangeKind> = {
  readonly [Each in Kind]: {
    readonly kind: Each;
    /**
     * The old and new values that the kind changes, as `changeKinds` explains, named as in the
     * front matter. Plain JSON data. References are by id, and items that were renamed go by their
     * new one.
     */
    readonly before?: ValueOf<Each>;
    readonly after?: ValueOf<Each>;
    /** Other values that the sentence needs. */
    readonly detail?: DetailOf<Each>;
  };
}[Kind];

/** The value before or after a change of a kind. */
export type ValueOf<Kind extends ChangeKind> = ValueOfKind[Kind];

type ValueOfKind = {
  readonly [Kind in ChangeKind]: ValueAt<(typeof changeKinds)[Kind]['changes']>;
};

type ValueAt<Changes> = Changes extends `${'key' | 'list'} ${infer Key}`
  ? Key extends keyof KeyValues
    ? KeyValues[Key]
    : string
  : Changes extends 'item' | 'keys'
    ? Values
    : string;

/** The values under the keys that do not hold text. */
interface KeyValues {
  readonly goals: readonly string[];
  readonly assumptions: readonly string[];
  readonly tests: readonly string[];
  readonly depends_on: readonly string[];
  readonly horizon: Horizon;
  readonly confidence: Confidence;
  readonly status: AssumptionStatus;
  readonly order: number;
  readonly appetite: Appetite;
  readonly asks: WrittenAsk;
  readonly links: readonly Link[];
  readonly readings: readonly Reading[];
  readonly questions: Task;
  readonly done_when: readonly Task[];
}

export type WrittenAsk = Omit<Ask, 'team'> & { readonly team: string };

/** Values by the keys they are written under. */
export type Values = Readonly<Record<string, unknown>>;

/** The kinds whose values are of a type. */
export type KindWith<Value> = {
  [Kind in ChangeKind]: ValueOf<Kind> extends Value ? Kind : never;
}[ChangeKind];

/** The facts that the words for a change of a kind need besides its values. */
export type DetailOf<Kind extends ChangeKind> = Kind extends keyof Details ? Details[Kind] : never;

interface Details {
  /** How many items came with the roadmap. */
  readonly 'roadmap-begun': Readonly<Record<'goal' | 'intent' | 'slice', number>>;
  readonly 'promise-missed': PromiseEnd;
  readonly 'promise-withdrawn': PromiseEnd & { readonly by?: 'dropping' | 'removal' };
  readonly 'promise-undated': PromiseEnd;
  readonly 'promise-kept': PromiseEnd;
  readonly 'promise-made': Partial<PromiseEnd>;
  /** Its target was given after it ended, be it with the slice itself, or corrected then. */
  readonly 'promise-restated': 'added' | 'given' | 'corrected';
  readonly 'slice-shipped': SliceStep;
  readonly 'slice-dropped': SliceStep;
  readonly 'slice-reopened': SliceStep;
  readonly 'slice-started': SliceStep;
  readonly 'slice-set-back': SliceStep;
  readonly 'slice-readied': SliceStep;
  /** Of a slice: where it is in fact, on its own account or its intent's. */
  readonly 'horizon-moved': Places & { readonly intent: string; readonly of: Horizon | undefined };
  readonly 'order-changed': Places<Horizon | 'done'>;
  readonly 'goal-reading': {
    readonly was: Measurement | undefined;
    readonly is: Measurement | undefined;
  };
  /** Of a slice: its intent. */
  readonly 'thread-named': { readonly intent: string };
  readonly 'done-when-checked': { readonly met: number; readonly all: number };
}

/** How a promise ended. */
export interface PromiseEnd {
  /** The period it was for in the end. */
  readonly last: string;
  /** The day it ended. */
  readonly day: string;
  /** Its state before, if it had ended already and is judged again. */
  readonly was?: Pick<SlicePromise, 'state' | 'due' | 'endedOn'>;
  readonly slips?: Slips;
}

/** How often a promise slipped, and its first target. */
export interface Slips {
  readonly count: number;
  readonly first: string;
  /** The day from which on that is known, where history is cut short. */
  readonly since?: string | undefined;
}

/** A step in the life of a slice. */
export interface SliceStep {
  /** Absent when it is new. */
  readonly was: SliceStatus | undefined;
  readonly is: SliceStatus;
  /** The days and the reason it gives afterwards. */
  readonly started: string | undefined;
  readonly shipped: string | undefined;
  readonly because: string | undefined;
}

/** Where something was and is. */
interface Places<Place = Horizon> {
  readonly from: Place | undefined;
  readonly to: Place | undefined;
}
