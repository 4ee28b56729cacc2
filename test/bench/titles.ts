#!/usr/bin/env node
// Measures `intent-states-outcome` on titles that were sorted by hand: titles.ts FILE … . A line of a
// file is a label (O an outcome, S a solution, A an activity, ? can be read either way), a tab and a
// title. `--wrong` lists the titles it gets wrong. `--folds` also counts, for each tenth of the titles,
// only the words that give away a title of the other nine: what the lists would know without it.
import { readFileSync } from 'node:fs';

import { solutionCues } from '../../src/core/coach/solution-cues.ts';

const folds = 10;
const labels = new Set(['O', 'S', 'A', '?']);
const given = process.argv.slice(2);
const files = given.filter((name) => !name.startsWith('--'));
const titles = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [label = '', title] = line.split('\t');
      return title !== undefined && labels.has(label) ? [{ label, title }] : [];
    }),
);
const flagged = titles.filter(({ title }) => solutionCues(title).length > 0);
const wanted = (all: readonly Title[]) => all.filter(({ label }) => label === 'S' || label === 'A');
const open = (all: readonly Title[]) => all.filter(({ label }) => label === '?');

say('precision', wanted(flagged).length, flagged.length);
say('recall', wanted(flagged).length, wanted(titles).length);
say('of "?"', open(flagged).length, open(titles).length);

if (given.includes('--folds')) {
  const parts = Array.from({ length: folds }, (_, fold) =>
    titles.filter((__, index) => index % folds === fold),
  );
  const found = parts.flatMap((part) => {
    const others = titles.filter((each) => !part.includes(each));
    const known = new Set(wanted(others).flatMap(({ title }) => firstCue(title) ?? []));
    return part.filter(({ title }) => known.has(firstCue(title) ?? ''));
  });
  process.stdout.write(`with the words of other titles, in ${folds} folds:\n`);
  say('precision', wanted(found).length, found.length);
  say('recall', wanted(found).length, wanted(titles).length);
  say('of "?"', open(found).length, open(titles).length);
}

if (given.includes('--wrong')) {
  for (const { label, title } of titles) {
    const [cue] = solutionCues(title);
    const isWanted = label === 'S' || label === 'A';
    if ((cue !== undefined) === isWanted) continue;
    process.stdout.write(`${label}  ${title}${cue ? `  (${cue.word})` : ''}\n`);
  }
}

function firstCue(title: string): string | undefined {
  return solutionCues(title)[0]
    ?.word.toLowerCase()
    .replace(/(?:ing|s)$/, '');
}

function say(what: string, part: number, whole: number): void {
  const share = whole === 0 ? '-' : `${Math.round((part / whole) * 100)} %`;
  process.stdout.write(`${what.padEnd(10)} ${share.padStart(5)}  ${part} of ${whole}\n`);
}

interface Title {
  readonly label: string;
  readonly title: string;
}
