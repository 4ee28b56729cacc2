import type { Command } from 'commander';

import type { World } from '../world.ts';

/** What a command needs to declare itself, and to run. */
export interface CommandLine {
  readonly world: World;
  /** Adds a command that has a summary in the list of all, a description and help. */
  readonly add: (name: string, summary: string, description: string) => Command;
  /** Told the exit code once a command is done. */
  readonly finish: (exitCode: number) => void;
}
