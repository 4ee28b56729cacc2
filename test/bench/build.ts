import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { projectRoot } from '../support/project-root.ts';
import { writeFiles } from '../support/temp-folder.ts';
import { benchFolder, benchPlaces, corpus } from './corpus.ts';
import { interleave } from './interleave.ts';

/** `build`, with the renderer compiled, beside Hugo with a one-line layout, on the same files. */
const limits = { 1000: 3, 5000: 2 } as const;

for (const [slices, limit] of Object.entries(limits)) {
  for (const [name, place] of Object.entries(benchPlaces)) {
    const { ours, hugo } = await measure(Number(slices), place);
    const ratio = (ours / hugo).toFixed(2);
    console.log(
      `${slices} slices ${name}: ${seconds(ours)}, Hugo ${seconds(hugo)}, ratio ${ratio} (at most ${limit})`,
    );
  }
}

async function measure(slices: number, place: string): Promise<Record<'ours' | 'hugo', number>> {
  const folder = await benchFolder(place);
  const content = join(folder, 'content');
  const outputs = { ours: join(folder, 'ours'), hugo: join(folder, 'hugo') };
  await writeFiles(content, corpus(slices));
  await writeFiles(folder, {
    'hugo.toml': 'baseURL = "https://example.com/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
    'layouts/_default/single.html': '<h1>{{ .Title }}</h1>{{ .Content }}\n',
    'layouts/_default/list.html': '<h1>{{ .Title }}</h1>\n',
  });
  const main = join(projectRoot, 'src/cli/start.js');
  const medians = await interleave(
    {
      ours: {
        prepare: () => rm(outputs.ours, { recursive: true, force: true }),
        run: () =>
          run(process.execPath, main, 'build', '--content', content, '--out', outputs.ours),
      },
      hugo: {
        prepare: () => rm(outputs.hugo, { recursive: true, force: true }),
        run: () => run('hugo', '--quiet', '--source', folder, '--destination', outputs.hugo),
      },
    },
    5,
  );
  await rm(folder, { recursive: true });
  return medians;
}

function run(program: string, ...argv: readonly string[]): void {
  execFileSync(program, argv, { stdio: ['ignore', 'ignore', 'pipe'] });
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
