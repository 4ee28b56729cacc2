import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { resolve } from 'node:path';

import packageJson from '../../package.json' with { type: 'json' };
import { addNouns } from './new-command.ts';
import { renamedKinds, type RenamedKind } from '../core/rename/renamed-kind.ts';
import { kindNames, type Kind } from '../core/model/kind-names.ts';
import { asSentence } from './as-sentence.ts';
import { findContent } from './find-content.ts';
import { checkFormats, diffFormats, type CheckFormat, type DiffFormat } from './options.ts';
import { useColor } from './use-color.ts';
import type { World } from './world.ts';

/** All commands with their options and help. A command's code is loaded when it is called. */
export function createProgram(world: World, finish: (exitCode: number) => void): Command {
  const program = new Command('throughline')
    .description(
      'Turns a folder of Markdown into a published roadmap: from the vision, through goals\n' +
        'and intents, to the slice that ships next.',
    )
    .version(packageJson.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .helpCommand(false)
    .showHelpAfterError('Run "throughline --help" to see all commands.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
      outputError: (text, write) => write(asSentence(text)),
      getOutHasColors: () => useColor(world.stdout, world.env),
      getErrHasColors: () => useColor(world.stderr, world.env),
      getOutHelpWidth: () => world.stdout.columns ?? 100,
      getErrHelpWidth: () => world.stderr.columns ?? 100,
    })
    .configureHelp({ styleTitle: (title) => title, showGlobalOptions: false })
    .addHelpText('after', examples);

  const command = (name: string, summary: string, description: string): Command =>
    program
      .command(name)
      .summary(summary)
      .description(description)
      .helpOption('-h, --help', 'explain this command')
      .showHelpAfterError(`Run "throughline ${name} --help" to see how it is used.`);

  withServer(
    withContent(command('dev', 'serve the roadmap while you write it', devDescription)),
  ).action(async (given: Given & GivenServer) => {
    const content = await findContent(given.content, world);
    const { dev } = await import('./dev.ts');
    finish(await dev({ content, ...server(given) }, world));
  });

  withMdx(
    withOut(
      withContent(command('build', 'write the site, ready to be published', buildDescription)),
    ),
  )
    .option('--at <when>', 'the roadmap as it stood: a day (2026-10-01), or a git revision', moment)
    .option('--pdf', 'print the vision to vision.pdf, too, with Chromium or Chrome')
    .action(async (given: Given & GivenOut & GivenMdx & GivenAt & GivenPdf) => {
      const { at, mdx, pdf = false } = given;
      const isPast = at !== undefined;
      const content = isPast
        ? resolve(world.cwd, given.content)
        : await findContent(given.content, world);
      const { build } = await import('./build.ts');
      const out = resolve(world.cwd, given.out);
      finish(await build({ content, out, mdx, pdf, ...(isPast && { at }) }, world));
    });

  withServer(
    withOut(
      command('preview', 'serve what was built, as it will be published', previewDescription),
    ),
  )
    // It reads no content: the option is there so that one set of options serves every command.
    .addOption(new Option('--content <dir>').hideHelp())
    .action(async (given: GivenOut & GivenServer) => {
      const { preview } = await import('./preview.ts');
      finish(await preview({ out: resolve(world.cwd, given.out), ...server(given) }, world));
    });

  withMdx(withContent(command('check', 'tell every problem in every file', checkDescription)))
    .addOption(
      new Option('--format <format>', 'for people, for programs, or for a pull request')
        .choices(checkFormats)
        .default('text'),
    )
    .action(async (given: Given & GivenMdx & { readonly format: CheckFormat }) => {
      const content = await findContent(given.content, world);
      const { check } = await import('./check.ts');
      finish(await check({ content, format: given.format, mdx: given.mdx }, world));
    });

  withContent(command('diff', 'tell what a change means for the roadmap', diffDescription))
    .argument('<base>', 'a branch, tag or commit: how the roadmap was')
    .argument('[head]', 'another: how it is (default: the working tree)')
    .addOption(
      new Option('--format <format>', 'for people, for a pull request, or for programs')
        .choices(diffFormats)
        .default('text'),
    )
    .action(async (base: string, head: string | undefined, given: Given & GivenDiff) => {
      const content = resolve(world.cwd, given.content);
      const { diff } = await import('./diff.ts');
      const sides = { base, ...(head !== undefined && { head }) };
      finish(await diff({ content, ...sides, format: given.format }, world));
    });

  const create = command('new', 'write a file that passes check', newDescription).helpCommand(
    false,
  );
  addNouns(create, withContent, async (options) => {
    const { newItem } = await import('./new.ts');
    finish(await newItem(options, world));
  });

  withContent(command('rename', 'give an item another id', renameDescription))
    .addArgument(new Argument('<kind>', 'what it is').choices(renamedKinds))
    .argument('<old>', 'its id')
    .argument('<new>', 'the id it is to have')
    .action(async (kind: RenamedKind, from: string, to: string, given: Given) => {
      const content = await findContent(given.content, world);
      const { rename } = await import('./rename.ts');
      finish(await rename({ content, kind, from, to }, world));
    });

  command('schema', 'help editors to complete and check what you write', schemaDescription)
    .addArgument(
      new Argument('[kind]', 'the kind of file; all are listed without').choices(kindNames),
    )
    .option('--out <dir>', 'write them as files into a folder', folder)
    .action(async (kind: Kind | undefined, given: { readonly out?: string }) => {
      const { schema } = await import('./schema.ts');
      const out = given.out === undefined ? {} : { out: resolve(world.cwd, given.out) };
      finish(await schema({ ...(kind && { kind }), ...out }, world));
    });

  return program;
}

