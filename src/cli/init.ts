import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';

import packageJson from '../../package.json' with { type: 'json' };
import { idOfAnyTitle } from '../core/author/id-of-any-title.ts';
import { startRoadmap, type NewFile, type Start } from '../core/author/start-roadmap.ts';
import { packageFile, workflowFile } from '../core/author/workflow-file.ts';
import { textsOf } from '../core/content-file.ts';
import { gitHostOf, type GitHost } from '../core/git-host.ts';
import { freeId } from '../core/model/id-of-title.ts';
import { likelyWebAddress } from '../core/model/likely-value.ts';
import { visible } from '../core/text/safe-text.ts';
import { readContent } from '../io/read-content.ts';
import { leadsOutside, repositoryRoot } from '../io/real-place.ts';
import { rewriteFiles } from '../io/rewrite-files.ts';
import type { InitOptions } from './options.ts';
import { problemWith } from '../core/author/flags.ts';
import { shownPath } from './shown-path.ts';
import { project, stopped, UsageError, type World } from './world.ts';

/**
 * `throughline init`: starts a roadmap and prints the next three steps. Returns 1 if one of its files
 * exists; then all of those are named, and nothing is written.
 */
export async function init(options: InitOptions, world: World): Promise<number> {
  const place = placeOf(resolve(world.cwd, options.dir));
  const { root, content } = place;
  const remote = remoteOf(root);
  const given = {
    ...options,
    product:
      options.product ??
      (options.yes || options.example ? nameOf(resolve(world.cwd, options.dir)) : undefined),
  };
  const answers = await answersTo(given, remote, world);
  if (answers === undefined) return stopped;
  const example = options.example ? exampleFiles() : undefined;
  const start: Start = {
    ...{ ...answers, content, hasSite: place.hasSite, hasEditor: options.editor },
    ...(remote !== undefined && !example && { repository: remote }),
    ...(example && { example }),
    version: packageJson.version,
  };
  const files = startRoadmap(start);
  const isNew = !existsSync(join(root, '.gitignore'));
  const all = isNew ? [...files, { path: '.gitignore', text: 'dist/\nnode_modules/\n' }] : files;

  const refusal = whyNot(root, all, world);
  if (refusal !== undefined) {
    world.stderr.write(`${refusal}\nNothing was written.\n`);
    return 1;
  }
  const result = rewriteFiles(
    root,
    all.map(({ path, text }) => ({ path, before: undefined, after: text })),
  );
  if (!result.ok) {
    world.stderr.write(`This file exists: ${visible(result.changed)}\nNothing was written.\n`);
    return 1;
  }
  world.stdout.write(report(all, start, root, world));
  return 0;
}

/**
 * Where a roadmap goes: in a folder of its own below a repository that has anything to build or
 * publish; elsewhere in `content`. A folder inside a repository that is named is taken as it is.
 */
function placeOf(base: string): Place {
  const root = repositoryRoot(base) ?? base;
  const hasSite = root !== base ? isSite(root) : existsSync(join(base, '.git')) && isSite(base);
  if (root !== base) return { root, hasSite, content: relative(root, base).split(sep).join('/') };
  return { root, hasSite, content: hasSite ? 'roadmap' : 'content' };
}

function isSite(folder: string): boolean {
  return siteMarks.some((name) => existsSync(join(folder, name))) || hasPackage(folder);
}

