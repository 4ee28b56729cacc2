import { visible } from '../core/text/visible.ts';

/** Makes Commander's `error: unknown option '--x'` read like everything else Throughline says. */
export function asSentence(text: string): string {
  const [first = '', ...rest] = text
    .replace(/^error: /, '')
    .replace(/'([^']*)'/g, (_, value: string) => `"${visible(value)}"`)
    .split('\n');
  const sentence = first.charAt(0).toUpperCase() + first.slice(1);
  const quoted = sentence
    .replace(/^(Option "[^"]*") argument missing$/, '$1 needs a value')
    .replace(/^(Option "[^"]*") argument (".*?") is invalid\./, '$1 does not take $2.')
    .replace(
      /^Command-argument value (".*?") is invalid for argument ("[^"]*")\./,
      'The argument $2 does not take $1.',
    )
    .replace(/([^.!?])$/, '$1.');
  return [quoted, ...rest].join('\n').replace(/^\(Did you mean (.*)\?\)$/m, 'Did you mean "$1"?');
}
