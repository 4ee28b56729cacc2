import { horizons, type Horizon } from '../../core/model/intent.ts';
import { type SliceStatus, isOpen } from '../../core/model/slice.ts';
import {
  type Goal,
  type Intent,
  type Roadmap,
  type Slice,
  type Vision,
  teamOf,
} from '../../core/roadmap/roadmap.ts';
import { paceOf } from '../../core/forecast/pace-of.ts';
import { statusOfGoal, type GoalStatus } from '../../core/forecast/status-of-goal.ts';
import { threadThrough } from '../../core/roadmap/thread-through.ts';
import { formatPeriod } from '../../core/model/format-period.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Messages } from '../../messages/create-messages.ts';
import { textOf } from '../../messages/part.ts';
import { listOf, ownerParts } from '../base/message-parts.ts';
import { goalInBrief } from '../items/describe-goal.ts';
import { isRightToLeft } from '../base/written.ts';
import { markOf } from '../base/marks.ts';
import { openTasks } from '../../core/body/read-open-tasks.ts';
import { intentNotes, outlineNotes } from '../items/outline.ts';
import { workNotes } from '../items/work-notes.ts';

/** Returns everything the map draws, as the JSON its script loads. Unknown values are left out. */
export function mapData(roadmap: Roadmap): MapData {
  const { settings, vision, goals, teams } = roadmap;
  const intents = roadmap.intents.filter(isDrawn);
  const slices = intents.flatMap((intent) => intent.slices);
  const t = messagesOf(settings);
  const at: Indices = {
    goal: new Map(goals.map((goal, index) => [goal, index])),
    slice: new Map(slices.map((slice, index) => [slice, index])),
  };
  const current = threadThrough(roadmap).findLast(isOnMap);
  return {
    base: settings.base,
    isRightToLeft: isRightToLeft(settings.language),
    bands: horizons.map((horizon) => ({ horizon, label: t(`horizon.${horizon}`) })),
    words: {
      vision: t('kind.vision'),
      goal: t('kind.goal'),
      intent: t('kind.intent'),
      slice: t('kind.slice'),
      aimless: t('roadmap.no-goal'),
      declined: t('horizon.declined'),
    },
    vision: visionOf(vision, t),
    goals: goals.map((goal) => goalOf(goal, roadmap.asOf, t)),
    intents: intents.map((intent) => intentOf(intent, roadmap, at)),
    teams: teams.map(({ id, name }) => ({ id, name })),
    ...(current && { current: `${current.type}/${current.id}` }),
  };
}

/** Whether the map draws an intent: it counts the done ones, and links to them. */
export function isDrawn({ done }: Intent): boolean {
  return done === undefined;
}

function isOnMap(stop: { readonly type: string }): stop is Intent | Slice {
  return stop.type === 'intent' || stop.type === 'slice';
}

function visionOf({ title, by }: Vision, t: Messages): MapVision {
  return { title, notes: targetNote(by, t) };
}

function targetNote(by: string | undefined, t: Messages): readonly string[] {
  return by === undefined ? [] : [t('goal.by', { period: formatPeriod(by, t.locale) })];
}

function goalOf(goal: Goal, asOf: string, t: Messages): MapGoal {
  const { id, title, by, measurement } = goal;
  const { state } = paceOf(goal, asOf);
  // That it is worse than at the start is in the brief words already.
  const pace = measurement && state !== 'wrong-way' ? [t(`pace.${state}`)] : [];
  const notes = [...pace, goalInBrief(goal, t), ...targetNote(by, t)];
  return { id, title, status: statusOfGoal(goal, asOf), notes };
}

function intentOf(intent: Intent, roadmap: Roadmap, at: Indices): MapIntent {
  const { id, title, goals, horizon, team, confidence, slices } = intent;
  const others = goals.slice(1).map((goal) => goal.title);
  const t = messagesOf(roadmap.settings);
  const facts = intentNotes(intent, roadmap.settings);
  const notes = [
    facts.state,
    facts.counted,
    facts.team,
    confidence && t('map.confidence', { level: t(`confidence.${confidence}`) }),
    others.length > 0 && t('roadmap.also', { others: textOf(listOf(others, t.locale)) }),
  ];
  return {
    id,
    title,
    ...(horizon && { horizon }),
    ...(team && { team: team.id }),
    ...(facts.counted !== undefined && { counted: facts.counted }),
    goals: goals.flatMap((goal) => at.goal.get(goal) ?? []),
    notes: notes.filter((note) => typeof note === 'string'),
    slices: slices.map((slice) => sliceOf(slice, roadmap, at)),
  };
}

