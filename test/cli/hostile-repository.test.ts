import { chmod, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { dev } from '../../src/cli/dev.ts';
import { gitRepository, openRepository, type GitRepository } from '../support/git-repository.ts';
import { minimal } from '../support/roadmap-of.ts';
import type { CliResult } from '../support/run-cli.ts';
import { runHere } from '../support/run-here.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';
import { testWorld } from '../support/test-world.ts';

/**
 * What a stranger's repository tries, each with every command that reads content: a program that runs
 * or a file that is written leaves a mark in the folder `marks`.
 */
const tricks: Readonly<Record<string, (victim: Victim) => Promise<void>>> = {
  async 'a content folder that looks like a bare repository'({ repository, program }) {
    await makeBare(repository.path('content'), program('bare'));
    await repository.commit({}, 'Adds a bare repository');
  },

  async 'a bare repository that is not in any other'({ repository, program }) {
    await makeBare(repository.path('content'), program('alone'));
    await rm(repository.path('.git'), { recursive: true });
  },

  async 'a broken .git beside a bare repository'({ repository, program }) {
    await makeBare(repository.path('content'), program('broken'));
    await mkdir(repository.path('content/.git'));
  },

  async 'settings and attributes that name programs'({ repository, program }) {
    for (const [key, name] of Object.entries(programs)) {
      repository.git('config', key, program(name));
    }
    repository.git('config', 'filter.evil.required', 'true');
    repository.git('config', 'log.showSignature', 'true');
    repository.git('config', 'core.attributesFile', repository.path('attributes'));
    await writeFiles(repository.folder, {
      attributes: attributes,
      '.git/info/attributes': attributes,
      'content/.gitattributes': attributes,
    });
    await touchAll(repository);
  },

  async hooks({ repository, program }) {
    const names = [
      ...['post-index-change', 'fsmonitor-watchman', 'reference-transaction', 'pre-auto-gc'],
      ...['post-checkout', 'pre-commit', 'post-merge', 'post-rewrite', 'pre-push'],
    ];
    for (const name of names) {
      const hook = repository.path(`.git/hooks/${name}`);
      await writeFiles(repository.folder, {
        [`.git/hooks/${name}`]: `#!/bin/sh\n${program(name)}\n`,
      });
      await chmod(hook, 0o755);
    }
    repository.git('config', 'core.fsmonitor', '.git/hooks/fsmonitor-watchman');
    await touchAll(repository);
  },

  async 'a body that reads as options of git'({ repository, marks }) {
    const options = [`--output=${marks}/output`, `-O${marks}/order`, `--ext-diff`];
    const body = options.map((option) => `\0${option}\0\n`).join('');
    await rm(repository.path('content'), { recursive: true });
    await repository.commit({}, 'Removes the roadmap');
    const files = { ...minimal, 'vision.md': minimal['vision.md'] + body };
    await repository.commit(
      { ...below('content', files), 'content/.gitattributes': 'vision.md diff\n' },
      'Begins again',
    );
    await repository.commit(below('content', minimal), 'Removes the options');
  },

  async 'names that read as options, and with line breaks'({ repository, marks }) {
    const names = [`--output=${marks.replaceAll('/', '_')}`, '-x', 'line\nbreak', '--', 'a\tb'];
    const files = names.map((name) => [`content/slices/${name}.md`, edited] as const);
    await repository.commit(Object.fromEntries(files), `--output=${marks}/subject`, {
      name: `--output=${marks}/name`,
    });
    repository.git('update-ref', `refs/tags/--output=${marks.replaceAll('/', '_')}`, 'HEAD');
    repository.git('update-ref', 'refs/heads/-x', 'HEAD');
    for (const [file] of files) await rm(repository.path(file));
    await repository.commit({}, 'Removes them');
  },

  async 'a partial clone whose remote is a program'({ repository, program }) {
    const { git } = repository;
    const blob = git('rev-parse', 'HEAD~1:content/slices/watch-one-item.md').trim();
    for (const [key, value] of Object.entries({
      'remote.origin.url': `ext::sh -c ${program('ext').replaceAll(' ', '%S')}`,
      'remote.origin.uploadpack': program('uploadpack'),
      'remote.origin.vcs': 'ext',
      'remote.origin.promisor': 'true',
      'remote.origin.partialclonefilter': 'blob:none',
      'extensions.partialClone': 'origin',
      'core.repositoryFormatVersion': '1',
      'protocol.ext.allow': 'always',
      'protocol.allow': 'always',
      'core.sshCommand': program('ssh'),
      'credential.helper': `!${program('credential')}`,
      'core.gitProxy': program('proxy'),
    })) {
      git('config', key, value);
    }
    await rm(repository.path(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`), { force: true });
  },

  async 'a submodule with settings of its own'({ repository, program }) {
    const inner = openRepository(await tempFolder({ 'content/slices/inner/README.txt': 'x' }));
    await mkdir(repository.path('content/slices/inner'), { recursive: true });
    const submodule = openRepository(repository.path('content/slices/inner'));
    submodule.git('init', '--quiet', '--initial-branch', 'main');
    await submodule.commit({ 'inner.md': edited });
    repository.git('add', '--all');
    await repository.commit(
      {
        '.gitmodules': `[submodule "inner"]\n\tpath = content/slices/inner\n\turl = ${inner.folder}\n`,
      },
      'Adds a submodule',
    );
    for (const [key, name] of Object.entries(programs)) submodule.git('config', key, program(name));
    await submodule.write({ '.gitattributes': attributes, 'inner.md': `${edited}\nMore.\n` });
    repository.git('config', 'diff.submodule', 'log');
    repository.git('config', 'status.submoduleSummary', 'true');
  },

  async 'objects and commits of other places'({ repository, program }) {
    const other = await gitRepository({ 'content/vision.md': minimal['vision.md'] });
    repository.git('config', 'core.alternateRefsCommand', program('alternates'));
    await mkdir(repository.path('.git/objects/info'), { recursive: true });
    await writeFile(
      repository.path('.git/objects/info/alternates'),
      `${other.path('.git/objects')}\n`,
    );
    const [first = '', last = ''] = ['HEAD~1', 'HEAD'].map((name) =>
      repository.git('rev-parse', name).trim(),
    );
    const stranger = other.git('rev-parse', 'HEAD').trim();
    await writeFiles(repository.folder, { '.git/info/grafts': `${last} ${stranger} ${last}\n` });
    await writeFiles(repository.folder, { [`.git/refs/replace/${first}`]: `${stranger}\n` });
  },
};

/** Keys of settings that git starts a program by, and what the mark of each is called. */
const programs = {
  'alias.log': '!log',
  'alias.rev-parse': '!rev-parse',
  'core.alternateRefsCommand': 'alternates',
  'core.askPass': 'askpass',
  'core.editor': 'editor',
  'core.fsmonitor': 'fsmonitor',
  'core.gitProxy': 'proxy',
  'core.pager': 'pager',
  'core.sshCommand': 'ssh',
  'credential.helper': 'credential',
  'diff.evil.command': 'diff-command',
  'diff.evil.textconv': 'textconv',
  'diff.external': 'external',
  'filter.evil.clean': 'clean',
  'filter.evil.process': 'process',
  'filter.evil.smudge': 'smudge',
  'gpg.program': 'gpg',
  'gpg.ssh.program': 'gpg-ssh',
  'merge.evil.driver': 'merge',
  'pager.diff': 'pager-diff',
  'pager.log': 'pager-log',
  'sequence.editor': 'sequence',
  'trailer.evil.command': 'trailer',
  'uploadpack.packObjectsHook': 'pack',
} as const;

const attributes = '* filter=evil diff=evil merge=evil\n*.md filter=evil diff=evil\n';

const commands: Readonly<Record<string, (victim: Victim) => Promise<CliResult>>> = {
  check: ({ run }) => run('check'),
  build: async ({ run }) => run('build', '--out', join(await tempFolder(), 'site')),
  'build --at': async ({ run }) =>
    run('build', '--at', 'HEAD~1', '--out', join(await tempFolder(), 'site')),
  'diff of the working tree': ({ run }) => run('diff', 'HEAD~1'),
  'diff of commits': ({ run }) => run('diff', '--format', 'markdown', 'HEAD~1', 'HEAD'),
  dev: async ({ repository }) => {
    const world = testWorld(repository.folder);
    const options = { content: repository.path('content'), host: 'localhost', port: 0 };
    const running = dev(options, world);
    await world.stdout.find(/http:\S+/).then((url) => fetch(url));
    world.stop();
    return { stdout: '', stderr: '', exitCode: await running };
  },
  rename: ({ run }) => run('rename', 'slice', 'watch-one-item', 'watch-an-item'),
};

const edited = minimal['slices/watch-one-item.md'].replace('thread: true\n', '');

describe.each(Object.keys(tricks))('%s', { timeout: 240_000 }, (trick) => {
  test('runs nothing and writes nothing, whatever the command', async () => {
    const victim = await victimOf();
    await tricks[trick]?.(victim);
    // What the trick needed git for may have run a program as well.
    await rm(victim.marks, { recursive: true });
    await mkdir(victim.marks);
    for (const [name, command] of Object.entries(commands)) {
      const { stderr } = await command(victim);
      expect({ name, marks: await readdir(victim.marks) }).toEqual({ name, marks: [] });
      expect(stderr).not.toContain('    at ');
    }
  });
});

test('shows what commits hold, not what others put in their place', async () => {
  const victim = await victimOf();
  const { repository, run } = victim;
  const before = await run('diff', '--format', 'json', 'HEAD~1', 'HEAD');
  await tricks['objects and commits of other places']?.(victim);
  expect(await run('diff', '--format', 'json', 'HEAD~1', 'HEAD')).toEqual(before);
  expect(JSON.parse(before.stdout).changes).not.toEqual([]);
  // Without these safeguards, git shows another commit.
  expect(repository.git('log', '-1', '--format=%s', 'HEAD~1')).toBe('Begins\n');
});

/** A roadmap with a past: it was moved, a slice was renamed, and something is not committed yet. */
async function victimOf(): Promise<Victim> {
  const repository = await gitRepository(below('old', minimal));
  await moveContent(repository, 'content', 'old');
  await repository.commit({ 'content/slices/more.md': edited }, 'Moves the roadmap');
  repository.git('mv', 'content/slices/more.md', 'content/slices/later.md');
  await repository.commit({ 'content/slices/watch-one-item.md': edited }, 'Changes a slice');
  repository.git('tag', '--annotate', '--message', 'First', 'v1');
  await repository.write({ 'content/slices/later.md': edited.replace('active', 'ready') });
  const marks = await tempFolder();
  return {
    repository,
    marks,
    program: (name) => `touch ${marks}/${name.replace(/^!/, 'alias-')}`,
    run: (...argv) => runHere(argv, { cwd: repository.folder }),
  };
}

async function moveContent(repository: GitRepository, to: string, from = 'content'): Promise<void> {
  await rename(repository.path(from), repository.path(to));
  await repository.commit({}, `Moves "${from}"`);
}

/** Makes git compare contents, and not only when files were changed. */
async function touchAll(repository: GitRepository): Promise<void> {
  const files = repository.git('ls-files', '-z').split('\0').filter(Boolean);
  for (const file of files) {
    const path = repository.path(file);
    await writeFile(path, await readFile(path));
  }
}

async function makeBare(content: string, program: string): Promise<void> {
  const { folder } = await gitRepository(minimal);
  for (const name of ['HEAD', 'objects', 'refs', 'index']) {
    await cp(join(folder, '.git', name), join(content, name), { recursive: true });
  }
  await writeFiles(content, {
    config: `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = ${program}\n[filter "evil"]\n\tclean = ${program}\n`,
    '.gitattributes': '*.md filter=evil\n',
    'refs/keep': '',
    // The index knows these by their size, but not by their time: git reads them through the filter.
    ...minimal,
  });
}

function below(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [join(folder, path), text]),
  );
}

interface Victim {
  readonly repository: GitRepository;
  /** An empty folder, as long as nothing runs. */
  readonly marks: string;
  /** A command that leaves a mark of this name. */
  readonly program: (name: string) => string;
  /** Runs Throughline where the repository is. */
  readonly run: (...argv: readonly string[]) => Promise<CliResult>;
}