/** Whether a folder has a `package.json` other than the one that installing Throughline makes. */
function hasPackage(folder: string): boolean {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return false;
  const text = readFileSync(path, 'utf8').replaceAll(/\s/g, '');
  return !/^\{"(?:devD|d)ependencies":\{"throughline":"[^"]*"\}\}$/.test(text);
}

const siteMarks = [
  ...['index.html', 'docs', 'public', 'src', 'site', 'mkdocs.yml', '_config.yml'],
  ...['hugo.toml', 'config.toml', 'book.toml', 'Cargo.toml', 'go.mod', 'pyproject.toml', 'pom.xml'],
];

/** The address of the repository, as the configuration of git has it; no git is run. */
function remoteOf(root: string): string | undefined {
  try {
    const config = readFileSync(join(root, '.git/config'), 'utf8');
    const [, url = ''] = /^\[remote "origin"\][^[]*?^\s*url\s*=\s*(\S+)\s*$/m.exec(config) ?? [];
    const [, address = url] = /"(.*)"/.exec(likelyWebAddress(url)) ?? [];
    const plain = address.replace(/(?:\.git)?\/*$/, '').replace(/^(https?:\/\/)[^/@]*@/, '$1');
    return /^https?:\/\/[^\s/]+\/\S+$/.test(plain) ? plain : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(base: string): string {
  const words =
    basename(base)
      .replaceAll(/[-_.]+/g, ' ')
      .trim() || 'Roadmap';
  return words.charAt(0).toUpperCase() + words.slice(1);
}

async function answersTo(
  options: InitOptions,
  remote: string | undefined,
  world: World,
): Promise<Answers | undefined> {
  const { product, statement, audience, team: teams, host, yes = false, example = false } = options;
  for (const [flag, value, key] of [
    ['--product', product, 'title'],
    ['--statement', statement, 'statement'],
    ['--audience', audience, 'statement'],
  ] as const) {
    const wrong = value === undefined ? undefined : problemWith('vision', key, value, flag);
    if (wrong !== undefined) throw new UsageError(wrong);
  }
  const known = remote === undefined ? undefined : gitHostOf({ repository: remote });
  const isAsked = !yes && !example && world.terminal !== undefined;
  if (isAsked) {
    const { askForStart } = await import('./ask-for-start.ts');
    const asked = await askForStart(
      { product, statement, audience, teams, host, known },
      world.terminal,
    );
    return asked && toAnswers(asked);
  }
  if (!yes && !example && (product === undefined || statement === undefined)) {
    throw new UsageError(
      'A new roadmap needs its product and vision:\n  --product <name>     the name of the product\n  --statement <text>   the vision in one sentence\nTo start with defaults, use --yes.',
    );
  }
  const name = product ?? '';
  return toAnswers({
    product: name,
    statement: statement ?? `Everybody can see where ${name} is going, why, and what ships next.`,
    teams,
    host: host ?? known ?? 'github',
    ...(audience !== undefined && { audience }),
  });
}

function toAnswers({ teams, host, ...rest }: Asked): Answers {
  const ids = new Set<string>();
  const named = teams
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => {
      const id = freeId(idOfAnyTitle(name) ?? 'team', ids);
      ids.add(id);
      return { id, name };
    });
  return { ...rest, teams: named, ...(host !== 'none' && { host }) };
}

function exampleFiles(): readonly NewFile[] {
  const read = readContent(join(project, 'content'));
  const texts = textsOf(read.ok ? read.files : []);
  if (texts.size === 0) throw new UsageError('This installation of Throughline has no example.');
  return [...texts].map(([path, text]) => ({ path, text }));
}

/** All files that are in the way, in one message. */
function whyNot(root: string, files: readonly NewFile[], world: World): string | undefined {
  const shown = (path: string) => shownPath(join(root, path), world.cwd);
  const outside = files.find(({ path }) => leadsOutside(join(root, path), root));
  if (outside) return `A symbolic link puts ${shown(outside.path)} outside of the folder.`;
  const taken = files.filter(({ path }) => existsSync(join(root, path)));
  if (taken.length === 0) return undefined;
  const lines = taken.map(({ path }) => `  ${shown(path)}`);
  const isEditor = taken.some(({ path }) => /^\.(?:vscode|schema)\//.test(path));
  const isWorkflow = taken.some(({ path }) => /workflows\/|\.gitlab-ci/.test(path));
  const ways = [
    'Choose another folder',
    ...(isEditor ? ['leave out the settings for editors with --no-editor'] : []),
    ...(isWorkflow ? ['the workflow with --host none'] : []),
  ];
  const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(ways);
  const start = taken.length === 1 ? 'This file exists:' : 'These files exist:';
  return `${start}\n${lines.join('\n')}\n${list}.`;
}

function report(files: readonly NewFile[], start: Start, root: string, world: World): string {
  const { content, example } = start;
  const schemas = files.filter(({ path }) => path.startsWith('.schema/')).length;
  const own = `${content}/`;
  const listed = [
    ...(example ? [`${own} (${example.length} files)`] : []),
    ...files
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('.schema/') && !(example && path.startsWith(own))),
    ...(schemas > 0 ? [`.schema/ (${schemas} files)`] : []),
  ];
  const where = shownPath(root, world.cwd);
  const folder = root === world.cwd ? '' : `${where}/`;
  const enter = root === world.cwd ? '' : `cd ${where} && `;
  const run = 'npx throughline';
  const flag = content === 'content' ? '' : ` --content ${content}`;
  const write = example
    ? `Replace it, file by file, with your own: begin with ${content}/vision.md.`
    : `Give the vision a measured goal in ${content}/vision.md, and say what must become true first:\n     ${run} new intent "Title" --horizon now${flag}`;
  return `${listed.map((path) => `  ${folder}${visible(path)}`).join('\n')}

Next:
  1. Preview it while you write:
     ${enter}${run} dev${flag}
  2. ${write}
  3. ${publishing(start, folder || 'this folder')}
`;
}

function publishing(start: Start, folder: string): string {
  const { host, version, hasSite } = start;
  if (host === undefined || workflowFile(host, start) === undefined) {
    return 'Commit it and push. "throughline build" writes the site into dist/, for any web server.';
  }
  const copy = `Copy ${packageFile(version)}, which "npm pack" made, to ${folder}: the workflow runs it.\n     `;
  if (host === 'github' && !hasSite) {
    return `${copy}Commit everything, choose "GitHub Actions" under Settings → Pages, and push: the site is published.`;
  }
  if (host === 'gitlab' && !hasSite) {
    return `${copy}Commit everything and push: GitLab Pages publishes the site.`;
  }
  return `${copy}Commit everything and push. The workflow checks and builds it; a comment in it says how to publish it.`;
}

interface Place {
  readonly root: string;
  readonly hasSite: boolean;
  /** From the root. */
  readonly content: string;
}

/** The user's answers. */
export interface Asked {
  readonly product: string;
  readonly statement: string;
  readonly audience?: string;
  readonly teams: readonly string[];
  readonly host: GitHost | 'none';
}

type Answers = Pick<Start, 'product' | 'statement' | 'audience' | 'teams' | 'host'>;
