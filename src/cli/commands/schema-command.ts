import { resolve } from 'node:path';

import { Argument } from 'commander';

import { type Kind, kindNames } from '../../core/model/nouns.ts';
import type { CommandLine, GivenOut } from './shared-options.ts';

/** Declares `throughline schema`. */
export function schemaCommand({ add, world, finish }: CommandLine): void {
  add('schema', 'help editors to complete and check what you write', description)
    .addArgument(
      new Argument('[kind]', 'the kind of file; all are listed without').choices(kindNames),
    )
    .option('--out <dir>', 'write them as files into a folder')
    .action(async (kind: Kind | undefined, given: Partial<GivenOut>) => {
      const { schema } = await import('../schema.ts');
      const out = given.out === undefined ? {} : { out: resolve(world.cwd, given.out) };
      finish(await schema({ ...(kind && { kind }), ...out }, world));
    });
}

const description = `Prints the JSON Schema of a kind of file, from which an editor completes keys, explains them
and marks mistakes. The site has the same at /schema/. README tells how VS Code is wired.`;
