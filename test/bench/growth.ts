import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { heavyBodies } from '../support/heavy-bodies.ts';
import { heavyItems } from '../support/heavy-items.ts';
import type { HeavyInput } from '../support/heavy-input.ts';
import { projectRoot } from '../support/project-root.ts';
import { writeFiles } from '../support/temp-folder.ts';
import { benchFolder } from './corpus.ts';
import { interleave } from './interleave.ts';

/**
 * `check` and `build` on inputs that are heavy for their size, at a quarter, at half and at all of
 * it, less what they take on an empty roadmap: by how much the time grows with each doubling. All
 * inputs, or those that are named.
 */
const inputs: Readonly<Record<string, HeavyInput>> = { ...heavyBodies, ...heavyItems };
const rounds = 3;
const mostGrowth = 2.5;
/** Of times this short, in milliseconds, the ratio is noise. */
const shortest = 250;
const mostForBuild = 2000;

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !Object.hasOwn(inputs, name));
if (unknown !== undefined) throw new Error(`There is no input "${unknown}".`);

const folder = await benchFolder();
const base = await measure({ most: 0, files: () => ({ ...heavyBodies.prose.files(0) }) });
let exceeding = 0;
for (const [name, input] of Object.entries(inputs)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const times = await measure(input);
  for (const command of commands()) {
    const own = times[command].map((time, step) => Math.max(0, time - (base[command][step] ?? 0)));
    const ratios = own.slice(1).map((time, step) => time / Math.max(own[step] ?? 0, shortest));
    const isSlow = command === 'build' && (own.at(-1) ?? 0) > mostForBuild;
    const isSteep = ratios.some((ratio) => ratio > mostGrowth);
    if (isSlow || isSteep) exceeding += 1;
    console.log(
      [
        name.padEnd(40),
        command,
        own.map((time) => `${time.toFixed(0).padStart(6)} ms`).join(''),
        ratios.map((ratio) => ratio.toFixed(1).padStart(5)).join(''),
        isSteep ? `  more than ${mostGrowth}` : '',
        isSlow ? `  more than ${mostForBuild} ms` : '',
      ].join(' '),
    );
  }
}
console.log(`${exceeding} exceed (at most 0)`);
await rm(folder, { recursive: true });

type Command = 'check' | 'build';

function commands(): readonly Command[] {
  return ['check', 'build'];
}

async function measure({ most, files }: HeavyInput): Promise<Record<Command, readonly number[]>> {
  const steps = [most >> 2, most >> 1, most];
  for (const [step, n] of steps.entries()) {
    const content = join(folder, String(step));
    await rm(content, { recursive: true, force: true });
    await writeFiles(content, files(n));
  }
  const contestants = commands().flatMap((command) =>
    steps.map((_, step) => [`${command} ${step}`, { run: () => run(command, step) }] as const),
  );
  const medians = await interleave(Object.fromEntries(contestants), rounds);
  const timesOf = (command: Command) =>
    steps.map((_, step) => medians[`${command} ${step}`] ?? Number.NaN);
  return { check: timesOf('check'), build: timesOf('build') };
}

/** What is refused counts as well: it ends with 1. Everything else is a crash. */
function run(command: Command, step: number): void {
  const content = join(folder, String(step));
  const out = command === 'build' ? ['--out', join(folder, 'site')] : [];
  const main = join(projectRoot, 'src/cli/start.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [main, command, '--content', content, ...out],
    { encoding: 'utf8', timeout: 120_000, maxBuffer: 2 ** 30 },
  );
  if (status !== 0 && status !== 1) throw new Error(`${command} crashed: ${stderr.slice(-1000)}`);
}
