import { Argument } from 'commander';

import { type RenamedKind, renamedKinds } from '../../core/rename/find-edits.ts';
import { findContent } from '../find-content.ts';
import type { ContentOptions } from '../options.ts';
import { type CommandLine, withContent } from './shared-options.ts';

/** Declares `throughline rename`. */
export function renameCommand({ add, world, finish }: CommandLine): void {
  withContent(add('rename', 'change the id of an item', description))
    .addArgument(new Argument('<kind>', 'the kind of item').choices(renamedKinds))
    .argument('<old>', 'its id today')
    .argument('<new>', 'its new id')
    .action(async (kind: RenamedKind, from: string, to: string, given: ContentOptions) => {
      const content = findContent(given.content, world);
      const { rename } = await import('../rename.ts');
      finish(await rename({ content, kind, from, to }, world));
    });
}

const description = `Renames the file and changes every reference and link to it, and nothing else. The old address of
its page redirects to the new one ("redirects" in roadmap.yml).`;