function sliceOf(slice: Slice, roadmap: Roadmap, at: Indices): MapSlice {
  const { id, title, status, dependsOn } = slice;
  const mark = markOf(slice);
  const notes = outlineNotes(slice, messagesOf(roadmap.settings));
  const team = teamOf(slice);
  const details = detailsOf(slice, roadmap);
  return {
    id,
    title,
    status,
    ...(mark === 'blocked' && { isBlocked: true }),
    ...(slice.thread && { isThread: true }),
    ...(team && { team: team.id }),
    notes: notes.map(({ text }) => text),
    ...(notes.some(({ isSignal }) => isSignal === true) && { isSignal: true }),
    ...(details.length > 0 && { details }),
    ...(dependsOn.length > 0 && { dependsOn: dependsOn.flatMap((it) => at.slice.get(it) ?? []) }),
  };
}

/** Returns the details shown only at the nearest zoom: owner, start, done when and questions. */
function detailsOf(slice: Slice, roadmap: Roadmap): readonly string[] {
  const { appetite, doneWhen, horizon, questions, status } = slice;
  const open = isOpen(slice) && questions.done < questions.total ? openTasks(slice).questions : [];
  const asked = open.map((question) => `? ${question}`);
  if (horizon === 'later') return asked;
  const t = messagesOf(roadmap.settings);
  const work = [
    ...workNotes(slice, roadmap, { dated: slice.kind === 'build' }).map(({ text, isOwner }) =>
      isOwner ? textOf(ownerParts(text, roadmap)) : text,
    ),
    ...(appetite ? [t(`map.appetite-${appetite.unit}`, { count: appetite.amount })] : []),
  ];
  return [
    ...(work.length > 0 ? [work.join(' · ')] : []),
    ...(doneWhen.total > 0 && status !== 'dropped'
      ? [t('map.done-when', { done: doneWhen.done, total: doneWhen.total })]
      : []),
    ...asked,
  ];
}

interface Indices {
  readonly goal: ReadonlyMap<Goal, number>;
  readonly slice: ReadonlyMap<Slice, number>;
}

export interface MapData {
  readonly base: string;
  readonly isRightToLeft: boolean;
  readonly bands: readonly { readonly horizon: Horizon; readonly label: string }[];
  /** The words for the kinds of items and rows. */
  readonly words: Readonly<
    Record<'vision' | 'goal' | 'intent' | 'slice' | 'aimless' | 'declined', string>
  >;
  readonly vision: MapVision;
  readonly goals: readonly MapGoal[];
  /** In the order of the roadmap: now, next, later, declined. */
  readonly intents: readonly MapIntent[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  /** The end of the thread through the roadmap: `slice/<id>`, or `intent/<id>` where there is none. */
  readonly current?: string;
}

export interface MapVision {
  readonly title: string;
  readonly notes: readonly string[];
}

export interface MapGoal {
  readonly id: string;
  readonly title: string;
  /** How it is doing today; absent in the past. */
  readonly status?: GoalStatus;
  readonly notes: readonly string[];
}

export interface MapIntent {
  readonly id: string;
  readonly title: string;
  readonly horizon?: Horizon;
  readonly team?: string;
  /** How many of its slices shipped, where that is shown; also one of its notes. */
  readonly counted?: string;
  /** By their index; the intent is in the row of the first. */
  readonly goals: readonly number[];
  readonly notes: readonly string[];
  readonly slices: readonly MapSlice[];
}

export interface MapSlice {
  readonly id: string;
  readonly title: string;
  readonly status: SliceStatus;
  readonly isBlocked?: true;
  readonly isThread?: true;
  readonly team?: string;
  readonly notes: readonly string[];
  readonly isSignal?: true;
  readonly details?: readonly string[];
  /** By the index among all slices of the map. */
  readonly dependsOn?: readonly number[];
}
