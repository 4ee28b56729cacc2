import type { Job, JobAnswer } from '../drawing-pool.ts';
import { createEngine } from './create-engine.ts';

/* The program of a drawing process: answers one job after the other until its parent is gone. */
const engine = createEngine();
let last: Promise<void> = Promise.resolve();

process.on('disconnect', () => {
  process.exitCode = 0;
});
process.on('message', (job: Job) => {
  last = answerAfter(last, job);
});

async function answerAfter(previous: Promise<void>, { task, source }: Job): Promise<void> {
  await previous;
  const { draw, parse } = await engine;
  const answer: JobAnswer =
    task === 'draw'
      ? { task, drawing: await draw(source) }
      : { task, problem: await parse(source) };
  process.send?.(answer);
}
