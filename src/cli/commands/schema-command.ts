import { resolve } from 'node:path';

import { Argument } from 'commander';

import { type Kind, kindNames } from '../../core/model/nouns.ts';
import type { SchemaOptions } from '../options.ts';
import type { CommandLine } from './shared-options.ts';

/** Declares `throughline schema`. */
export function schemaCommand({ add, world, finish }: CommandLine): void {
  add('schema', 'print JSON Schemas for editors', description)
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

const description = `Prints the JSON Schema of a kind of file, for editors to complete, explain and check keys. The site
has the same schemas under /schema/. The README shows how to set up VS Code.`;
