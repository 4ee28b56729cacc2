/**
 * Where JSX begins in a piece of JavaScript; `undefined` when there is none. Strings are passed
 * over. What only looks like JSX counts too: a comparison can be written with a blank.
 */
export function jsxInCode(code: string): number | undefined {
  const withoutStrings = code.replace(strings, (string) => ' '.repeat(string.length));
  const at = withoutStrings.search(/<[A-Za-z_$>]/);
  return at < 0 ? undefined : at;
}

const strings = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\$]|\\.|\$(?!\{))*`/gs;
