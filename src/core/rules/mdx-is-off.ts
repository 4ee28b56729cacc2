import { allSources } from '../document/sources.ts';
import type { Check } from './check.ts';

/** Reports `.mdx` files when the settings have `mdx: off`, because MDX runs code. */
export const mdxIsOff: Check = (sources) => {
  const { settings } = sources;
  if (settings?.fields.mdx !== 'off') return [];
  return (
    allSources(sources)
      .filter(({ file }) => file.endsWith('.mdx'))
      // `--no-mdx` on the command line also turns it off.
      .filter(({ problems }) => !problems.some(({ rule }) => rule === 'mdx-is-off'))
      .map(({ file }) => ({
        message: 'The file is MDX, which the settings do not allow.',
        hint: 'Rename it to end in ".md" and remove its components.',
        location: { file },
        related: [{ message: 'MDX is turned off here.', location: settings.at('mdx') }],
      }))
  );
};
