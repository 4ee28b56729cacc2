import { spawn } from 'node:child_process';

/**
 * Runs a browser until it ends by itself. One that takes longer than `patience`, or is not wanted
 * any more, is ended with all it started.
 */
export function runBrowser(program: string, options: RunOptions): Promise<BrowserRun> {
  const { args, patience, signal } = options;
  return new Promise((resolve) => {
    const isGroup = process.platform !== 'win32';
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: isGroup,
      windowsHide: true,
    });
    let said = '';
    let isLate = false;

    function end(): void {
      try {
        if (isGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It has ended just now.
      }
    }

    /**
     * A process that left the group does not end with it, and its open output would keep us
     * waiting.
     */
    function giveUp(): void {
      end();
      child.stderr.destroy();
    }

    const timer = setTimeout(() => {
      isLate = true;
      giveUp();
    }, patience);
    signal?.addEventListener('abort', giveUp);
    if (signal?.aborted === true) giveUp();

    function done(reason?: string): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      resolve({ isLate, said: reason ?? said });
    }

    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-8000);
    });
    child.once('error', (error) => done(error.message));
    child.once('close', () => {
      // Processes that it started may outlive it.
      end();
      done();
    });
  });
}

interface RunOptions {
  readonly args: readonly string[];
  /** In milliseconds. */
  readonly patience: number;
  readonly signal?: AbortSignal | undefined;
}

export interface BrowserRun {
  readonly isLate: boolean;
  /** The last it said on stderr. */
  readonly said: string;
}
