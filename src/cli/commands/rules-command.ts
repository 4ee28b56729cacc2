import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { findContent } from '../find-content.ts';
import { plainFormats, type RulesOptions } from '../options.ts';
import { type CommandLine, formatOption, withContent } from './shared-options.ts';

/** Declares `throughline rules`. */
export function rulesCommand({ add, world, finish }: CommandLine): void {
  const command = withContent(add('rules', 'list the rules and their settings', description));
  command
    .argument('[rule]', 'the id of a rule to explain')
    .addOption(formatOption('list', plainFormats))
    .action(async (rule: string | undefined, { content: given, format }: Given) => {
      // Without a roadmap, the rules are as they come.
      const isDefault = command.getOptionValueSource('content') === 'default';
      const isMissing = isDefault && !existsSync(resolve(world.cwd, given));
      const content = isMissing ? undefined : findContent(given, world);
      const { rules } = await import('../rules.ts');
      finish(rules({ ...(rule && { rule }), ...(content && { content }), format }, world));
    });
}

const description = `Lists every rule of "check" with its severity and limit, as set in "roadmap.yml", and the preset
that includes it. With a rule, explains why it is there and what to do.`;

type Given = Required<Omit<RulesOptions, 'rule'>>;
