import { Argument } from 'commander';

import { type RenamedKind, renamedKinds } from '../../core/rename/find-edits.ts';
import { findContent } from '../find-content.ts';
import { type CommandLine, type GivenContent, withContent } from './shared-options.ts';

/** Declares `throughline rename`. */
export function renameCommand({ add, world, finish }: CommandLine): void {
  withContent(add('rename', 'give an item another id', description))
    .addArgument(new Argument('<kind>', 'what it is').choices(renamedKinds))
    .argument('<old>', 'its id')
    .argument('<new>', 'the id it is to have')
    .action(async (kind: RenamedKind, from: string, to: string, given: GivenContent) => {
      const content = await findContent(given.content, world);
      const { rename } = await import('../rename.ts');
      finish(await rename({ content, kind, from, to }, world));
    });
}

const description = `Renames the file, every reference to it and every link, and touches nothing else. The old address
of its page leads to the new one: that is kept in "redirects" of roadmap.yml.`;
