import type { Messages } from '../../messages/create-messages.ts';
import { addressOf } from '../../core/addresses.ts';
import { factsAt } from '../../core/model/facts-at.ts';
import { goalOf } from '../../core/history/items-of-facts.ts';
import { agendaAt, type SliceThen } from '../../core/history/agenda-at.ts';
import type { PastMeeting } from '../../core/history/past-meetings.ts';
import { paceOf } from '../../core/forecast/pace-of.ts';
import { statusOfGoal } from '../../core/forecast/status-of-goal.ts';
import { stageOf } from '../../core/model/intent.ts';
import { historyOf } from '../../core/roadmap/item-key.ts';
import { measurementOf } from '../../core/roadmap/measurement-of.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Assumption, Goal, Intent, Roadmap, Slice } from '../../core/roadmap/roadmap.ts';
import { upperFirst } from '../../core/text/upper-first.ts';
import type { MarkName } from '../base/marks.ts';
import { assumptionMarks } from '../items/assumption-marks.ts';
import { paceInWords } from '../items/describe-goal.ts';
import { sayWait, type Note } from '../items/slice-notes.ts';
import { promiseNote } from '../items/work-notes.ts';

/** Returns a meeting that is over as it was on its day, and what became of each of its items. */
export function pastAgenda(roadmap: Roadmap, meeting: PastMeeting): readonly PastPart[] {
  const parts = meeting.name === 'now' ? nowParts : laterParts;
  return parts(roadmap, meeting.day).filter(({ rows }) => rows.length > 0);
}

function nowParts(roadmap: Roadmap, day: string): readonly PastPart[] {
  const t = messagesOf(roadmap.settings);
  const { slices } = agendaAt(roadmap, day);
  const active = slices.filter(({ status }) => status === 'active');
  const near = slices.filter(({ status, horizon }) => status !== 'active' && horizon === 'now');
  const ready = near.filter(({ status }) => status === 'ready');
  const blocked = [...active, ...ready].filter(isBlocked);
  const rows = (list: readonly SliceThen[]) => list.map((then) => sliceRow(roadmap, then, day));
  return [
    {
      title: t('team.in-progress'),
      rows: rows(active.toSorted((a, b) => urgency(b) - urgency(a))),
    },
    { title: t('team.ready'), rows: rows(ready.filter((then) => !isBlocked(then))) },
    { title: t('team.blocked'), rows: rows(blocked) },
    {
      title: upperFirst(t('status.proposed')),
      rows: rows(near.filter(({ status }) => status === 'proposed')),
    },
    { title: t('meeting.questions'), rows: active.flatMap((then) => questionRows(roadmap, then)) },
    {
      title: t('meeting.requests'),
      rows: [...active, ...near].flatMap((then) => requestRows(roadmap, then)),
    },
  ];
}

/** Overdue before blocked before the others. */
function urgency(then: SliceThen): number {
  return Number(then.promise?.state === 'overdue') * 2 + Number(isBlocked(then));
}

function isBlocked({ open }: SliceThen): boolean {
  return open !== undefined && open.blockedBy.length > 0;
}

function questionRows({ byId }: Roadmap, { id, title, open }: SliceThen): readonly PastRow[] {
  return (open?.questions ?? []).map((question) => ({
    ...linked(question, byId.slice.get(id)),
    notes: [{ text: title, isWritten: true }],
  }));
}

function requestRows({ byId }: Roadmap, { id, title, open }: SliceThen): readonly PastRow[] {
  return (open?.requests ?? []).map(({ team, what }) => ({
    mark: 'unmet',
    ...linked(what, byId.slice.get(id)),
    notes: [byId.team.get(team)?.name ?? team, title].map((text) => ({ text, isWritten: true })),
  }));
}

