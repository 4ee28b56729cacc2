import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { gitRepository, type GitRepository } from '../support/git-repository.ts';
import { copyProject, runCopy } from '../support/project-copy.ts';
import { minimal } from '../support/roadmap-of.ts';
import { below } from '../support/temp-folder.ts';

/**
 * A key that is declared in the table of its noun, and nowhere else, is seen wherever a key is seen.
 */
describe('a key added to the table of the slice, in one row', () => {
  let copy: string;
  let repository: GitRepository;
  const run = (...argv: readonly string[]) => runCopy(copy, argv, { cwd: repository.folder });

  beforeAll(() => {
    copy = copyProject();
    const table = join(copy, 'src/core/model/slice.ts');
    const row = "  hazard_note: { kind: 'text', description: 'What could go wrong.' },\n  links:";
    writeFileSync(table, readFileSync(table, 'utf8').replace('  links:', row));
  });

  beforeEach(async () => {
    repository = await gitRepository(contentWith('hazard_note: Puddles of oat milk.'));
    await repository.commit(contentWith('hazard_note: Avalanches of oat milk.'));
  });

  afterAll(() => rm(copy, { recursive: true, force: true }));

  test('is taken by check, which knows what a misspelt one was meant for', async () => {
    expect((await run('check')).exitCode).toBe(0);
    await repository.write(contentWith('hazard_not: Puddles.'));
    expect((await run('check')).stdout).toContain('Did you mean "hazard_note"?');
  });

  test('is a flag of new, with its description', async () => {
    expect((await run('new', 'slice', '--help')).stdout).toMatch(
      /--hazard-note <text>\s+what could go wrong/,
    );
    const flags = ['--intent', 'never-run-out', '--status', 'ready', '--hazard-note', 'Spills.'];
    expect((await run('new', 'slice', 'Sell soup', ...flags)).exitCode).toBe(0);
    const file = join(repository.folder, 'content/slices/sell-soup.md');
    expect(readFileSync(file, 'utf8')).toContain('hazard_note: Spills.');
  });

  test('is described in the JSON Schema', async () => {
    const schema = JSON.parse((await run('schema', 'slice')).stdout) as {
      properties: Record<string, { description: string }>;
    };
    expect(schema.properties['hazard_note']?.description).toBe('What could go wrong.');
  });

  test('is compared by diff, in words and as data', async () => {
    const text = '"Watch one item and reorder it"';
    expect((await run('diff', 'HEAD~1')).stdout).toContain(
      `${text}: hazard note changed from "Puddles of oat milk." to "Avalanches of oat milk."`,
    );
    const report = JSON.parse((await run('diff', 'HEAD~1', '--format', 'json')).stdout) as {
      changes: readonly unknown[];
    };
    expect(report.changes).toMatchObject([
      {
        kind: 'key-changed',
        before: { hazard_note: 'Puddles of oat milk.' },
        after: { hazard_note: 'Avalanches of oat milk.' },
      },
    ]);
  });

  test('is a fact of its page, part of its history, and found by search', async () => {
    expect(await run('build')).toMatchObject({ exitCode: 0 });
    const page = readFileSync(
      join(repository.folder, 'dist/slices/watch-one-item/index.html'),
      'utf8',
    ).replaceAll(/<[^>]+>/g, ' ');
    const words = page.replaceAll(/\s+/g, ' ');
    expect(words).toContain('Hazard note Avalanches of oat milk.');
    expect(words).toContain('changed from “Puddles of oat milk.” to “Avalanches of oat milk.”');
    const index = readFileSync(join(repository.folder, 'dist/search.json'), 'utf8');
    expect(index.split('Avalanches of oat milk.')).toHaveLength(2);
  });
});

function contentWith(line: string): Readonly<Record<string, string>> {
  const path = 'slices/watch-one-item.md';
  const files = { ...minimal, [path]: (minimal[path] ?? '').replace(/^---\n/, `---\n${line}\n`) };
  return below('content', files);
}
