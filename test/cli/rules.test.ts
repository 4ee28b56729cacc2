import { describe, expect, test } from 'vitest';

import { ruleIds } from '../../src/core/diagnostics/rule-table.ts';
import { minimal } from '../support/roadmap-of.ts';
import { runHere } from '../support/run-here.ts';
import { below, tempFolder } from '../support/temp-folder.ts';

const settings = `coach: gentle
rules:
  slice-is-thin: { severity: error, limit: 8 }
  stray-file: off
`;

describe('throughline rules', () => {
  test('lists each rule once, as the roadmap sets it', async () => {
    const { stdout, stderr, exitCode } = await runHere(['rules'], { cwd: await roadmap() });
    const rows = stdout.split('\n');
    const ids = rows.flatMap((row) => /^ {2}([a-z-]+)/.exec(row)?.[1] ?? []);
    expect(ids.toSorted()).toEqual(ruleIds);
    expect(rows[0]).toBe('Advice (coach: gentle)');
    expect(rows).toContain(
      '  slice-is-thin                  error    8 weeks      preset default  set in roadmap.yml',
    );
    expect(rows).toContain('  slice-is-owned                 off                   preset default');
    expect(rows).toContain('  horizon-agrees                 warning               preset gentle');
    expect(rows.some((row) => /^ {2}stray-file +off +set in roadmap\.yml$/.test(row))).toBe(true);
    expect(rows).toContain('  broken-link');
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });

  test('lists them for programs', async () => {
    const cwd = await roadmap();
    const { stdout } = await runHere(['rules', '--format', 'json'], { cwd });
    const { version, coach, rules } = JSON.parse(stdout) as {
      version: 1;
      coach: string;
      rules: [];
    };
    expect({ version, coach, length: rules.length }).toEqual({
      version: 1,
      coach: 'gentle',
      length: ruleIds.length,
    });
    expect(rules).toContainEqual({
      rule: 'slice-is-thin',
      severity: 'error',
      limit: 8,
      unit: 'weeks',
      preset: 'default',
      configurable: true,
      set: true,
      url: '/rules/slice-is-thin/',
    });
  });

  test('explains one with its reason and an example', async () => {
    const { stdout } = await runHere(['rules', 'slice-is-thin'], { cwd: await roadmap() });
    expect(stdout).toMatch(
      /^Slices are thin\n\nslice-is-thin: error · 8 weeks · preset default, set in roadmap\.yml\n\nThe longer a slice, /,
    );
    expect(stdout).toContain('\nFor example:\n\n  slices/order-whole-cases.md\n\n  ---\n  title: ');
    expect(stdout).not.toContain('warning');
    expect(stdout).toMatch(/\n\/rules\/slice-is-thin\/\n$/);
    const rows = stdout.split('\n');
    expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  test.each(ruleIds)('explains %s in plain text', async (rule) => {
    const { stdout } = await runHere(['rules', rule], { cwd: await tempFolder() });
    const [prose = ''] = stdout.split('For example:');
    expect(prose).not.toMatch(/```|\]\(|^#/m);
  });

  test('shows the defaults where there is no roadmap yet', async () => {
    const { stdout, exitCode } = await runHere(['rules'], { cwd: await tempFolder() });
    expect(stdout).toContain('Advice (coach: default)\n');
    expect(exitCode).toBe(0);
  });

  test('suggests the rule that was meant, and names a folder that is not there', async () => {
    const cwd = await tempFolder();
    expect(await runHere(['rules', 'slice-is-thn'], { cwd })).toEqual({
      stdout: '',
      stderr: 'There is no rule "slice-is-thn".\nDid you mean "slice-is-thin"?\n',
      exitCode: 2,
    });
    expect(await runHere(['rules', '--content', 'road'], { cwd })).toMatchObject({
      stderr: expect.stringContaining('There is no folder "road"'),
      exitCode: 2,
    });
  });
});

function roadmap(): Promise<string> {
  return tempFolder(below('content', { ...minimal, 'roadmap.yml': settings }));
}