const devDescription = `Serves the roadmap and shows every change the moment it is saved. A mistake is explained
over the page and in the terminal; the page returns when it is mended.`;

const buildDescription = `Writes the whole site into a folder that any web server can publish. When the roadmap has
errors nothing is written, what was built before stays as it was, and the exit code is 1.
With --at it is the roadmap as it stood then, read from git; nothing is checked out, and every
page says so.`;

const previewDescription = `Serves the folder that "throughline build" wrote, under the path it will be published at.`;

const checkDescription = `Reads every file and tells every problem at once: where it is, what is wrong and what to
do about it. Exits with 0 when there are none or only warnings, with 1 when there are errors.`;

const diffDescription = `Compares the roadmap in two git revisions, or in one and the working tree, and tells what
changes in words: promises made, kept and broken, what shipped, what moved, what is asked.
Nothing is checked out. Exits with 1 when either side cannot be read.`;

const newDescription = `Writes a new file with all its front matter: a flag for every key, and on a terminal a question
for each that is missing and has to be there. Nothing is ever overwritten.`;

const renameDescription = `Renames the file, every reference to it and every link, and touches nothing else. The old address
of its page leads to the new one: that is kept in "redirects" of roadmap.yml.`;

const schemaDescription = `Prints the JSON Schema of a kind of file, from which an editor completes keys, explains them
and marks mistakes. The site has the same at /schema/. README tells how VS Code is wired.`;

const examples = `
Examples:
  throughline dev                      write the roadmap in ./content and watch it
  throughline check --format github    annotate a pull request
  throughline diff main                what your changes mean for the roadmap
  throughline build --out public       publish with GitHub or GitLab Pages

Run "throughline <command> --help" for the options of a command.`;

function withContent(command: Command): Command {
  return command.option(
    '--content <dir>',
    'the folder your roadmap is written in',
    folder,
    'content',
  );
}

function withOut(command: Command): Command {
  return command.option('--out <dir>', 'the folder of the finished site', folder, 'dist');
}

function withMdx(command: Command): Command {
  return command.option(
    '--no-mdx',
    'refuse .mdx files, which are code, whatever the settings say; for content you do not trust',
  );
}

function withServer(command: Command): Command {
  return command
    .option('--host <host>', 'the address to listen on; 0.0.0.0 lets others in', 'localhost')
    .option('--port <port>', 'the port to listen on (default: the first free one from 4321)', port);
}

function server({ host, port: chosen }: GivenServer): { host: string; port?: number } {
  return { host, ...(chosen !== undefined && { port: chosen }) };
}

function folder(value: string): string {
  if (value !== '') return value;
  throw new InvalidArgumentError('A folder has a name.');
}

function moment(value: string): string {
  if (value !== '') return value;
  throw new InvalidArgumentError('A day or a revision has a name.');
}

function port(value: string): number {
  const number = Number(value);
  if (/^\d{1,5}$/.test(value) && number <= 65_535) return number;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

interface Given {
  readonly content: string;
}

interface GivenDiff {
  readonly format: DiffFormat;
}

interface GivenOut {
  readonly out: string;
}

interface GivenAt {
  readonly at?: string;
}

interface GivenMdx {
  readonly mdx: boolean;
}

interface GivenPdf {
  readonly pdf?: boolean;
}

interface GivenServer {
  readonly host: string;
  readonly port?: number;
}
