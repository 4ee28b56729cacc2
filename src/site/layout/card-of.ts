import { stageOf } from '../../core/model/intent.ts';
import { type Messages, joinFacts } from '../../messages/create-messages.ts';
import { cardAddressOf } from '../../core/addresses.ts';
import type { Card, CardChart, CardDrawing, CardMark } from '../../core/cards/card.ts';
import { paceOf } from '../../core/forecast/pace-of.ts';
import { statusOfGoal } from '../../core/forecast/status-of-goal.ts';
import { paceInWords } from '../items/describe-goal.ts';
import type { Assumption, Goal, Intent, Roadmap, Vision } from '../../core/roadmap/roadmap.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import { threadThrough } from '../../core/roadmap/thread-through.ts';
import { setType } from '../../core/text/smart-text.ts';
import { formatPeriod } from '../../core/model/format-period.ts';
import { accentColours } from './head-style.ts';
import { mostBeads } from '../items/bead-line.ts';
import { progressInBrief } from '../items/describe-item.ts';
import { textOf } from '../../messages/part.ts';
import { listOf } from '../base/message-parts.ts';
import { formatNumber, formatValue } from '../../core/text/numbers.ts';
import { upperFirst } from '../../core/text/upper-first.ts';
import { assumptionMarks } from '../items/assumption-marks.ts';
import { goalChart } from '../items/goal-chart.ts';

/** Returns the social card of an item, without a date that would be wrong tomorrow. */
export function cardOf(item: CardItem, roadmap: Roadmap): Card {
  const { settings } = roadmap;
  const facts = factsOf(item, roadmap, messagesOf(settings));
  return {
    address: cardAddressOf(item),
    accent: accentColours(settings.accent).light,
    product: setType(settings.title, settings.language),
    thread: threadOf(item, roadmap),
    title: setType(item.title, settings.language),
    isFar: false,
    ...facts,
  };
}

function factsOf(item: CardItem, roadmap: Roadmap, t: Messages): Facts {
  switch (item.type) {
    case 'vision':
      return visionFacts(item, roadmap, t);
    case 'goal':
      return goalFacts(item, roadmap, t);
    case 'intent':
      return intentFacts(item, roadmap, t);
    case 'assumption':
      return assumptionFacts(item, roadmap, t);
  }
}

function threadOf(item: CardItem, roadmap: Roadmap): readonly CardMark[] {
  if (item.type === 'assumption') return ['vision', assumptionMarks[item.status]];
  const stops = threadThrough(roadmap, item);
  return stops.slice(0, stops.findIndex((stop) => stop === item) + 1).flatMap((stop) => {
    if (stop.type === 'slice') return [];
    return stop.type === 'intent' ? stageOf(stop) : stop.type;
  });
}

function visionFacts(vision: Vision, { asOf, goals, settings }: Roadmap, t: Messages): Facts {
  const { language } = settings;
  const most = goals.length > 4 ? 3 : 4;
  const near = goals.slice(0, most);
  const shown = near.map((goal) => {
    const progress = goal.measurement?.progress;
    return {
      title: setType(goal.title, language),
      status: statusOfGoal(goal, asOf),
      ...(progress !== undefined && { progress }),
    };
  });
  const rest = goals.length - shown.length;
  const more = rest > 0 ? t('item.or-more', { count: rest }) : undefined;
  const titles = near.map((goal, index) =>
    t('card.goal', {
      title: shown[index]?.title ?? '',
      status: paceInWords(paceOf(goal, asOf), t),
    }),
  );
  if (more) titles.push(more);
  return {
    label: setType(vision.title, language),
    title: setType(vision.statement, language),
    ...(shown.length > 0 && {
      drawing: {
        kind: 'goals',
        goals: shown,
        ...(more && { more }),
        words: t('card.goals', { titles: textOf(listOf(titles, t.locale)) }),
      },
    }),
  };
}

function goalFacts(goal: Goal, { asOf, settings }: Roadmap, t: Messages): Facts {
  const label = t('kind.goal');
  const period = goal.by && formatPeriod(goal.by, t.locale);
  const { measurement } = goal;
  if (measurement === undefined) {
    const facts = [t('pace.unmeasured'), period && t('goal.due', { period })];
    return { label, note: upperFirst(joinFacts(facts, t)) };
  }
  const number = (value: number) => formatNumber(value, t.locale);
  const { baseline, target, latest, measure, unit } = measurement;
  const chart = chartOf(goal, asOf);
  return {
    label,
    ...(chart && {
      drawing: {
        kind: 'figure',
        ...(latest && { value: formatValue(latest.value, unit, t) }),
        way: t('goal.range', { baseline: number(baseline), target: number(target) }),
        ...(period && { until: t('goal.by', { period }) }),
        state: paceInWords(paceOf(goal, asOf), t),
        measure: setType(measure, settings.language),
        baseline: number(baseline),
        target: number(target),
        chart,
      },
    }),
  };
}

/** The drawing of the site, in parts of its width and height. */
function chartOf(goal: Goal, asOf: string): CardChart | undefined {
  const height = 1000;
  const margin = 20;
  const chart = goalChart(goal, asOf, height + 2 * margin, { hasToday: false });
  const y = (value: number) => (value - margin) / height;
  return (
    chart && {
      status: statusOfGoal(goal, asOf),
      baseline: y(chart.baseline),
      target: {
        ...(chart.target.x !== undefined && { x: chart.target.x / 100 }),
        y: y(chart.target.y),
      },
      isPaced: chart.pace !== undefined,
      points: chart.points.map((point) => ({ x: point.x / 100, y: y(point.y) })),
      labelBelow: chart.labelBelow,
    }
  );
}

/** An assumption is read as a whole: its title names it, and the sentence below is the belief. */
function assumptionFacts(assumption: Assumption, { settings }: Roadmap, t: Messages): Facts {
  const horizon = t(`assumption.${assumption.status}`);
  return {
    label: t('card.label', { kind: t('kind.assumption'), horizon }),
    note: setType(assumption.assumption, settings.language),
  };
}

/** Of what comes later only the name is drawn: nothing else is known of it yet. */
function intentFacts(intent: Intent, { settings }: Roadmap, t: Messages): Facts {
  const { horizon, declined, slices } = intent;
  const label = t('card.label', {
    kind: t('kind.intent'),
    horizon: t(`horizon.${stageOf(intent)}`),
  });
  if (declined !== undefined)
    return { label, isFar: true, note: setType(declined, settings.language) };
  if (horizon === 'later') return { label, isFar: true };
  return slices.length === 0 ? { label } : { label, drawing: slicesOf(intent, t) };
}

function slicesOf(intent: Intent, t: Messages): CardDrawing {
  const words = progressInBrief(intent, t);
  if (intent.slices.length > mostBeads) {
    const { shipped, total } = intent.progress;
    return { kind: 'filled', filled: Math.round((shipped / Math.max(1, total)) * 100), words };
  }
  const beads = intent.slices.map((slice) =>
    slice.blockedBy.length > 0 ? ('blocked' as const) : slice.status,
  );
  return { kind: 'beads', beads, words };
}

type CardItem = Vision | Goal | Intent | Assumption;

type Facts = Pick<Card, 'label'> & Partial<Card>;
