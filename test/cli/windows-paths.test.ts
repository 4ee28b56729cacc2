import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

import { projectRoot } from '../support/project-root.ts';

const run = promisify(execFile);

/** Gives the code of the project the paths of Windows, whatever the system is. */
const windows = `
  import { registerHooks } from 'node:module';
  const names = ['basename', 'delimiter', 'dirname', 'extname', 'isAbsolute', 'join', 'relative', 'resolve', 'sep'];
  const code = "import path from 'node:path'; export const { " + names + " } = path.win32;";
  const url = 'data:text/javascript,' + encodeURIComponent(code);
  registerHooks({
    resolve: (name, context, next) =>
      name === 'node:path' && context.parentURL.includes('/src/')
        ? { url, shortCircuit: true }
        : next(name, context),
  });
`;

test('shows and compares the paths of Windows', async () => {
  const results = await evaluate(String.raw`
    import { pathFrom, shownPath } from './src/cli/shown-path.ts';
    import { isWithin } from './src/io/real-place.ts';
    const work = 'C:\\Users\\Ana\\work';
    result = {
      shown: [
        shownPath(work + '\\dist', work),
        shownPath('D:\\site', work),
        shownPath('\\\\server\\share\\dist', '\\\\server\\share'),
      ],
      files: [
        pathFrom(work, work + '\\content')('slices/a.md'),
        pathFrom('c:\\users\\ANA\\work', work + '\\content')('slices/a.md'),
        pathFrom(work, 'D:\\roadmap')('vision.md'),
      ],
      within: [
        ['C:\\Users\\Ana\\work\\content', work],
        ['c:\\users\\ana\\WORK\\content', work],
        ['C:\\Users\\Ana\\work\\..notes', work],
        ['\\\\?\\C:\\roadmap\\slices', '\\\\?\\C:\\roadmap'],
      ].map(([path, folder]) => isWithin(path, folder)),
      outside: [
        ['C:\\Users\\Ana\\workshop', work],
        ['C:\\Users\\Ana', work],
        ['D:\\Users\\Ana\\work', work],
        ['\\\\server\\share', work],
      ].map(([path, folder]) => isWithin(path, folder)),
    };
  `);
  expect(results).toEqual({
    shown: ['dist', 'D:\\site', 'dist'],
    files: ['content/slices/a.md', 'content/slices/a.md', 'D:/roadmap/vision.md'],
    within: [true, true, true, true],
    outside: [false, false, false, false],
  });
});

async function evaluate(script: string): Promise<unknown> {
  const hook = `data:text/javascript,${encodeURIComponent(windows)}`;
  const text = `${script.replace('result =', 'const result =')}\nconsole.log(JSON.stringify(result));`;
  const argv = ['--import', hook, '--input-type=module', '--eval', text];
  const { stdout } = await run(process.execPath, argv, { cwd: projectRoot });
  const results: unknown = JSON.parse(stdout);
  return results;
}
