import type { Body } from '../../src/core/body/parsed-body.ts';
import type { Assumption, Intent, Roadmap, Slice, Update } from '../../src/core/roadmap/roadmap.ts';

/** A small roadmap under `/sub/`: a vision, an intent with an assumption, a slice, an update and one of tomorrow. */
export function exampleRoadmap(base = '/sub/'): Roadmap {
  const intent: Intent = {
    type: 'intent',
    id: 'run-out',
    title: 'Never run out',
    file: 'intents/run-out.md',
    body: markdown('## Why\n\n<a id="spot"></a>'),
    extra: {},
    goals: [],
    horizon: 'now',
    assumptions: [],
    links: [],
    slices: [],
    progress: { shipped: 0, total: 1 },
    updates: [],
  };
  const slice: Slice = {
    type: 'slice',
    id: 'watch',
    title: 'Watch one item',
    file: 'slices/shop/watch.md',
    body: markdown('## Done when'),
    extra: {},
    intent,
    thread: true,
    status: 'active',
    kind: 'build',
    days: {},
    promise: undefined,
    dependsOn: [],
    blockedBy: [],
    blocks: [],
    followedBy: [],
    asks: [],
    links: [],
    doneWhen: { done: 0, total: 0 },
    questions: { done: 0, total: 0 },
    tests: [],
    updates: [],
  };
  const trust = assumption('trust', [intent]);
  const idle = assumption('idle', []);
  const update: Update = {
    type: 'update',
    id: 'gaps',
    title: 'Fewer gaps',
    date: '2026-10-06',
    file: 'updates/gaps.md',
    body: markdown(''),
    extra: {},
    slices: [],
    intents: [],
  };
  const ahead: Update = {
    ...update,
    id: 'ahead',
    date: '2026-11-24',
    file: 'updates/ahead.md',
  };
  return {
    asOf: '2026-11-23',
    settings: {
      title: 'Shelfwise',
      base,
      branch: 'main',
      directory: 'content',
      redirects: {},
      forget: [],
      language: 'en',
      labels: { now: 'Now', next: 'Next', later: 'Later', done: 'Done' },
      people: {},
      rules: {},
      coach: 'default',
      hasHealth: true,
      hasGuide: true,
      words: {},
    },
    vision: {
      type: 'vision',
      title: 'Every shelf',
      statement: 'Every shelf knows.',
      file: 'vision.md',
      body: markdown('# For whom'),
      extra: {},
    },
    goals: [],
    intents: [intent],
    slices: [slice],
    assumptions: [trust, idle],
    updates: [ahead, update],
    teams: [],
    byId: {
      goal: new Map(),
      intent: new Map([[intent.id, intent]]),
      slice: new Map([[slice.id, slice]]),
      assumption: new Map([trust, idle].map((each) => [each.id, each])),
      update: new Map([ahead, update].map((each) => [each.id, each])),
      team: new Map(),
    },
  };
}

export function markdown(text: string): Body {
  return { format: 'md', text, line: 1 };
}

function assumption(id: string, intents: readonly Intent[]): Assumption {
  return {
    type: 'assumption',
    id,
    title: id,
    assumption: 'If we ship small, then we learn.',
    status: 'untested',
    file: `assumptions/${id}.md`,
    body: markdown('## Ähm'),
    extra: {},
    tests: [],
    intents,
  };
}
