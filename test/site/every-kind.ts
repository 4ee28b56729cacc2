import { dedent } from '../support/dedent.ts';
import type { Tree } from '../support/roadmap-of.ts';

/** A roadmap in which every key of every kind of item says something. */
export const everyKind: Tree = {
  'roadmap.yml': dedent`
    title: Shelfwise
    description: What we do.
    url: https://roadmap.example
    repository: https://github.com/acme/roadmap
    branch: main
    directory: content
    teams: { engineering: Engineering, design: Design }
    labels: { now: Now, next: Next, later: Later, done: Done }
  `,
  'vision.md': dedent`
    ---
    title: Every shelf knows
    statement: No shop runs out.
    by: 2029
    reviewed: 2026-10-01
    goals:
      - id: stock-outs
        title: Halve stock-outs
        why: An empty shelf is a sale given away.
        measure: stock-outs
        baseline: 42
        target: 21
        by: 2027-Q4
        readings: [{ date: 2026-07-01, value: 39 }]
    ---

    For whom.
  `,
  'intents/run-out.md': dedent`
    ---
    title: Never run out
    goals: [stock-outs]
    horizon: now
    team: engineering
    owner: Maria
    confidence: medium
    reviewed: 2026-10-01
    assumptions: [rework]
    links: [{ label: Research, url: https://a.example }]
    ---

    Why.
  `,
  'intents/later.md': dedent`
    ---
    title: One day
    horizon: later
    owner: Maria
    ---
  `,
  'intents/yes.md': dedent`
    ---
    title: Count once
    goals: [stock-outs]
    done: 2026-10-15
    ---
  `,
  'intents/no.md': dedent`
    ---
    title: Not this
    declined: Nobody would pay.
    ---
  `,
  'slices/watch.md': dedent`
    ---
    title: Watch one item
    intent: run-out
    thread: true
    status: active
    kind: learn
    hypothesis: It will be seen.
    learned: It was.
    team: engineering
    owner: "@maria"
    appetite: 2w
    depends_on: [feed]
    demo: https://demo.example
    started: 2026-09-01
    target: 2026-Q4
    asks: [{ team: design, what: Review it, agreed: "@ana" }, { team: design, what: Draw it }]
    links: [{ label: Notes, url: https://a.example }]
    ---

    What.
  `,
  'slices/feed.md': dedent`
    ---
    title: Receive the feed
    intent: run-out
    status: proposed
    ---
  `,
  'slices/gone.md': dedent`
    ---
    title: Left out
    intent: run-out
    status: dropped
    because: It was too much.
    ---
  `,
  'assumptions/rework.md': dedent`
    ---
    title: Rework is waste
    commitment: We ship small.
    instead: We wait.
    worry: We look careless.
    assumption: If we rebuild, then it was a waste.
    status: testing
    tests: [watch]
    ---

    Body.
  `,
  'updates/note.md': dedent`
    ---
    title: Fewer gaps
    date: 2026-10-06
    slices: [watch]
    intents: [run-out]
    ---

    Body.
  `,
};
