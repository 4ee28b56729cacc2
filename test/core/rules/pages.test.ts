import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';

import type { ContentFile } from '../../../src/core/content-file.ts';
import type { Diagnostic } from '../../../src/core/diagnostics/diagnostic.ts';
import { addProblems, createRoadmap } from '../../../src/core/roadmap/create-roadmap.ts';
import {
  isAdvice,
  isConfigurable,
  pageOfRule,
  ruleIds,
  ruleTable,
  type Rule,
  type RuleId,
} from '../../../src/core/diagnostics/rule-table.ts';
import { drawFences } from '../../../src/io/draw-fences.ts';
import { formatText } from '../../../src/report/format-text.ts';
import type { Roadmap } from '../../../src/core/roadmap/roadmap.ts';
import { foldHistory } from '../../../src/core/history/fold-history.ts';
import { withHistory } from '../../../src/core/history/with-history.ts';
import type { GitLog } from '../../../src/core/history/git-log.ts';
import { unknownForget } from '../../../src/core/history/unknown-forget.ts';
import { withAdvice } from '../../../src/core/coach/coach.ts';
import { parseSources, settingsIn } from '../../../src/core/document/sources.ts';
import { contradictoryHistory } from '../../../src/core/history/contradictory-history.ts';
import { logOf } from '../../support/history-of-tree.ts';
import { projectRoot } from '../../support/project-root.ts';
import { minimal, type Tree } from '../../support/roadmap-of.ts';
import { readRulePage } from './read-rule-page.ts';
import { pasts, unwritable } from './unwritable.ts';

/**
 * A rule's page is its test: its files, laid over the smallest roadmap, give what the page shows,
 * word for word. After an intended change of words, run `npx vitest --update` to write the pages again.
 */
describe.each(ruleIds)('the page of %s', (rule) => {
  const path = join(projectRoot, 'src/core', pageOfRule(rule));

  test('names the rule, its severity and its setting below the title', async () => {
    const page = readRulePage(await readFile(path, 'utf8'));
    const setting = isConfigurable(rule) ? ` · \`rules: { ${rule}: off | warn | error }\`` : '';
    const { severity, preset, limit, unit }: Rule = ruleTable[rule];
    const advice = preset ? ` · preset \`${preset}\`` : '';
    const most = limit === undefined ? '' : ` · limit ${limit} ${unit}`;
    expect(page.subtitle).toBe(`\`${rule}\` · ${severity}${setting}${advice}${most}`);
  });

  test('shows every problem of its wrong example and no others', async () => {
    const page = readRulePage(await readFile(path, 'utf8'));
    const { diagnostics, files } = await check(rule, { ...page.wrong, ...unwritable[rule] });
    await expect(page.withReport(report(diagnostics, files))).toMatchFileSnapshot(path);
    expect(diagnostics.map((found) => found.rule)).toContain(rule);
  });

  test('fixes its example', async () => {
    const page = readRulePage(await readFile(path, 'utf8'));
    expect(Object.keys(page.fixed)).not.toEqual([]);
    expect(page.fixed).not.toEqual(page.wrong);
    expect((await check(rule, page.fixed)).diagnostics).toEqual([]);
  });
});

async function check(rule: RuleId, changes: Changes): Promise<Checked> {
  const past = pasts[rule];
  const files = Object.entries<Changes[string]>({
    ...(isAdvice(rule) || rule === 'unused-allow' ? sound : minimal),
    ...changes,
  })
    .flatMap(([path, content]): ContentFile[] => {
      if (content === null) return [];
      return [typeof content === 'string' ? { path, text: content } : { path, problem: content }];
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const made = createRoadmap(files, { asOf: '2026-11-23' });
  const { problems } = await drawFences(made.fences);
  const log = past && logOfPast(changes, past);
  const roadmap = made.roadmap && log ? dated(made.roadmap, log) : made.roadmap;
  const ofHistory =
    roadmap && log
      ? [...contradictoryHistory(roadmap), ...unknownForget(settingsIn(files), log)]
      : [];
  const found = addProblems({ ...made, ...(roadmap && { roadmap }) }, [...problems, ...ofHistory]);
  const isCoached = isAdvice(rule) || rule === 'unused-allow';
  const advised = isCoached ? withAdvice(found, parseSources(files), { isDated: true }) : found;
  return { files, diagnostics: advised.diagnostics };
}

function dated(roadmap: Roadmap, log: GitLog): Roadmap {
  return withHistory(roadmap, foldHistory(log, roadmap.asOf));
}

/** The smallest roadmap on which the coach has nothing to say. */
const sound = {
  ...minimal,
  'vision.md': minimal['vision.md'].replace(
    'Halve stock-outs\n',
    `$&    measure: stock-outs per 1,000 item-days
    direction: down
    baseline: 42
    target: 21
    by: 2027
    readings: [{ date: 2026-11-01, value: 33 }]
`,
  ),
  'slices/watch-one-item.md': minimal['slices/watch-one-item.md']
    .replace('status: active\n', '$&owner: "@maria"\n')
    .concat('\n## Done when\n\n- [ ] One item is ordered from its own sales\n'),
};

/** A history in which the slice had each status on a day before. */
function logOfPast(changes: Changes, past: Past): GitLog {
  const path = 'slices/watch-one-item.md';
  const texts = Object.entries(past).map(
    ([date, status]) => [date, minimal[path].replace('active', status)] as const,
  );
  const last = changes[path] ?? minimal[path];
  const commits = [...texts, ['2026-09-15', String(last)] as const].map(([date, text], index) => ({
    date,
    files: { ...(index === 0 && minimal), [path]: text },
  }));
  return logOf(commits);
}

/**
 * What `throughline check` prints, folded to the width of a page, but for its closing line: that
 * counts files of no interest.
 */
function report(diagnostics: readonly Diagnostic[], files: readonly ContentFile[]): string {
  const texts = new Map(files.map((file) => [file.path, 'text' in file ? file.text : undefined]));
  const text = formatText(diagnostics, {
    files: files.length,
    colors: picocolors.createColors(false),
    pathOf: (file) => file,
    sourceOf: (file) => texts.get(file),
    width: pageWidth,
  });
  return text.trimEnd().split('\n').slice(0, -1).map(fold).join('\n').trimEnd();
}

const pageWidth = 58;

/** Breaks a long line between words; what follows stands below where its text begins. */
function fold(line: string): string {
  const indent = /^ *(?:\d+:\d+ +\w+ +)?/.exec(line)?.[0].length ?? 0;
  const rows = [''];
  for (const word of line.slice(indent).split(/ (?! )/)) {
    const row = rows.at(-1);
    const longer = row ? `${row} ${word}` : word;
    if (row && indent + longer.length > pageWidth) rows.push(word);
    else rows[rows.length - 1] = longer;
  }
  return line.length > pageWidth
    ? line.slice(0, indent) + rows.map((row) => row.trimEnd()).join(`\n${' '.repeat(indent)}`)
    : line;
}

type Changes = Tree | NonNullable<(typeof unwritable)[keyof typeof unwritable]>;

type Past = Readonly<Record<string, string>>;

interface Checked {
  readonly files: readonly ContentFile[];
  readonly diagnostics: readonly Diagnostic[];
}
