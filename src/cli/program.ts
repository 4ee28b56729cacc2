import { Command } from 'commander';

import packageJson from '../../package.json' with { type: 'json' };
import { visible } from '../core/text/safe-text.ts';
import {
  checkCommand,
  diffCommand,
  rulesCommand,
  schemaCommand,
} from './commands/report-commands.ts';
import { buildCommand, devCommand, previewCommand } from './commands/site-commands.ts';
import { importCommand, initCommand, renameCommand } from './commands/write-commands.ts';
import { newCommand } from './commands/new-command.ts';
import type { CommandLine } from './commands/shared-options.ts';
import { useColor, type World } from './world.ts';

/**
 * Returns all commands with their options and help. A command's code is loaded when it is called.
 */
export function createProgram(world: World, finish: (exitCode: number) => void): Command {
  const program = new Command('throughline')
    .description(
      'Turns Markdown files in git into a roadmap website: where the product is going, why,\n' +
        'and what ships next.',
    )
    .version(packageJson.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'show help for a command')
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
    .addHelpText('after', examples)
    .hook('preAction', (_, command) => refuseEmptyValues(command));

  const add: CommandLine['add'] = (name, summary, description) =>
    program
      .command(name)
      .summary(summary)
      .description(description)
      .helpOption('-h, --help', 'show this help')
      .showHelpAfterError(`Run "throughline ${name} --help" for its usage.`);
  for (const declare of commands) declare({ add, world, finish });
  return program;
}

/** Refuses empty values, such as an unset variable: each option would read them differently. */
function refuseEmptyValues(command: Command): void {
  for (const option of command.options) {
    const value: unknown = command.getOptionValue(option.attributeName());
    if ([value].flat().some(isEmpty)) {
      command.error(`error: option '${option.flags}' argument missing`);
    }
  }
  const missing = command.registeredArguments[command.args.findIndex(isEmpty)];
  if (missing) command.error(`error: missing required argument '${missing.name()}'`);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** In the order in which help lists them. */
const commands: readonly ((line: CommandLine) => void)[] = [
  devCommand,
  buildCommand,
  previewCommand,
  checkCommand,
  diffCommand,
  initCommand,
  newCommand,
  importCommand,
  renameCommand,
  rulesCommand,
  schemaCommand,
];

const examples = `
Examples:
  throughline dev                      preview ./content while you write
  throughline check --format github    show problems in a pull request
  throughline diff main                what changed since main
  throughline build --out public       build into ./public

Run "throughline <command> --help" for the options of a command.`;

/** Makes Commander's `error: unknown option '--x'` read like everything else Throughline says. */
function asSentence(text: string): string {
  const [first = '', ...rest] = text
    .replace(/^error: /, '')
    .replace(/'([^']*)'/g, (_, value: string) => `"${visible(value)}"`)
    .split('\n');
  const sentence = first.charAt(0).toUpperCase() + first.slice(1);
  const quoted = sentence
    .replace(/^(Option "[^"]*") argument missing$/, '$1 needs a value')
    .replace(/^(Option "[^"]*") argument (".*?") is invalid\./, '$1 does not take $2.')
    .replace(
      /^Command-argument value (".*?") is invalid for argument ("[^"]*")\./,
      'The argument $2 does not take $1.',
    )
    .replace(/([^.!?])$/, '$1.');
  return [quoted, ...rest].join('\n').replace(/^\(Did you mean (.*)\?\)$/m, 'Did you mean "$1"?');
}
