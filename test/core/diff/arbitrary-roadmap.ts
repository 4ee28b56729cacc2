import fc from 'fast-check';

import { canonical } from '../../../src/core/diff/canonical.ts';
import { upperFirst } from '../../../src/core/text/upper-first.ts';
import type { Tree } from '../../support/roadmap-of.ts';
import type { Facts } from './apply-changes.ts';

const ids = ['alpha', 'beta', 'gamma', 'delta'] as const;
const words = ['shelf', 'stock', 'bread', 'order', 'tap', 'van'] as const;

const title = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '));
const sentence = title.map((text) => `${text}.`);
const day = fc.constantFrom('2026-09-01', '2026-09-12', '2026-10-01');
const period = fc.constantFrom('2026-Q4', '2026-12', '2027', '2027-Q1', '2027-03-31');
const horizon = fc.constantFrom('now', 'next', 'later');
const number = fc.integer({ min: 1, max: 9 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const some = (from: readonly string[]) => fc.subarray([...from]);
const task = fc.record({ text: title, done: fc.boolean() });
const links = fc.array(
  fc.record({ label: title, url: fc.constantFrom('https://a.example/', 'https://b.example/') }),
  { maxLength: 2 },
);
const person = title.map(upperFirst);
const teamName = title.map((text) => `Team ${text}`);
const team = fc.constantFrom('engineering', 'design');

const goal = fc.record({
  title,
  why: maybe(sentence),
  by: maybe(period),
  reviewed: maybe(day),
  measurement: maybe(
    fc.record({
      measure: title,
      baseline: fc.constantFrom(40, 50),
      target: fc.constantFrom(20, 30),
      readings: fc.uniqueArray(fc.record({ date: day, value: number }), {
        maxLength: 3,
        selector: ({ date }) => date,
      }),
    }),
  ),
});

const intent = fc.record({
  title,
  standing: fc.oneof(
    fc.record({ horizon }),
    fc.record({ declined: sentence }),
    fc.record({ done: day }),
  ),
  goals: some(ids),
  team: maybe(team),
  owner: maybe(title),
  confidence: maybe(fc.constantFrom('low', 'medium', 'high')),
  order: maybe(number),
  reviewed: maybe(day),
  assumptions: some(ids),
  links,
  own: maybe(number),
  text: maybe(sentence),
});

const slice = fc.record({
  title,
  intent: fc.nat(),
  status: fc.constantFrom('proposed', 'ready', 'active', 'shipped', 'dropped'),
  because: maybe(sentence),
  horizon: maybe(horizon),
  kind: maybe(fc.constantFrom('build', 'learn')),
  hypothesis: maybe(sentence),
  learned: maybe(sentence),
  team: maybe(team),
  owner: maybe(title),
  appetite: maybe(fc.constantFrom('1w', '2w', '7d')),
  dependsOn: some(ids),
  demo: maybe(fc.constantFrom('https://a.example/', 'https://b.example/')),
  shipped: maybe(day),
  target: maybe(period),
  asks: fc.array(fc.record({ team, what: title, agreed: maybe(person) }), { maxLength: 2 }),
  links,
  doneWhen: fc.array(task, { maxLength: 3 }),
  questions: fc.array(task, { maxLength: 2 }),
  text: maybe(sentence),
});

const assumption = fc.record({
  title,
  commitment: maybe(sentence),
  assumption: sentence,
  status: fc.constantFrom('untested', 'testing', 'holds', 'broken'),
  tests: some(ids),
  reviewed: maybe(day),
});

const update = fc.record({
  title,
  date: day,
  slices: some(ids),
  intents: some(ids),
  text: maybe(sentence),
});

function named<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Readonly<Record<string, Value>>> {
  return fc.dictionary(fc.constantFrom(...ids), value, { maxKeys: 3, noNullPrototype: true });
}

const drawn = fc.record({
  vision: fc.record({
    title,
    statement: sentence,
    by: maybe(period),
    reviewed: maybe(day),
    text: maybe(sentence),
  }),
  teams: fc.record({ engineering: teamName, design: teamName }),
  labels: fc.record({ now: fc.constantFrom('Now', 'Today') }),
  goals: named(goal),
  intents: named(intent),
  slices: named(slice),
  assumptions: named(assumption),
  updates: named(update),
  threads: fc.array(fc.nat(), { maxLength: 2 }),
});

/** A roadmap as an author thinks of it, before it is written down. */
export const arbitraryModel = drawn.map(settle);

/** Two of them: strangers, the same but for one part, or the same. */
export const arbitraryPair = fc.oneof(
  fc.tuple(arbitraryModel, arbitraryModel),
  fc
    .tuple(
      drawn,
      drawn,
      fc.constantFrom(
        'vision',
        'teams',
        'labels',
        'goals',
        'intents',
        'slices',
        'assumptions',
        'updates',
      ),
    )
    .map(([a, b, part]) => [settle(a), settle({ ...a, [part]: b[part] })] as const),
  arbitraryModel.map((model) => [model, model] as const),
);

/** Leaves out what refers to nothing, and what would contradict itself. */
function settle(drawn: Drawn) {
  const intentIds = Object.keys(drawn.intents);
  const goalIds = Object.keys(drawn.goals);
  const known = (all: readonly string[], chosen: readonly string[]) =>
    chosen.filter((id) => all.includes(id));
  const slices = intentIds.length === 0 ? {} : drawn.slices;
  const sliceIds = Object.keys(slices);
  const threads = new Set<string>();
  const intentOf = (index: number) => intentIds[index % intentIds.length] ?? '';
  return {
    ...drawn,
    intents: mapValues(drawn.intents, ({ standing, ...rest }) => ({
      ...rest,
      ...standing,
      goals: known(goalIds, rest.goals),
      assumptions: known(Object.keys(drawn.assumptions), rest.assumptions),
    })),
    slices: mapValues(slices, (each, id) => {
      const intent = intentOf(each.intent);
      const isThread =
        drawn.threads.some((index) => sliceIds[index % sliceIds.length] === id) &&
        !threads.has(intent);
      if (isThread) threads.add(intent);
      return {
        ...each,
        intent,
        thread: isThread,
        because: each.status === 'dropped' ? each.because : undefined,
        shipped: each.status === 'shipped' ? each.shipped : undefined,
        // Only what comes earlier in the alphabet is waited for: no cycle can arise.
        dependsOn: known(sliceIds, each.dependsOn).filter((other) => other < id),
      };
    }),
    assumptions: mapValues(drawn.assumptions, (each) => ({
      ...each,
      tests: known(sliceIds, each.tests),
    })),
    updates: mapValues(drawn.updates, (each) => ({
      ...each,
      slices: known(sliceIds, each.slices),
      intents: known(intentIds, each.intents),
    })),
  };
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value, key: string) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

/** What a model says, in the terms of the changes: the meaning that two roadmaps share or do not. */
export function factsOf(model: Model): Facts {
  const facts = new Map<string, Readonly<Record<string, unknown>>>();
  const { vision, teams, labels, goals, intents, slices, assumptions, updates } = model;
  const add = (name: string, values: Readonly<Record<string, unknown>>) => facts.set(name, values);
  add('vision vision', { ...vision, goals: Object.keys(goals) });
  add('settings roadmap', { labels: { ...labels, next: 'Next', later: 'Later', done: 'Done' } });
  for (const [id, name] of Object.entries(teams)) add(`team ${id}`, { title: name });
  for (const [id, { measurement, ...rest }] of Object.entries(goals)) {
    add(`goal ${id}`, { ...rest, ...(measurement && { ...measurement, direction: 'down' }) });
  }
  for (const [id, { own, ...rest }] of Object.entries(intents)) {
    add(`intent ${id}`, { ...rest, 'x-own': own });
  }
  for (const [id, { dependsOn, doneWhen, ...rest }] of Object.entries(slices)) {
    const parent = intents[rest.intent];
    const inherited = parent && 'horizon' in parent ? parent.horizon : undefined;
    add(`slice ${id}`, {
      ...rest,
      ...{ kind: rest.kind ?? 'build', depends_on: dependsOn, done_when: doneWhen },
      horizon: rest.horizon === inherited ? undefined : rest.horizon,
      appetite: appetiteOf(rest.appetite),
    });
  }
  for (const [id, each] of Object.entries(assumptions)) add(`assumption ${id}`, each);
  for (const [id, each] of Object.entries(updates)) add(`update ${id}`, each);
  return facts;
}

function appetiteOf(written: string | undefined) {
  if (written === undefined) return undefined;
  return { amount: Number.parseInt(written, 10), unit: written.endsWith('w') ? 'week' : 'day' };
}

/**
 * Facts made comparable: no and nothing left out, lists whose order means nothing sorted. Of the
 * order of the goals only what concerns `goals` counts.
 */
export function normal(facts: Facts, goals: readonly string[]): Readonly<Record<string, string>> {
  const entries = [...facts].map(([name, values]) => {
    const given = Object.entries(values)
      .filter(([, value]) => value !== undefined && value !== false)
      .map(([key, value]) => [key, settled(name, key, value, goals)] as const)
      .filter(([, value]) => !(Array.isArray(value) && value.length === 0));
    return [name, canonical(Object.fromEntries(given))] as const;
  });
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function settled(name: string, key: string, value: unknown, goals: readonly string[]): unknown {
  if (!Array.isArray(value)) return value;
  if (name === 'vision vision') return value.filter((id) => goals.includes(id));
  return key === 'goals' ? value : value.map(canonical).toSorted();
}

/** Writes a model down, in one of the many ways that say the same. */
export function writeModel(model: Model, style: Style): Tree {
  const { vision, teams, labels, goals, intents, slices, assumptions, updates } = model;
  const { text, ...front } = vision;
  const tree: Record<string, string> = {
    'roadmap.yml': yaml({ teams: style.flip ? reversed(teams) : teams, labels }),
    'vision.md': file(
      {
        ...front,
        goals: Object.entries(goals).map(([id, { measurement, ...rest }]) => ({
          id,
          ...rest,
          ...measurement,
        })),
      },
      prose(text, style),
      style,
    ),
  };
  const folder = (name: string) => (style.flip ? `${name}/deep/er` : name);
  for (const [id, { own, text, ...rest }] of Object.entries(intents)) {
    tree[`${folder('intents')}/${id}.md`] = file(
      { ...rest, 'x-own': own },
      prose(text, style),
      style,
    );
  }
  for (const [id, { dependsOn, doneWhen, questions, text, thread, ...rest }] of Object.entries(
    slices,
  )) {
    const front = { ...rest, depends_on: dependsOn, ...(thread && { thread }) };
    const body = [
      prose(text, style),
      tasks('Done when', doneWhen, style),
      tasks('Questions', questions, style),
    ];
    tree[`${folder('slices')}/${id}.md`] = file(front, body.join('\n\n'), style);
  }
  for (const [id, each] of Object.entries(assumptions)) {
    tree[`${folder('assumptions')}/${id}.md`] = file(each, '', style);
  }
  for (const [id, { text, ...each }] of Object.entries(updates)) {
    tree[`${folder('updates')}/${id}.md`] = file(each, prose(text, style), style);
  }
  return tree;
}

function file(front: Readonly<Record<string, unknown>>, body: string, { flip }: Style): string {
  return `---\n${yaml(flip ? reversed(front) : front)}---\n\n${body}${flip ? '  \n\n' : '\n'}`;
}

/** Emphasis and line breaks are layout. */
function prose(text = '', { flip }: Style): string {
  return flip ? text.replace(/^\w+/, '**$&**').replaceAll(' ', '\n') : text;
}

/** JSON is YAML too. */
function yaml(record: Readonly<Record<string, unknown>>): string {
  return Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

function tasks(
  heading: string,
  list: Model['slices'][string]['questions'],
  { flip }: Style,
): string {
  if (list.length === 0) return '';
  const [mark, checked] = flip ? ['*', 'X'] : ['-', 'x'];
  const title = flip ? `## ${heading.toUpperCase()}:` : `## ${heading}`;
  return `${title}\n\n${list.map(({ text, done }) => `${mark} [${done ? checked : ' '}] ${text}`).join('\n')}`;
}

function reversed<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).toReversed());
}

/** How a roadmap is laid out; what it says is the same either way. */
interface Style {
  readonly flip: boolean;
}

type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;

export type Model = ReturnType<typeof settle>;
