import { addressOf, hrefTo } from '../../core/addresses.ts';
import { formatDay, formatPeriod } from '../../core/model/format-period.ts';
import { stageOf } from '../../core/model/intent.ts';
import { isOpen } from '../../core/model/slice.ts';
import { isBlocked } from '../../core/roadmap/decisions-of.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import { teamOf, type Intent, type Roadmap, type Slice } from '../../core/roadmap/roadmap.ts';
import { compare } from '../../core/text/compare.ts';
import { upperFirst } from '../../core/text/upper-first.ts';
import { stateInWords } from '../base/marks.ts';
import { isCounted } from './bead-line.ts';
import type { Note } from './slice-notes.ts';
import { workNotes } from './work-notes.ts';

/**
 * Returns the state of an intent in one line: where it is, how much of it shipped, who owns it, what
 * holds it up, when something of it is due, and how sure its team is.
 */
export function intentStatus(intent: Intent, roadmap: Roadmap): readonly StatusFact[] {
  const { confidence, done, owner, progress, slices, team } = intent;
  const t = messagesOf(roadmap.settings);
  const open = slices.filter(isOpen);
  const count = (test: (slice: Slice) => boolean) => open.filter(test).length;
  const active = count(({ status }) => status === 'active');
  const blocked = count(isBlocked);
  const overdue = count(({ promise }) => promise?.state === 'overdue');
  const [next] = open
    .flatMap(({ promise }) => (promise && /^(?:open|due-soon)$/.test(promise.state) ? promise : []))
    .toSorted((a, b) => compare(a.due, b.due));
  const facts: readonly (StatusFact | false | undefined)[] = [
    { text: t(`horizon.${stageOf(intent)}`) },
    done !== undefined && { text: formatDay(done, t.locale) },
    isCounted(intent, { isAlone: true }) && {
      text: t('intent.shipped', { count: progress.shipped, total: progress.total }),
      href: '#_thread',
    },
    active > 0 && { text: t('count.active', { count: active }) },
    owner !== undefined && { text: owner, isOwner: true },
    team && teamFact(team, roadmap),
    blocked > 0 && { text: t('count.blocked', { count: blocked }), isSignal: true },
    overdue > 0 && { text: t('now.overdue', { count: overdue }), isSignal: true },
    next && { text: t('intent.next-due', { period: formatPeriod(next.target, t.locale) }) },
    confidence && {
      text: t('intent.confidence', { level: t(`confidence.${confidence}`) }),
      isSignal: confidence === 'low',
    },
  ];
  return facts.filter((fact) => fact !== undefined && fact !== false);
}

/**
 * Returns the state of a slice in one line: its status, how much of it is done, what is open, who
 * works on it, since when, how much of its appetite is spent, and when it is due.
 */
export function sliceStatus(slice: Slice, roadmap: Roadmap): readonly StatusFact[] {
  const { demo, doneWhen, horizon, intent, kind, questions, thread } = slice;
  const t = messagesOf(roadmap.settings);
  const team = teamOf(slice);
  const open = isOpen(slice) ? questions.total - questions.done : 0;
  const facts: readonly (StatusFact | false | undefined)[] = [
    { text: upperFirst(stateInWords(slice, roadmap.settings)) },
    thread && { text: t('slice.steel-thread') },
    kind === 'learn' && { text: t('slice.experiment') },
    horizon !== undefined &&
      horizon !== intent.horizon && { text: t(`horizon.${horizon}`), isSignal: true },
    doneWhen.total > 0 && {
      text: t('slice.done', { done: doneWhen.done, total: doneWhen.total }),
    },
    open > 0 && { text: t('slice.open-questions', { count: open }) },
    ...workNotes(slice, roadmap),
    team && teamFact(team, roadmap),
    demo !== undefined && { text: t('slice.demo'), href: demo },
  ];
  return facts.filter((fact) => fact !== undefined && fact !== false);
}

function teamFact(team: NonNullable<Slice['team']>, { settings }: Roadmap): StatusFact {
  return { text: team.name, isWritten: true, href: hrefTo(settings, addressOf(team)) };
}

export interface StatusFact extends Note {
  readonly href?: string;
}
