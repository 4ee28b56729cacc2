import { problem, type Problem } from '../diagnostics/problem.ts';
import { allSources } from '../roadmap/sources.ts';
import type { Rule } from './rule.ts';

/** Where the settings say `mdx: off` there is no `.mdx` file: what is in one would be run. */
export const mdxIsOff: Rule = (sources) => {
  const { settings } = sources;
  if (settings?.fields.mdx !== 'off') return [];
  return allSources(sources)
    .filter(({ file, problems }) => file.endsWith('.mdx') && !problems.some(isTold))
    .map(({ file }) =>
      problem(
        'mdx-is-off',
        { file },
        {
          message: 'The file is MDX, which the settings refuse.',
          hint: 'Rename it to end in ".md", and write it without components.',
          related: [{ message: 'MDX is turned off here.', location: settings.at('mdx') }],
        },
      ),
    );
};

/** Whoever runs this may refuse it as well. */
function isTold({ rule }: Problem): boolean {
  return rule === 'mdx-is-off';
}
