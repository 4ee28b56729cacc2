import { addDays } from '../../../src/core/model/days.ts';
import { bodyOfIntent, bodyOfSlice, sentence } from './realistic-bodies.ts';
import { intentTitle, personName, sliceTitle, teamNames } from './realistic-titles.ts';
import { randomSequence } from '../random-sequence.ts';

/**
 * A roadmap as real ones are, the same every time for one size and day: teams of very different size,
 * one intent with dozens of slices and most with a few, eight years of shipped work, promises that
 * slipped, items that say little. Versions come in the order of their days.
 */
export function realisticRoadmap(size: RoadmapSize, today = '2026-11-29'): RealisticRoadmap {
  const world = { size, today, teams: teamsOf(size), random: randomSequence(size) };
  const intents = intentsOf(world);
  const slices = slicesOf(intents, world);
  const versions = [
    ...head(world),
    ...intents.flatMap((intent, at) => intentVersions(intent, at, world)),
    ...slices.flatMap((slice) => sliceVersions(slice, slices, world)),
    ...updates(slices, world),
    ...assumptions(slices, world),
  ].toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  return {
    versions,
    files: Object.fromEntries(versions.map(({ path, text }) => [path, text])),
  };
}

export type RoadmapSize = 120 | 650;

export interface RealisticRoadmap {
  /** What was written on which day, the oldest first; a later version replaces an earlier one. */
  readonly versions: readonly Version[];
  /** The files as they are today. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Version {
  readonly day: string;
  readonly path: string;
  readonly text: string;
}

const teamCounts: Readonly<Record<RoadmapSize, number>> = { 120: 29, 650: 22 };
const years = 8;
const goalIds = ['wait', 'calls', 'renewals', 'uptime', 'cost'] as const;

function teamsOf(size: RoadmapSize): readonly Team[] {
  return teamNames.slice(0, teamCounts[size]).map((name) => ({ id: idOf(name), name }));
}

function head({ today, teams, size }: World): Version[] {
  const day = addDays(today, -365 * years);
  const reading = (weeks: number, value: number): string =>
    `      - { date: ${addDays(today, -7 * weeks)}, value: ${value} }\n`;
  const goal = (id: string, title: string, facts: string): string =>
    `  - id: ${id}\n    title: ${title}\n    why: ${sentence(title.length)}\n${facts}`;
  const measured = (
    measure: string,
    unit: string,
    from: number,
    to: number,
    values: readonly number[],
  ): string =>
    `    measure: ${measure}\n    unit: ${JSON.stringify(unit)}\n    direction: ${to < from ? 'down' : 'up'}\n    baseline: ${from}\n    target: ${to}\n    by: 2027-Q4\n    readings:\n` +
    values.map((value, at) => reading((values.length - at) * 5, value)).join('');
  const vision =
    `---\ntitle: Every permit in a day, from any phone\nstatement: People and small firms get an answer from their city on the day they ask, and nobody queues for a stamp.\nby: 2030\nreviewed: ${addDays(today, -70)}\ngoals:\n` +
    goal(
      'wait',
      'Answer a permit in one working day',
      measured(
        'working days from request to answer, median',
        'days',
        19,
        1,
        [19, 18.5, 17, 15, 12.5, 11],
      ),
    ) +
    goal(
      'calls',
      'Halve the calls that ask "where is my request?"',
      measured('calls a week per 1,000 open requests', 'calls', 140, 70, [140, 141, 139, 146, 152]),
    ) +
    goal(
      'renewals',
      'Renew without a visit',
      measured('share of renewals done online', '%', 31, 90, [31, 34, 36]),
    ) +
    goal('uptime', 'Stay up on the last day of the quarter', '') +
    goal('cost', 'Bring the cost of one request under 4 euros', '') +
    '---\n\n## Who it is for\n\nA baker who wants two tables on the pavement, and the clerk who has to say yes or no. Both know the form by heart, and neither knows where the request is today.\n\n## What changes for them\n\nShe photographs the pavement, pays, and reads the answer before lunch. He sees only the requests that need a person.\n';
  const settings =
    `title: CityDesk ${size}\ndescription: What CityDesk does for people who need an answer from their city.\nurl: https://citydesk.example\nrepository: https://github.com/citydesk/roadmap\nteams:\n` +
    teams.map(({ id, name }) => `  ${id}: ${JSON.stringify(name)}\n`).join('');
  return [
    { day, path: 'roadmap.yml', text: settings },
    { day, path: 'vision.md', text: vision },
  ];
}

function intentsOf({ size, teams, random }: World): readonly Intent[] {
  const count = Math.round(size / 9);
  const done = Math.round(count / 8);
  return Array.from({ length: count + done }, (_, at) => {
    const share = at / count;
    const title = intentTitle(at);
    return {
      id: idOf(title),
      title,
      horizon: stageAt(share),
      done: share < 1 ? undefined : 40 + (at - count) * 75,
      team: pickEarly(teams, random).id,
      goals:
        share < 1
          ? [goalIds[at % 5], ...(at % 4 === 0 ? [goalIds[(at + 2) % 5]] : [])].join(', ')
          : goalIds[(at - count) % 3],
      owner: random() < 0.6 ? personName(Math.floor(random() * 18)) : undefined,
      confidence:
        random() < 0.5 ? (['low', 'medium', 'high'][Math.floor(random() * 3)] ?? '') : undefined,
      age: Math.floor(random() * 365 * (years - 1)) + 200,
      detail: random(),
    };
  });
}

function stageAt(share: number): Stage {
  if (share < 0.4) return 'now';
  if (share < 0.64) return 'next';
  return share < 0.95 ? 'later' : share < 1 ? 'declined' : 'done';
}

/**
 * The first intent of all holds an eleventh of all slices, most hold a few, the last open ones none. A
 * fourteenth of them is in intents that are done.
 */
function slicesOf(intents: readonly Intent[], world: World): readonly Slice[] {
  const { size, random } = world;
  const open = intents.filter(({ horizon }) => horizon !== 'declined' && horizon !== 'done');
  const done = intents.filter(({ horizon }) => horizon === 'done');
  const threads = new Set<string>();
  return Array.from({ length: size }, (_, at) => {
    const position = at % 11 === 0 ? 0 : Math.floor(open.length * 0.95 * random() ** 1.6);
    const intent =
      at % 14 === 5 ? done[Math.floor(at / 14) % done.length] : (open[position] ?? open[0]);
    if (intent === undefined) throw new Error('There are no intents.');
    const isThread = !threads.has(intent.id);
    threads.add(intent.id);
    return sliceOf(at, intent, isThread, world);
  });
}

function sliceOf(at: number, intent: Intent, isThread: boolean, world: World): Slice {
  const { random, teams } = world;
  const title = sliceTitle(at);
  const status = statusIn(intent.horizon, isThread, random());
  const length = Math.floor(random() ** 2 * 80) + 4;
  const age = Math.floor(random() ** 1.5 * 365 * (years - 1)) + 1;
  const shipped = intent.done === undefined ? age : intent.done + 1 + (age % 90);
  const started = status === 'shipped' ? shipped + length : Math.floor(random() ** 3 * 170) + 2;
  const isDated = random() < 0.35;
  return {
    id: idOf(title),
    title,
    intent: intent.id,
    status,
    isThread,
    team: random() < 0.65 ? intent.team : pickEarly(teams, random).id,
    owner: random() < 0.6 ? personName(Math.floor(random() ** 2 * 40)) : undefined,
    appetite: random() < 0.5 ? [1, 2, 3, 4, 6, 8][Math.floor(random() * 6)] : undefined,
    isExperiment: random() < 0.06,
    after: random() < 0.22 ? Math.floor(random() * 9) + 1 : undefined,
    asks: random() < 0.1 ? pickEarly(teams, random).id : undefined,
    isAgreed: random() < 0.5,
    added: started + 20 + Math.floor(random() * 200),
    started,
    shipped,
    slips: isDated ? Math.floor(random() ** 2 * 5) : 0,
    due: isDated && status !== 'dropped' ? Math.floor(random() * 190) - 60 : undefined,
    detail: random(),
  };
}

function statusIn(horizon: Stage, isThread: boolean, chance: number): Status {
  if (horizon === 'done') return 'shipped';
  if (horizon === 'later') return chance < 0.95 ? 'proposed' : 'dropped';
  if (horizon === 'next') return chance < 0.1 ? 'shipped' : chance < 0.3 ? 'ready' : 'proposed';
  if (isThread) return chance < 0.8 ? 'shipped' : 'active';
  if (chance < 0.58) return 'shipped';
  if (chance < 0.78) return 'active';
  return chance < 0.85 ? 'ready' : chance < 0.96 ? 'proposed' : 'dropped';
}

function intentVersions(intent: Intent, index: number, { today, size }: World): Version[] {
  const text = (horizon: Stage): string =>
    front({
      title: JSON.stringify(intent.title),
      goals: `[${intent.goals}]`,
      ...(horizon === 'declined'
        ? { declined: 'Three cities tried it, and none of them kept it for a second year.' }
        : horizon === 'done'
          ? { done: addDays(today, -(intent.done ?? 0)) }
          : { horizon }),
      team: intent.team,
      owner: intent.owner && JSON.stringify(intent.owner),
      confidence: intent.confidence,
      reviewed: addDays(today, -Math.floor(intent.detail * 200) - 3),
      assumptions: index < beliefCounts[size] ? `[belief-${index}]` : undefined,
    }) + bodyOfIntent(intent.detail);
  const steps = stepsTo[intent.horizon];
  const path = `intents/${intent.id}.md`;
  const since = (at: number): number =>
    intent.done === undefined
      ? 365 * years - at * 40 - Math.floor((intent.age * at) / steps.length)
      : intent.done + (steps.length - 1 - at) * 50;
  return steps.map((horizon, at) => ({
    day: addDays(today, -since(at)),
    path,
    text: text(horizon),
  }));
}

/** The stages it has had. */
const stepsTo: Readonly<Record<Stage, readonly Stage[]>> = {
  now: ['later', 'next', 'now'],
  next: ['later', 'next'],
  later: ['later'],
  declined: ['later', 'declined'],
  done: ['later', 'next', 'now', 'done'],
};

function sliceVersions(slice: Slice, all: readonly Slice[], { today }: World): Version[] {
  const day = (ago: number): string => addDays(today, -ago);
  const at = all.indexOf(slice);
  const blocker = slice.after === undefined ? undefined : all[at - slice.after];
  const lastDue =
    slice.status === 'shipped' ? slice.shipped - ((slice.due ?? 0) % 50) : -(slice.due ?? 0);
  const text = (status: Status, slip: number): string =>
    front({
      title: JSON.stringify(slice.title),
      intent: slice.intent,
      thread: slice.isThread ? 'true' : undefined,
      status,
      because: status === 'dropped' ? 'Two other slices made it needless.' : undefined,
      kind: slice.isExperiment ? 'learn' : undefined,
      hypothesis: slice.isExperiment
        ? 'If the answer comes by text message, four of five people do not call.'
        : undefined,
      learned:
        slice.isExperiment && status === 'shipped'
          ? 'Three of five do not call; the rest never got the message.'
          : undefined,
      team: slice.team,
      owner: slice.owner && JSON.stringify(slice.owner),
      appetite: slice.appetite && `${slice.appetite}w`,
      depends_on:
        blocker && blocker.status !== 'dropped' && blocker.id !== slice.id
          ? `[${blocker.id}]`
          : undefined,
      started: status === 'active' || status === 'shipped' ? day(slice.started) : undefined,
      shipped: status === 'shipped' ? day(slice.shipped) : undefined,
      target: slice.due === undefined ? undefined : period(day(lastDue + slip * 45), at),
      asks:
        slice.asks &&
        `[{ team: ${slice.asks}, what: Review the wording with us${slice.isAgreed ? ', agreed: Noor' : ''} }]`,
    }) + bodyOfSlice(slice.detail, status === 'shipped');
  const steps: (readonly [number, Status, number])[] = [[slice.added, 'proposed', slice.slips]];
  if (slice.status !== 'proposed') steps.push([slice.started + 10, 'ready', slice.slips]);
  if (slice.status === 'active' || slice.status === 'shipped')
    steps.push([slice.started, 'active', slice.slips]);
  for (let slip = slice.slips - 1; slip >= 0; slip -= 1) {
    const end = slice.status === 'shipped' ? slice.shipped + 1 : 1;
    const from = steps.at(-1)?.[0] ?? end;
    steps.push([
      Math.max(end, from - Math.floor((from - end) / (slip + 2)) - 1),
      steps.at(-1)?.[1] ?? 'proposed',
      slip,
    ]);
  }
  if (slice.status === 'shipped' || slice.status === 'dropped') {
    steps.push([slice.status === 'shipped' ? slice.shipped : 3, slice.status, 0]);
  }
  const path = `slices/${slice.id}.md`;
  return steps.map(([ago, status, slip]) => ({ day: day(ago), path, text: text(status, slip) }));
}

/** A day, a month or a quarter, as people promise. */
function period(day: string, at: number): string {
  if (at % 3 === 0) return day;
  if (at % 3 === 1) return day.slice(0, 7);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function updates(slices: readonly Slice[], { today, size }: World): Version[] {
  const shipped = slices.filter(({ status }) => status === 'shipped');
  return Array.from({ length: size / 10 }, (_, at) => {
    const slice = shipped[(at * 7) % shipped.length];
    const day = addDays(today, -at * 19 - 4);
    const title = slice ? `What we learnt from "${slice.title}"` : 'A quiet month';
    return {
      day,
      path: `updates/${day}-${at}.md`,
      text: `${front({ title: JSON.stringify(title), date: day, slices: slice && `[${slice.id}]` })}\n${sentence(at)} ${sentence(at + 5)}\n\n${sentence(at + 9)}\n`,
    };
  });
}

const beliefCounts: Readonly<Record<RoadmapSize, number>> = { 120: 9, 650: 34 };

/** One for each of the first intents, which depend on it. */
function assumptions(slices: readonly Slice[], { today, size }: World): Version[] {
  const statuses = ['untested', 'testing', 'holds', 'broken', 'untested'] as const;
  return Array.from({ length: beliefCounts[size] }, (_, at) => ({
    day: addDays(today, -300 + at * 5),
    path: `assumptions/belief-${at}.md`,
    text: `${front({
      title: JSON.stringify(`Belief ${at + 1}: ${sentence(at).replace(/\.$/, '')}`),
      commitment: at % 4 === 3 ? undefined : `We say that ${sentence(at + 5).toLowerCase()}`,
      instead: at % 4 === 3 ? undefined : sentence(at + 11),
      worry: 'We do not want to look slow in front of the council.',
      assumption: sentence(at + 3),
      status: statuses[at % 5],
      tests: at % 3 === 1 ? undefined : `[${slices[at * 3]?.id}]`,
      reviewed: addDays(today, -20 - at * 11),
    })}\n${sentence(at + 7)}\n`,
  }));
}

function front(facts: Readonly<Record<string, string | number | undefined>>): string {
  const lines = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}: ${value}\n`],
  );
  return `---\n${lines.join('')}---\n`;
}

function idOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The first ones far more often than the last, as people divide work. */
function pickEarly<Item>(
  items: readonly [Item, ...Item[]] | readonly Item[],
  random: () => number,
): Item {
  const item = items[Math.floor(items.length * random() ** 2)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

type Stage = 'now' | 'next' | 'later' | 'declined' | 'done';
type Status = 'proposed' | 'ready' | 'active' | 'shipped' | 'dropped';

interface World {
  readonly size: RoadmapSize;
  readonly today: string;
  readonly teams: readonly Team[];
  readonly random: () => number;
}

interface Team {
  readonly id: string;
  readonly name: string;
}

interface Intent {
  readonly id: string;
  readonly title: string;
  readonly horizon: Stage;
  /** How many days ago, of one that is done. */
  readonly done: number | undefined;
  readonly team: string;
  readonly goals: string | undefined;
  readonly owner: string | undefined;
  readonly confidence: string | undefined;
  /** In days, as all below. */
  readonly age: number;
  /** From 0 (says little) to 1 (says a lot). */
  readonly detail: number;
}

interface Slice {
  readonly id: string;
  readonly title: string;
  readonly intent: string;
  readonly status: Status;
  readonly isThread: boolean;
  readonly team: string;
  readonly owner: string | undefined;
  readonly appetite: number | undefined;
  readonly isExperiment: boolean;
  /** How many slices earlier the one is that blocks it. */
  readonly after: number | undefined;
  readonly asks: string | undefined;
  readonly isAgreed: boolean;
  /** Days before today, as `started` and `shipped`. */
  readonly added: number;
  readonly started: number;
  readonly shipped: number;
  readonly slips: number;
  /** In how many days; negative when the day has passed. */
  readonly due: number | undefined;
  readonly detail: number;
}
