import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { Argument } from 'commander';

import { type Kind, kindNames } from '../../core/model/nouns.ts';
import { findContent } from '../find-content.ts';
import {
  checkFormats,
  type CheckOptions,
  diffFormats,
  type DiffOptions,
  plainFormats,
  type RulesOptions,
  type SchemaOptions,
} from '../options.ts';
import {
  type CommandLine,
  formatOption,
  withContent,
  withGitDir,
  withMdx,
} from './shared-options.ts';

/** Declares `throughline check`. */
export function checkCommand({ add, world, finish }: CommandLine): void {
  withMdx(withContent(add('check', 'report every problem in every file', aboutCheck)))
    .addOption(formatOption('report', checkFormats))
    .option('--fix', 'correct misspelt keys, their order, dates, quotes and ids where that is safe')
    .option(
      '--since <base>',
      'report and fix only problems that a branch, tag, commit or day did not have',
    )
    .action(async (given: CheckOptions) => {
      const content = findContent(given.content, world);
      const { check } = await import('../check.ts');
      finish(await check({ ...given, content }, world));
    });
}

const aboutCheck = `Reports every problem of every file at once: where it is, what is wrong and how to fix it.
Exits with 0 if there are no errors, with 1 if there are. With --since, errors that are not new
do not count and are not fixed.`;

/** Declares `throughline diff`. */
export function diffCommand({ add, world, finish }: CommandLine): void {
  withGitDir(withContent(add('diff', 'describe what changed in the roadmap', aboutDiff)))
    .argument('<base>', 'what to compare with: a branch, tag, commit or day (2026-06-01)')
    .argument('[head]', 'what to compare (default: the working tree)')
    .addOption(formatOption('report', diffFormats))
    .action(async (base: string, head: string | undefined, given: Omit<DiffOptions, Side>) => {
      const content = resolve(world.cwd, given.content);
      const { diff } = await import('../diff.ts');
      const sides = { base, ...(head !== undefined && { head }) };
      finish(await diff({ ...given, content, ...sides }, world));
    });
}

const aboutDiff = `Compares the roadmap in two git revisions, or in one and the working tree, and describes what
changed: promises made, kept and slipped, what shipped, what moved, what is requested.
A day means the end of that day on the current branch. Nothing is checked out.
Exits with 1 if either side has errors or cannot be read, with 2 if there is no such revision.`;

type Side = 'base' | 'head';

/** Declares `throughline rules`. */
export function rulesCommand({ add, world, finish }: CommandLine): void {
  const command = withContent(add('rules', 'list the rules and their settings', aboutRules));
  command
    .argument('[rule]', 'the id of a rule to explain')
    .addOption(formatOption('list', plainFormats))
    .action(async (rule: string | undefined, { content: given, format }: RulesGiven) => {
      // Without a roadmap, the rules are as they come.
      const isDefault = command.getOptionValueSource('content') === 'default';
      const isMissing = isDefault && !existsSync(resolve(world.cwd, given));
      const content = isMissing ? undefined : findContent(given, world);
      const { rules } = await import('../rules.ts');
      finish(rules({ ...(rule && { rule }), ...(content && { content }), format }, world));
    });
}

const aboutRules = `Lists every rule of "check" with its severity and limit, as set in "roadmap.yml", and the preset
that includes it. With a rule, explains why it is there and what to do.`;

type RulesGiven = Required<Omit<RulesOptions, 'rule'>>;

/** Declares `throughline schema`. */
export function schemaCommand({ add, world, finish }: CommandLine): void {
  add('schema', 'print JSON Schemas for editors', aboutSchema)
    .addArgument(
      new Argument('[kind]', 'the kind of file; without it, all are listed').choices(kindNames),
    )
    .option('--out <dir>', 'write the schemas into a folder')
    .action(async (kind: Kind | undefined, given: Pick<SchemaOptions, 'out'>) => {
      const { schema } = await import('../schema.ts');
      const out = given.out === undefined ? {} : { out: resolve(world.cwd, given.out) };
      finish(await schema({ ...(kind && { kind }), ...out }, world));
    });
}

const aboutSchema = `Prints the JSON Schema of a kind of file, for editors to complete, explain and check keys. The site
has the same schemas under /schema/. The README shows how to set up VS Code.`;
