import { execFile } from 'node:child_process';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { beforeAll, describe, expect, it } from 'vitest';

import { compiledCommandLine, ensureCommandLine } from '../../src/cli/compiled-command-line.ts';
import { commandLineDigest } from '../../src/io/command-line-digest.ts';
import { projectRoot } from '../support/project-root.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

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

describe('the name of what it is made from', () => {
  it.each([
    ['is written anew', 'src/cli/a.ts', 'const b = 1;'],
    ['is added', 'src/core/deep/b.ts', ''],
    ['is installed', 'node_modules/.package-lock.json', '{}'],
  ])('changes when something %s', async (_, path, text) => {
    const project = await tempFolder({ 'src/cli/a.ts': 'const a = 1;', 'package.json': '{}' });
    const before = commandLineDigest(project);
    expect(commandLineDigest(project)).toBe(before);
    await writeFiles(project, { [path]: text });
    expect(commandLineDigest(project)).not.toBe(before);
  });

  it('changes when a file is put back to the moment and size it had', async () => {
    const project = await tempFolder({ 'src/cli/a.ts': 'const a = 1;' });
    const file = join(project, 'src/cli/a.ts');
    await utimes(file, 1, 1);
    const before = commandLineDigest(project);
    await writeFiles(project, { 'src/cli/a.ts': 'const b = 1;' });
    await utimes(file, 1, 1);
    expect(commandLineDigest(project)).not.toBe(before);
  });

  it('is another one in another place', async () => {
    const [one, other] = await Promise.all([tempFolder(), tempFolder()]);
    expect(commandLineDigest(one)).not.toBe(commandLineDigest(other));
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