function sliceRow(roadmap: Roadmap, then: SliceThen, day: string): PastRow {
  const { byId, settings } = roadmap;
  const t = messagesOf(settings);
  const today = byId.slice.get(then.id);
  const { status, promise, open, team = '' } = then;
  const blockedBy = open?.blockedBy ?? [];
  const name = byId.team.get(team)?.name;
  const became: readonly Note[] =
    today && today.status === status ? [] : [becameNote(today && t(`status.${today.status}`), t)];
  return {
    mark: blockedBy.length > 0 ? 'blocked' : status,
    ...linked(then.title, today),
    notes: [
      ...(blockedBy.length > 0
        ? [{ text: sayWait(blockedBy, t), isSignal: status !== 'proposed' }]
        : []),
      ...(promise && promise.state !== 'withdrawn' ? [promiseNote(promise, day, t)] : []),
      ...(name === undefined ? [] : [{ text: name, isWritten: true }]),
      ...(open ? [] : [{ text: t('meeting.unknown') }]),
      ...became,
    ],
  };
}

function laterParts(roadmap: Roadmap, day: string): readonly PastPart[] {
  const { byId, goals, settings } = roadmap;
  const t = messagesOf(settings);
  const { intents, assumptions } = agendaAt(roadmap, day);
  const ahead = (['next', 'later'] as const).map((horizon) => ({
    title: t(`horizon.${horizon}`),
    rows: intents
      .filter((then) => then.horizon === horizon)
      .map(({ id, title, confidence }): PastRow => {
        const today = byId.intent.get(id);
        const level = today && t.find(`confidence.${confidence}`);
        const isSame = today?.horizon === horizon;
        return {
          mark: horizon,
          ...linked(title, today),
          notes: [
            ...(level ? [{ text: t('intent.confidence', { level }) }] : []),
            ...(isSame ? [] : [becameNote(today && t(`horizon.${stageOf(today)}`), t)]),
          ],
        };
      }),
  }));
  return [
    {
      title: t('vision.goals'),
      rows: goals.flatMap((goal): readonly PastRow[] => {
        const then = goalThen(roadmap, goal, day);
        if (then === undefined) return [];
        const row: PastRow = {
          mark: `goal-${statusOfGoal(then, day)}`,
          ...linked(then.title, goal),
          notes: [{ text: paceInWords(paceOf(then, day), t) }],
        };
        return [row];
      }),
    },
    ...ahead,
    {
      title: t('later.assumptions'),
      rows: assumptions.map(({ id, title, status }): PastRow => {
        const today = byId.assumption.get(id);
        const isSame = today?.status === status;
        return {
          mark: assumptionMarks[status],
          ...linked(title, today),
          notes: [
            { text: t(`assumption.${status}`) },
            ...(isSame ? [] : [becameNote(today && t(`assumption.${today.status}`), t)]),
          ],
        };
      }),
    },
  ];
}

/** Returns a goal as it was on a day, with the readings up to then; `undefined` before there was one. */
function goalThen(roadmap: Roadmap, goal: Goal, day: string): Goal | undefined {
  const item = historyOf(roadmap, goal);
  const facts = item && factsAt(item, day);
  if (facts === undefined) return undefined;
  const { measurement: _, by: __, ...others } = goal;
  const { measurement, by } = goalOf(facts);
  const title = facts.title ?? goal.title;
  const readings = (goal.measurement?.readings ?? []).filter(({ date }) => date <= day);
  const then = measurement && measurementOf({ ...measurement, id: goal.id, title, readings });
  return { ...others, title, ...(by && { by }), ...(then && { measurement: then }) };
}

/** Returns what an item came to since: nothing is known of one that is gone, but that. */
function becameNote(state: string | undefined, t: Messages): Note {
  return { text: state === undefined ? t('meeting.removed') : t('meeting.today-is', { state }) };
}

function linked(
  title: string,
  today: Goal | Slice | Intent | Assumption | undefined,
): Pick<PastRow, 'title' | 'address'> {
  return { title, address: today && addressOf(today) };
}

export interface PastPart {
  readonly title: string;
  readonly rows: readonly PastRow[];
}

export interface PastRow {
  readonly mark?: MarkName;
  /** Its title then. */
  readonly title: string;
  /** Its page, if it is still there. */
  readonly address: string | undefined;
  readonly notes: readonly Note[];
}
