import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';

import { changeKinds } from '../../src/core/diff/change-kinds.ts';
import type { Diagnostic } from '../../src/core/diagnostics/diagnostic.ts';
import type { Change } from '../../src/core/diff/change.ts';
import { formatChangesJson } from '../../src/report/format-changes-json.ts';
import { escapeMarkdown } from '../../src/report/escape-markdown.ts';
import {
  formatChangesMarkdown,
  type MarkdownOptions,
} from '../../src/report/format-changes-markdown.ts';
import { formatChangesText } from '../../src/report/format-changes-text.ts';
import { sumUpChanges } from '../../src/words/sum-up-changes.ts';
import { dedent } from '../support/dedent.ts';
import { changes, names, texts } from './example-changes.ts';

const joiner = '\u2060';
const sides = { base: 'main', head: 'the working tree', names };
const summary = 'Vision reworded, 1 promise slipped, 1 owner changed and 1 more change.';

describe('sumUpChanges', () => {
  test('tells what matters first, and counts the rest', () => {
    expect(sumUpChanges(changes, names)).toBe(summary);
  });

  test('tells a single change itself, and that there is none', () => {
    expect(sumUpChanges(changes.slice(1, 2), names)).toBe(texts[1]);
    expect(sumUpChanges([], names)).toBe('No changes to the roadmap.');
  });

  test('does not sound like success where nobody knows whether a promise was kept', () => {
    const undated = [ofKind('promise-undated')];
    const kept = [ofKind('promise-kept')];
    expect(sumUpChanges([...undated, ...kept], names)).toBe(
      '1 promise with unknown ship date and 1 promise kept.',
    );
    expect(sumUpChanges([...undated, ...undated], names)).toBe(
      '2 promises with unknown ship dates.',
    );
  });

  test('says that a promise was missed, and that a target date was none, as its line does', () => {
    const slice = { item: { kind: 'slice', id: 'a', title: 'A' }, file: 'slices/a.md' } as const;
    const given: Change = { kind: 'promise-restated', ...slice, detail: 'added' };
    const corrected: Change = { kind: 'promise-restated', ...slice, detail: 'corrected' };
    expect(sumUpChanges([ofKind('promise-missed'), given, corrected, corrected], names)).toBe(
      '1 promise missed, 1 target date added after the slice shipped and 2 target dates corrected.',
    );
  });

  test.each([
    ['vision-rescheduled', 'vision date moved'],
    ['goal-retargeted', '1 goal target changed'],
    ['intent-repointed', '1 intent with changed goals'],
    ['assumptions-changed', '1 intent with changed assumptions'],
    ['dependencies-changed', '1 slice with changed dependencies'],
    ['tests-changed', '1 assumption with changed tests'],
    ['update-relinked', '1 update about other items'],
  ] as const)('is as true of what is added as of what is replaced: %s', (kind, words) => {
    const first = changes.slice(1, 2);
    expect(sumUpChanges([...first, ofKind(kind)], names)).toBe(`1 promise slipped and ${words}.`);
  });

  test('tells details when there is nothing else', () => {
    const details = Array.from({ length: 3 }, () => changes.slice(3)).flat();
    expect(sumUpChanges(details, names)).toBe('3 texts changed.');
  });
});

describe('formatChangesText', () => {
  test('groups the changes for people, with their files', () => {
    expect(`${text()}\n`).toBe(dedent`
      ${summary}

      Direction
        Vision statement reworded.  content/vision.md
          No shop {+ever+} runs out of [-milk.-] {+bread.+}

      Promises
        "Watch one item" slipped 3 months: Q4 2026 → Q1 2027.  content/slices/a.md

      Teams and requests
        "Watch one item": owner set to @maria.  content/slices/a.md

      Wording and details
        "Order <b>bread</b>": text changed (1 word added).  content/slices/b.md

      From main to the working tree: 4 changes.
    `);
  });

  test('colours only when it is given colours', () => {
    expect(text()).not.toContain('\u001b');
    const coloured = text(changes, true);
    expect(coloured).toContain('\u001b[31m\u001b[9mmilk.\u001b[29m\u001b[39m');
    expect(coloured).toContain('\u001b[1m"Watch one item"\u001b[22m slipped');
  });

  test('shortens full ids, and leaves names as they were given', () => {
    const base = '1a2b3c4d'.repeat(5);
    const text = formatChangesText(changes, {
      ...{ base, head: 'HEAD', names, pathOf: String, colors: picocolors.createColors(false) },
      missing: { side: 'base', what: 'folder "content"' },
    });
    expect(text).toMatch(/^There is no folder "content" in 1a2b3c4\.\n/);
    expect(text).toMatch(/\nFrom 1a2b3c4 to HEAD: 4 changes\.$/);
  });

  test('does not let a file speak to the terminal', () => {
    expect(text(retitled('\u001b[2J\u202e'))).toContain('␛[2J\ufffd');
  });
});

