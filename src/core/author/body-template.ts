import type { Noun } from '../model/nouns.ts';

/**
 * The body of a new file: headings and questions in one comment, so that nothing is published or
 * counted before somebody writes it.
 */
export const bodyTemplates: Readonly<Record<NewNoun, string>> = {
  vision: questions(`## For whom

The people whose day changes, so that one of them would recognise themselves.

## What changes for them

What they can do then that they cannot do now.

## What we will not do

What others might expect of us, and why not.`),
  intent: questions(`## Why it matters

What it is like today.

## For whom

Someone we could ask.

## How we will know

What a stranger could see.`),
  slice: questions(`What ships, for whom, and what was left out to keep it thin.

## Done when

- [ ] Someone it is for has used it while we watched

## Questions

- [ ] What could be left out and still teach us something?`),
  assumption: questions('Where you noticed it, and what would prove it wrong.'),
  update: questions('What happened, what we learned, and what we do now.'),
};

function questions(text: string): string {
  return `<!-- Write what fits and delete this comment; it is not published.\n\n${text}\n-->\n`;
}

/** The nouns that `throughline new` creates. */
export type NewNoun = 'vision' | Noun;
