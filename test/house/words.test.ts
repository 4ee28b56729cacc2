import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { projectRoot } from '../support/project-root.ts';

/** Words that have a plainer one, in comments and names too; the action of each is to use that. */
const banned: readonly (readonly [RegExp, instead: string])[] = [
  [/\btold|\btells?\b|\btelling\b/i, 'show, report, list'],
  [/\bstood|\bstands?\b/i, 'is, was'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\bheed(?:s|ed)?\b/i, 'check, follow'],
  [/\bbears?\b|\bbearing\b/i, 'has'],
  [/\bwhoever\b(?! …)/i, 'the person who, or another sentence'],
  [/\bnobody (?:has|is|knows|can|could|would|says?|said|renamed)\b/i, 'not … yet, unknown'],
  [/\bown lights\b/i, 'another sentence'],
  [/\b(?:as|how|where) (?:it|they) (?:stood|lay)\b/i, 'as it was'],
  [/\bunder way\b/i, 'active, in progress'],
  [/\bput off\b/i, 'slipped, moved to a later date'],
  [/\bpromised for\b/i, 'due, target date'],
  [/\bcould begin\b|\bcannot begin\b/i, 'ready to start, blocked'],
  [/\beven pace\b/i, 'on schedule'],
  [/\bwith a blank\b/i, 'with a space'],
  [/\bcame to be\b|\bhow it came here\b/i, 'history, changes'],
  [/\bread and found true\b/i, 'reviewed'],
  [/\basked of others\b/i, 'requests'],
  [/\b(?:says?|said) of\b/i, 'another sentence'],
  [/(?:,? too| as well)[.,;:](?: |$)/i, 'also'],
  [/\b(?:third|quarter|half|sevenths|tenths) of the way\b/i, 'a percentage'],
  [/(?:\/\/|\/\*\*?|^\s*\*) What [a-z`]/, 'the subject, or "Returns …"'],
];

/** English that people read: of the site, the command line, the rules, the guides and the code. */
const files = globSync(
  ['src/**/*.{ts,js,astro,css,md}', 'src/messages/en.json', '{README,.github/CONTRIBUTING}.md'],
  { cwd: projectRoot },
).filter((file) => !/[\\/]fonts?[\\/]/.test(file));

test.each(banned)('no file has %s, but %s', (word) => {
  const found = files.flatMap((file) =>
    readFileSync(join(projectRoot, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (word.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
