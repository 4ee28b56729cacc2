import { fork, type ChildProcess } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { DiagramProblem, Drawing } from './drawing.ts';

/**
 * Draws in processes of their own: Mermaid has one state for all diagrams and needs the globals of a
 * browser, which nothing else should see. They are started when there is something to draw, kept for
 * the next time, and never keep this process alive.
 */
export function drawInProcess(source: string): Promise<Drawing | Stopped> {
  return new Promise((resolve) => {
    waiting.push({ source, resolve });
    const idle = workers.find(({ current }) => current === undefined);
    if (idle !== undefined) next(idle);
    // A further process pays when there is enough to do for it.
    else if (workers.length === 0 || waiting.length > 6 * workers.length) startWorker();
  });
}

const program = new URL(`./drawing-process${extname(import.meta.url)}`, import.meta.url);
const secondsAtMost = 30;
const mostProcesses = Math.max(1, Math.min(4, availableParallelism()));
const workers: Worker[] = [];
const waiting: Waiting[] = [];

function startWorker(): void {
  if (workers.length >= mostProcesses) return;
  const child = fork(fileURLToPath(program), {
    env: { ...process.env, ...compileCache(), TZ: 'UTC', NODE_NO_WARNINGS: '1' },
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const worker: Worker = { child, current: undefined, timer: undefined };
  workers.push(worker);
  child.on('message', (drawing: Drawing) => {
    settle(worker, drawing);
    next(worker);
  });
  child.on('error', () => dismiss(worker, 'could not be started'));
  child.on('exit', () => dismiss(worker, 'ended'));
  next(worker);
}

/** Node.js reports its cache folder with a part for its own version, and appends that part again. */
function compileCache(): { readonly NODE_COMPILE_CACHE?: string } {
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) };
}

function next(worker: Worker): void {
  const taken = waiting.shift();
  if (taken === undefined) {
    worker.child.unref();
    worker.child.channel?.unref();
    return;
  }
  worker.child.ref();
  worker.child.channel?.ref();
  worker.current = taken;
  worker.timer = setTimeout(() => {
    dismiss(worker, `took longer than ${secondsAtMost} seconds`);
    worker.child.kill('SIGKILL');
  }, secondsAtMost * 1000);
  worker.child.send(taken.source, (error) => {
    if (error !== null) worker.child.kill();
  });
}

function settle(worker: Worker, answer: Drawing | Stopped): void {
  clearTimeout(worker.timer);
  const { current } = worker;
  worker.current = undefined;
  current?.resolve(answer);
}

function dismiss(worker: Worker, reason: string): void {
  const index = workers.indexOf(worker);
  if (index === -1) return;
  workers.splice(index, 1);
  settle(worker, stopped(reason));
  if (workers.length === 0 && waiting.length > 0) startWorker();
}

function stopped(reason: string): Stopped {
  return {
    ok: false,
    stopped: true,
    line: 1,
    message: `This diagram could not be drawn: the drawing process ${reason}.`,
  };
}

/** It says nothing about the diagram, so it is not kept. */
export interface Stopped extends DiagramProblem {
  readonly ok: false;
  readonly stopped: true;
}

interface Waiting {
  readonly source: string;
  readonly resolve: (answer: Drawing | Stopped) => void;
}

interface Worker {
  readonly child: ChildProcess;
  current: Waiting | undefined;
  timer: NodeJS.Timeout | undefined;
}
