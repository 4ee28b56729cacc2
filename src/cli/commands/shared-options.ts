import { type Command, InvalidArgumentError, Option } from 'commander';

import type { World } from '../world.ts';

/** Gives a command the option that names the content folder. */
export function withContent(command: Command): Command {
  return command.option('--content <dir>', 'the folder of your roadmap', 'content');
}

/** Gives a command the option that names the folder of the finished site. */
export function withOut(command: Command): Command {
  return command.option('--out <dir>', 'the folder of the built site', 'dist');
}

/** Gives a command the option that names the repository. */
export function withGitDir(command: Command): Command {
  return command.option('--git-dir <dir>', 'a bare git repository to read from');
}

/** Gives a command the option that refuses the code in `.mdx` files. */
export function withMdx(command: Command): Command {
  return command.option(
    '--no-mdx',
    'refuse .mdx files, which are code: for content you do not trust',
  );
}

/** Gives a command the options that say where it listens. */
export function withServer(command: Command): Command {
  return command
    .option(
      '--host <host>',
      'the address to listen on; 0.0.0.0 lets other machines in',
      'localhost',
    )
    .option('--port <port>', 'the port to listen on (default: the first free one from 4321)', port);
}

function port(value: string): number {
  const number = Number(value);
  if (/^\d{1,5}$/.test(value) && number <= 65_535) return number;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

/** Returns the option that chooses the format of a report. */
export function formatOption(report: string, formats: readonly string[]): Option {
  return new Option('--format <format>', `the format of the ${report}`)
    .choices(formats)
    .default('text');
}

/** Returns an option that may be given more than once. */
export function listOption(flags: string, description: string): Option {
  return new Option(flags, `${description} (repeat for more)`).argParser(
    (value: string, before: readonly string[] = []) => [...before, value],
  );
}

/** Everything a command needs to declare and run itself. */
export interface CommandLine {
  readonly world: World;
  /** Adds a command that has a summary in the list of all, a description and help. */
  readonly add: (name: string, summary: string, description: string) => Command;
  /** Receives the exit code when a command is done. */
  readonly finish: (exitCode: number) => void;
}
