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
  for (const noun of Object.keys(about) as readonly NewNoun[]) {
    const command = parent
      .command(noun)
      .summary(about[noun].summary)
      .description(`Creates ${about[noun].file}: ${about[noun].summary}.`)
      .argument('[title]', noun === 'vision' ? 'the title' : 'the title; the id is made from it')
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

const about: Readonly<Record<NewNoun, { readonly file: string; readonly summary: string }>> = {
  vision: { file: 'the vision in "vision.md"', summary: 'where the product is going' },
  intent: { file: 'an intent in "intents/"', summary: 'what must become true' },
  slice: { file: 'a slice in "slices/"', summary: 'what ships' },
  assumption: {
    file: 'an assumption in "assumptions/"',
    summary: 'what we believe but have not seen',
  },
  update: { file: 'an update in "updates/"', summary: 'a dated note' },
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
