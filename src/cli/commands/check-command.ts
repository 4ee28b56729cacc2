import { Option } from 'commander';

import { findContent } from '../find-content.ts';
import { type CheckFormat, checkFormats } from '../options.ts';
import {
  type CommandLine,
  type GivenContent,
  type GivenMdx,
  withContent,
  withMdx,
} from './shared-options.ts';

/** Declares `throughline check`. */
export function checkCommand({ add, world, finish }: CommandLine): void {
  withMdx(withContent(add('check', 'tell every problem in every file', description)))
    .addOption(
      new Option('--format <format>', 'for people, for programs, or for a pull or merge request')
        .choices(checkFormats)
        .default('text'),
    )
    .action(async ({ content: given, format, mdx }: Given) => {
      const content = await findContent(given, world);
      const { check } = await import('../check.ts');
      finish(await check({ content, format, mdx }, world));
    });
}

const description = `Reads every file and tells every problem at once: where it is, what is wrong and what to
do about it. Exits with 0 when there are none or only warnings, with 1 when there are errors.`;

interface Given extends GivenContent, GivenMdx {
  readonly format: CheckFormat;
}
