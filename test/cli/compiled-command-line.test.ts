import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { beforeAll, describe, expect, it } from 'vitest';

import { compiledCommandLine, ensureCommandLine } from '../../src/cli/compiled-command-line.ts';
import { projectRoot } from '../support/project-root.ts';

describe('the compiled command line', () => {
  beforeAll(() => ensureCommandLine());

  it.each([
    '--version',
    '--help',
    'check --help',
    'check',
    'check --format json --content test',
    'check --content nowhere',
    'schema slice',
    'new slice',
    'diff no-such-revision',
    'rename slice nothing',
    'chekc',
  ])('answers "%s" as the source does', async (line) => {
    const argv = line.split(' ');
    const [compiled, source] = await Promise.all([
      run(compiledCommandLine() ?? 'not compiled', argv),
      run(join(projectRoot, 'src/cli/run.ts'), argv),
    ]);
    expect(compiled).toEqual(source);
    expect(compiled.stdout + compiled.stderr).not.toBe('');
  });
});

function run(module: string, argv: readonly string[]): Promise<Answer> {
  const start = `const { run } = await import('${pathToFileURL(module).href}'); await run(process.argv.slice(1));`;
  const env = { ...process.env, NO_COLOR: '', FORCE_COLOR: undefined, GITHUB_WORKSPACE: '' };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--input-type=module', '--eval', start, '--', ...argv],
      { cwd: projectRoot, env, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => resolve({ stdout, stderr, exitCode: child.exitCode }),
    );
    child.stdin?.end();
  });
}

interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}
