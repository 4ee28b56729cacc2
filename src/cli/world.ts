/** Everything a command may know of the machine it runs on, so that a test can hand it another. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results. */
  readonly stdout: Output;
  /** Progress and complaints. */
  readonly stderr: Output;
  now(): Date;
  /** Settles once the user asks to stop (Ctrl+C, SIGTERM). Only a command that waits calls it. */
  untilStopped(): Promise<void>;
}

/** What a command writes to; `process.stdout` is one. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}
