import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

import type { DiagramProblem, Drawing } from './drawing.ts';

/**
 * Draws in processes of their own: Mermaid has one state for all diagrams and needs the globals of a
 * browser, which nothing else should see. They are started when there is something to draw, kept for
 * the next time, and never keep this process alive.
 */
export function drawInProcess(source: string, home: URL = here): Promise<Drawing | Stopped> {
  return run({ task: 'draw', source }, home).then((answer) =>
    'drawing' in answer ? answer.drawing : stopped(answer),
  );
}

/** Says what is wrong with the text of a diagram; `undefined` when nothing is. */
export function parseInProcess(
  source: string,
  home: URL = here,
): Promise<DiagramProblem | Stopped | undefined> {
  return run({ task: 'parse', source }, home).then((answer) => {
    if ('problem' in answer) return answer.problem;
    return stopped(answer);
  });
}

const here = new URL('.', import.meta.url);
const timeLimit = 30_000;
const mostProcesses = Math.max(1, Math.min(4, availableParallelism()));
const workers: Worker[] = [];
const waiting: Waiting[] = [];

function run(job: Job, home: URL): Promise<JobAnswer | Failure> {
  return new Promise((resolve) => {
    waiting.push({ job, resolve });
    const idle = workers.find(({ current }) => current === undefined);
    if (idle !== undefined) next(idle);
    // A further process pays when there is enough to do for it.
    else if (workers.length === 0 || waiting.length > 6 * workers.length) startWorker(home);
  });
}

function startWorker(home: URL): void {
  if (workers.length >= mostProcesses) return;
  const extension = existsSync(new URL('engine/main.ts', home)) ? 'ts' : 'js';
  const child = fork(fileURLToPath(new URL(`engine/main.${extension}`, home)), {
    env: { ...process.env, TZ: 'UTC', NODE_NO_WARNINGS: '1' },
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const worker: Worker = { child, current: undefined, timer: undefined };
  workers.push(worker);
  child.on('message', (answer: JobAnswer) => settle(worker, answer));
  child.on('error', () => dismiss(worker, 'could not be started', home));
  child.on('exit', () => dismiss(worker, 'ended', home));
  next(worker);
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
    worker.child.kill('SIGKILL');
  }, timeLimit);
  worker.child.send(taken.job, (error) => {
    if (error !== null) worker.child.kill();
  });
}

function settle(worker: Worker, answer: JobAnswer | Failure): void {
  clearTimeout(worker.timer);
  const { current } = worker;
  worker.current = undefined;
  current?.resolve(answer);
  if (workers.includes(worker)) next(worker);
}

function dismiss(worker: Worker, reason: string, home: URL): void {
  const index = workers.indexOf(worker);
  if (index === -1) return;
  workers.splice(index, 1);
  settle(worker, { failure: reason });
  if (workers.length === 0 && waiting.length > 0) startWorker(home);
}

function stopped(answer: JobAnswer | Failure): Stopped {
  const reason = 'failure' in answer ? answer.failure : 'gave no answer';
  return {
    ok: false,
    stopped: true,
    line: 1,
    message: `This diagram could not be drawn: the drawing process ${reason}.`,
  };
}

export interface Job {
  readonly task: 'draw' | 'parse';
  readonly source: string;
}

export type JobAnswer =
  | { readonly task: 'draw'; readonly drawing: Drawing }
  | { readonly task: 'parse'; readonly problem: DiagramProblem | undefined };

/** It says nothing about the diagram, so it is not kept. */
export interface Stopped extends DiagramProblem {
  readonly ok: false;
  readonly stopped: true;
}

interface Failure {
  readonly failure: string;
}

interface Waiting {
  readonly job: Job;
  readonly resolve: (answer: JobAnswer | Failure) => void;
}

interface Worker {
  readonly child: ChildProcess;
  current: Waiting | undefined;
  timer: NodeJS.Timeout | undefined;
}
