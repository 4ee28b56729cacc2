import { createEngine } from './engine/create-engine.ts';

/* The program of a drawing process: draws one diagram after the other until its parent is gone. */
const engine = createEngine();
let last: Promise<void> = Promise.resolve();

process.on('disconnect', () => {
  process.exitCode = 0;
});
process.on('message', (source: string) => {
  last = answerAfter(last, source);
});

async function answerAfter(previous: Promise<void>, source: string): Promise<void> {
  await previous;
  const { draw } = await engine;
  process.send?.(await draw(source));
}
