import { readOpenTasks } from '../body/read-open-tasks.ts';
import { parseSource } from '../document/parse-source.ts';
import type { SliceVersion } from '../model/history.ts';
import { sliceSchema } from '../model/slice.ts';

/**
 * Returns what a version of the file of a slice says beyond the facts that history follows; `undefined`
 * when its front matter cannot be read.
 */
export function parseSliceVersion(path: string, text: string): SliceVersion | undefined {
  const format = path.endsWith('x') ? 'mdx' : 'md';
  const source = parseSource({ path, text }, '', format, sliceSchema);
  if (!source.isParsed) return undefined;
  const { asks = [], depends_on: dependsOn = [] } = source.fields;
  return {
    questions: /question/i.test(source.body.text) ? readOpenTasks(source.body).questions : [],
    requests: asks.flatMap((ask) => {
      const { team, what, agreed } = ask ?? {};
      return team === undefined || what === undefined || agreed !== undefined
        ? []
        : [{ team, what }];
    }),
    dependsOn: dependsOn.filter((id) => id !== undefined),
  };
}