describe('formatChangesJson', () => {
  test('is the published form', () => {
    expect(JSON.parse(formatChangesJson(changes, sides))).toEqual({
      version: 1,
      base: 'main',
      head: 'the working tree',
      summary,
      changes: changes.map((change, index) => ({ ...change, text: texts[index] })),
    });
  });
});

describe('formatChangesMarkdown', () => {
  test('is a comment fit to post: one sentence, groups, details folded away', () => {
    expect(`${markdown()}\n`).toBe(dedent`
      ${summary}

      ### Direction

      - Vision statement reworded. ([vision.md](https://git.example/vision.md))

        > No shop <ins>ever</ins> runs out of <del>milk.</del> <ins>bread.</ins>

      ### Promises

      - **[Watch one item](https://git.example/slices/a.md)** slipped 3 months: Q4 2026 → Q1 2027.

      ### Teams and requests

      - **[Watch one item](https://git.example/slices/a.md)**: owner set to @${joiner}maria.

      <details>
      <summary>Wording and details (1)</summary>

      - **[Order &lt;b&gt;bread&lt;/b&gt;](https://git.example/slices/b.md)**: text changed (1 word added).

      </details>

      <sub>From main to the working tree: 4 changes.</sub>
    `);
  });

  test('links nothing that has no address', () => {
    const comment = markdown(changes, { linkTo: () => undefined });
    expect(comment).toContain(
      'Vision reworded, 1 promise slipped, 1 owner changed and 1 more change.',
    );
    expect(comment).not.toContain('](');
  });

  test('folds the least important groups away, and what is asked about first never', () => {
    const of = (kind: Change['kind'], count: number) =>
      Array.from({ length: count }, () => ofKind(kind));
    const comment = markdown([
      ...changes.slice(0, 1),
      ...of('promise-slipped', 8),
      ...of('slice-shipped', 7),
      ...of('horizon-moved', 3),
      ...of('confidence-changed', 6),
      ...of('owner-changed', 1),
    ]);
    const headings = [...comment.matchAll(/^### (.*)|<summary>(.*)<\/summary>/gm)];
    expect(headings.map(([heading]) => heading)).toEqual([
      '### Direction',
      '### Promises',
      '### Started, shipped, dropped',
      '### Horizons',
      '<summary>Measurements (6)</summary>',
      '<summary>Teams and requests (1)</summary>',
    ]);
  });

  test('shows the first of very many promises, and stays within what a host takes', () => {
    const many = Array.from({ length: 3000 }, () => changes.slice(1, 2)).flat();
    const comment = markdown(many);
    expect(comment.length).toBeLessThan(65_536);
    const [open = '', folded = ''] = comment.split('<details>');
    expect(open).toContain('### Promises\n');
    expect(open.match(/^- /gm)).toHaveLength(20);
    expect(folded).toContain('<summary>Promises: 2980 more</summary>');
    expect(folded).toMatch(/- … and \d+ more changes\n/);
  });

  test.each([
    ['paths', { linkTo: () => `https://git.example/${'%E2%82%AC'.repeat(4000)}` }, 'Bread'],
    ['titles that are escaped', {}, '<&>'.repeat(2000)],
    [
      'both, under every heading',
      { linkTo: () => `https://git.example/${'a'.repeat(700)}` },
      '*'.repeat(900),
    ],
  ] as const)('fits, and cuts no line, for very long %s', (_, options, title) => {
    const kinds = Object.keys(changeKinds) as Change['kind'][];
    const of = (kind: Change['kind']) => ({
      ...ofKind(kind),
      item: { kind: 'slice', id: 'a', title },
    });
    const sayable = kinds.filter((kind) =>
      /promise-made|slice-readied|slice-started|confidence|owner/.test(kind),
    );
    const many = sayable.flatMap((kind) => Array.from({ length: 300 }, () => of(kind))) as Change[];
    const comment = markdown(many, options);
    expect(comment.length).toBeLessThanOrEqual(60_000);
    expect(comment.match(/^<details>$/gm)).toHaveLength(
      comment.match(/^<\/details>$/gm)?.length ?? 0,
    );
    for (const line of comment.split('\n').filter((each) => each.startsWith('- **['))) {
      expect(line).toMatch(/^- \*\*\[.*\]\(https:[^ )]*\)\*\*.*\.$/);
    }
    expect(comment).toMatch(/<sub>From main to the working tree: 1500 changes\.<\/sub>$/);
  });

  test('begins with the errors there are, then those that are fixed', () => {
    const error = (message: string, line = 5): Diagnostic => ({
      ...{ rule: 'invalid-value', severity: 'error', message, hint: 'Write "b".' },
      location: { file: 'slices/a.md', line, column: 1 },
    });
    const many = Array.from({ length: 12 }, (_, index) => error(`New <b> ${index}.`));
    const errors = {
      before: [error('Stays.', 4), error('Goes.')],
      after: [error('Stays.', 9), ...many],
      leftOut: ['slices/a.md', 'slices/b.md'],
    };
    const [errorsOf = '', fixed = '', rest = ''] = markdown(changes, { errors })
      .split(/^### (?:Errors|Fixed)$/m)
      .slice(1)
      .concat('');
    expect(errorsOf).toMatch(
      /^\n\n- slices\/a\.md, line 9: Stays\. Write "b"\.\n- slices\/a\.md, line 5: New &lt;b&gt; 0\./,
    );
    expect(errorsOf).toMatch(/\n- … and 3 more errors\n\n$/);
    expect(fixed).toMatch(/^\n\n- slices\/a\.md, line 5: Goes\. Write "b"\.\n\nVision reworded/);
    expect(fixed).toMatch(/: 4 changes, without 2 files that cannot be compared\.<\/sub>$/);
    expect(rest).toBe('');
    expect(markdown([], { errors })).toContain('\n\nNo other changes.\n\n');
  });

  test('names commits by short ids, and links them where it can', () => {
    const [base, head] = ['1a2b3c4d'.repeat(5), 'f0e1d2c3'.repeat(5)];
    const ids = { base, head: 'HEAD', commits: { base, head } };
    const missing = { side: 'base', what: 'folder "content"' } as const;
    const comment = markdown(changes, { ...ids, missing });
    expect(comment).toContain('<sub>From 1a2b3c4 to f0e1d2c: 4 changes.</sub>');
    expect(comment).toContain('\n\nThere is no folder "content" in 1a2b3c4.\n\n');
    const linked = markdown(changes, { ...ids, linkToCommit: (id) => `https://git.example/${id}` });
    expect(linked).toContain(
      `<sub>From [1a2b3c4](https://git.example/${base}) to [f0e1d2c](https://git.example/${head}): 4`,
    );
    const named = markdown(changes, { ...ids, base: 'v1~2', head: '@{u}' });
    expect(named).toContain(`<sub>From v1\\~${joiner}2 to f0e1d2c: `);
  });

  test('lets no title become markup', () => {
    const comment = markdown(retitled('](https://evil.example) <img src=x> @all #1\n# Head'));
    expect(comment).toContain('**[\\](https:\u2060//evil.example) &lt;img');
    expect(comment).not.toMatch(/<img|@all|#1\b|^# /m);
  });
});

describe('escapeMarkdown', () => {
  test.each([
    ['Plain words, 3 of 4: "so".', 'Plain words, 3 of 4: "so".'],
    ['*a* _b_ `c` [e](f) ![g](h)', '\\*a\\* \\_b\\_ \\`c\\` \\[e\\](f) !\u2060\\[g\\](h)'],
    ['<g> &amp; |', '&lt;g&gt; &amp;\u2060amp; \\|'],
    ['~~d~~ $h$', '\\~\u2060\\~\u2060d\\~\u2060\\~ \\$\u2060h\\$'],
    ['@ana', '@\u2060ana'],
    ['#12 !3 GH-4', '\\#\u206012 !\u20603 GH-\u20604'],
    ['http://a.example www.b.example', 'http:\u2060//a.example www\u2060.b.example'],
    ['deadbeef1', 'd\u2060eadbeef1'],
    ['# Head', '\\# Head'],
    ['1. One', '1\\. One'],
    ['- Item', '\\- Item'],
    ['two\n\nlines', 'two lines'],
  ])('of %j', (given, expected) => {
    expect(escapeMarkdown(given)).toBe(expected);
  });
});

function text(given: readonly Change[] = changes, color = false): string {
  return formatChangesText(given, {
    ...sides,
    pathOf: (file) => `content/${file}`,
    colors: picocolors.createColors(color),
  });
}

function markdown(
  given: readonly Change[] = changes,
  options: Partial<MarkdownOptions> = {},
): string {
  return formatChangesMarkdown(given, {
    ...sides,
    linkTo: (file) => `https://git.example/${file}`,
    commits: {},
    linkToCommit: () => undefined,
    ...options,
  });
}

/** A change of a kind, for what depends on nothing else. */
function ofKind(kind: Change['kind']): Change {
  const item = { kind: 'slice', id: 'a', title: 'Watch one item' } as const;
  return { kind, item, file: 'slices/a.md' } as Change;
}

function retitled(title: string): readonly Change[] {
  return changes.slice(1, 2).map((change) => ({ ...change, item: { ...change.item, title } }));
}
