import type { Readable, Writable } from 'node:stream';

/** Everything a command may know of the machine it runs on, so that a test can hand it another. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results. */
  readonly stdout: Output;
  /** Progress and complaints. */
  readonly stderr: Output;
  /** Where questions are asked and answered; absent when nobody is there to answer. */
  readonly terminal?: Terminal;
  now(): Date;
  /** Settles once the user asks to stop (Ctrl+C, SIGTERM). Only a command that waits calls it. */
  untilStopped(): Promise<void>;
}

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** What a command writes to; `process.stdout` is one. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}
