/** Returns the MDX without the tags and expressions that surely end on their line. */
export function withoutSimpleJsx(mdx: string): string {
  return mdx.replace(expression, '""').replace(simpleTag, ' ');
}

const expression = /(?<!\\)\{(?:[^{}"'`/<\n]{0,1000}|\/\*[^*\n]{0,1000}\*\/)\}/g;
const simpleTag =
  /(?<!\\)<\/?[a-z][\w.]{0,100}(?:[ \t]+[\w-]{1,100}(?:="[^"{}<>\n]{0,1000}")?){0,100}[ \t]*\/?>/gi;
