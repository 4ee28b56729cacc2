import type { Noun } from '../model/nouns.ts';

/**
 * What the body of a new file begins with: the questions its readers will have. They are comments,
 * which no page shows, below the headings that a good one has.
 */
export const bodyTemplates: Readonly<Record<NewNoun, string>> = {
  vision: `## For whom

<!-- The people whose day changes, so that one of them would recognise themselves. -->

## What changes for them

<!-- What they can do then that they cannot do now. -->

## What we will not do

<!-- What others might expect of us, and why not. -->
`,
  intent: `## Why it matters

<!-- What it is like today. -->

## For whom

<!-- Someone we could ask. -->

## How we will know

<!-- What a stranger could see. -->
`,
  slice: `<!-- What ships, for whom, and what was left out to keep it thin. -->

## Done when

- [ ] Someone it is for has used it while we watched

## Questions

- [ ] What could be left out and still teach us something?
`,
  assumption: `<!-- Where we met it, and what would show that it is wrong. -->
`,
  update: `<!-- What happened, what we learnt, and what we do now. -->
`,
};

/** What `throughline new` makes. */
export type NewNoun = 'vision' | Noun;
