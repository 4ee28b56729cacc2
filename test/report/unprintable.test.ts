import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';

import { formatChangesJson } from '../../src/report/format-changes-json.ts';
import { formatChangesMarkdown } from '../../src/report/format-changes-markdown.ts';
import { formatChangesText } from '../../src/report/format-changes-text.ts';
import { formatGithub } from '../../src/report/format-github.ts';
import { formatGitlab } from '../../src/report/format-gitlab.ts';
import { formatJson } from '../../src/report/format-json.ts';
import { formatText } from '../../src/report/format-text.ts';
import { unprintables, unprintablesIn } from '../support/unprintable.ts';
import { changes, names } from './example-changes.ts';
import { problems, sources } from './example-problems.ts';

const colors = picocolors.createColors(false);
const pathOf = (file: string) => `content/${file}`;

/** Every format, given a character to put into every text it is made of. */
const formats: Readonly<Record<string, (character: string) => string>> = {
  text: (character) =>
    formatText(withIn(problems, character), {
      files: 1,
      pathOf,
      sourceOf: (file) => withIn(sources[file.replace(character, '')] ?? '', character),
      colors,
      width: 100,
    }),
  json: (character) =>
    formatJson(withIn(problems, character), { files: 1, urlOf: (rule) => rule + character }),
  github: (character) => formatGithub(withIn(problems, character), { pathOf }),
  gitlab: (character) => formatGitlab(withIn(problems, character), { pathOf }),
  'diff as text': (character) =>
    formatChangesText(withIn(changes, character), { ...sides(character), pathOf, colors }),
  'diff as markdown': (character) =>
    formatChangesMarkdown(withIn(changes, character), {
      ...sides(character),
      commits: {},
      linkTo: () => undefined,
      linkToCommit: () => undefined,
    }),
  'diff as json': (character) => formatChangesJson(withIn(changes, character), sides(character)),
};

describe.each(Object.entries(formats))('the format %s', (name, format) => {
  test('has no character that is acted on, wherever one is', () => {
    const lines = format('x').split('\n').length;
    for (const character of unprintables) {
      const written = format(character);
      expect(unprintablesIn(written.replaceAll('\n', ''))).toEqual([]);
      // Nor does one make a line, which some other program would take for its own.
      if (name !== 'text') expect(written.split('\n')).toHaveLength(lines);
    }
  });
});

function sides(character: string) {
  return {
    ...{ names, base: `main${character}` },
    head: `${character}head`,
    missing: { side: 'base', what: `folder "a${character}"` },
  } as const;
}

/** A value with a character in the middle of every text of it but those that are one of a few. */
function withIn<Value>(value: Value, character: string): Value;
function withIn(value: unknown, character: string): unknown {
  if (typeof value === 'string') {
    return value.slice(0, value.length >> 1) + character + value.slice(value.length >> 1);
  }
  if (Array.isArray(value)) return value.map((each: unknown) => withIn(each, character));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      /^(?:rule|severity|kind)$/.test(key) ? each : withIn(each, character),
    ]),
  );
}
