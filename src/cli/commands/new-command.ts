import { type Command, Option } from 'commander';

import type { NewNoun } from '../../core/author/body-template.ts';
import { type Flag, flagsOf, type Written } from '../../core/author/flags.ts';
import type { NewOptions } from '../options.ts';
import { type CommandLine, listOption, withContent } from './shared-options.ts';

/** Declares `throughline new`, with a command for each noun that has a flag for every key. */
export function newCommand({ add, world, finish }: CommandLine): void {
  const parent = add('new', 'create a file', description).helpCommand(false);
  addNouns(parent, async (options) => {
    const { newItem } = await import('../new.ts');
    finish(await newItem(options, world));
  });
}

const description = `Creates a file with its front matter. Every key is a flag; on a terminal you are asked for what is
missing. Never overwrites a file.`;

function addNouns(parent: Command, run: Run): void {
  for (const noun of Object.keys(summaries) as readonly NewNoun[]) {
    const command = parent
      .command(noun)
      .summary(summaries[noun])
      .description(`Writes ${summaries[noun]}`)
      .argument('[title]', 'the title; the id is made from it')
      .helpOption('-h, --help', 'show this help')
      .showHelpAfterError(`Run "throughline new ${noun} --help" for its usage.`);
    if (noun !== 'vision') command.option('--id <id>', 'the name of the file, without ".md"');
    const flags = flagsOf(noun);
    for (const flag of flags) command.addOption(optionOf(flag));
    withContent(command).action(async (title: string | undefined, given: Given) => {
      const { content, id, ...others } = given;
      const written = new Map(
        flags.flatMap((flag) => {
          const value = others[attributeOf(flag)];
          return value === undefined ? [] : [[flag.key, value]];
        }),
      );
      await run({
        noun,
        content,
        written,
        ...(title !== undefined && { title }),
        ...(id !== undefined && { id }),
      });
    });
  }
}

const summaries: Readonly<Record<NewNoun, string>> = {
  vision: 'where the product is going, in "vision.md"',
  intent: 'what must become true, in "intents/"',
  slice: 'what ships, in "slices/"',
  assumption: 'what we believe but have not seen, in "assumptions/"',
  update: 'a dated note, in "updates/"',
};

function optionOf(flag: Flag): Option {
  const { name, isBoolean, isList, takes, description } = flag;
  const sentence = description.charAt(0).toLowerCase() + description.slice(1);
  const explained = sentence.replace(/\.$/, '');
  const flags = isBoolean ? name : `${name} <${takes}>`;
  return isList ? listOption(flags, explained) : new Option(flags, explained);
}

function attributeOf(flag: Flag): string {
  return optionOf(flag).attributeName();
}

type Given = Readonly<Record<string, Written | undefined>> & {
  readonly content: string;
  readonly id?: string;
};

/** `content` is as given. */
type Run = (options: NewOptions) => Promise<void>;
