import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { drawDiagrams } from '../../src/diagrams/draw-diagrams.ts';
import { createEngine } from '../../src/diagrams/engine/create-engine.ts';
import { corpus } from '../diagrams/corpus.ts';
import { folderTexts } from '../support/folder-store.ts';

/*
 * How long a diagram takes: each of the corpus for the first time, in a process that has drawn one of
 * its kind before; then a whole build of them, and the same build again.
 */
const cacheDir = mkdtempSync(join(tmpdir(), 'throughline-diagrams-'));
const builds: string[] = [];
for (const build of ['first', 'second']) {
  const start = performance.now();
  const texts = folderTexts(cacheDir);
  let drawn = 0;
  await drawDiagrams(
    corpus.map(({ source }) => source),
    {
      read: texts.read,
      write(key, text) {
        drawn += 1;
        texts.write(key, text);
      },
    },
  );
  const took = Math.round(performance.now() - start);
  builds.push(`${build} build: ${drawn} of ${corpus.length} drawn in ${took} ms`);
}
rmSync(cacheDir, { recursive: true });

const start = performance.now();
const engine = await createEngine();
console.log(`loading Mermaid: ${Math.round(performance.now() - start)} ms`);
for (const { source } of corpus) await engine.draw(source.replace(/[A-Z]\[/g, 'Z['));
const times: { name: string; took: number }[] = [];
for (const { name, source } of corpus) {
  const begun = performance.now();
  await engine.draw(source);
  times.push({ name, took: performance.now() - begun });
}
times.sort((one, other) => one.took - other.took);
const at = (share: number): string => {
  const { name, took } = times[Math.floor((times.length - 1) * share)] ?? { name: '', took: 0 };
  return `${took.toFixed(0)} ms (${name})`;
};
console.log(`one diagram, warm: median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}`);
console.log(builds.join('\n'));
