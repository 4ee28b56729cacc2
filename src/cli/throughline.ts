import { CommanderError } from 'commander';

import { visible } from '../core/text/safe-text.ts';
import { isRefusal, reasonOf } from '../io/reason-of.ts';
import { CacheError } from '../io/store.ts';
import { createProgram } from './program.ts';
import { type Output, UsageError, useColor, type World } from './world.ts';

/**
 * Runs one command line and gives its exit code: 0 done, 1 the roadmap has errors or the work could
 * not be done, 2 wrong usage. Only a bug throws.
 */
export async function throughline(argv: readonly string[], given: World): Promise<number> {
  const { env } = given;
  const [stdout, stderr] = [legibleOutput(given.stdout, env), legibleOutput(given.stderr, env)];
  const world = { ...given, stdout, stderr };
  let exitCode = 0;
  const program = createProgram(world, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof UsageError) {
      world.stderr.write(`${error.message}\n`);
      return 2;
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CacheError) {
      world.stderr.write(`${error.message}\n`);
      return 1;
    }
    if (isRefusal(error)) {
      const what = visible(error.path ?? error.syscall ?? '');
      world.stderr.write(`"${what}" cannot be used: ${visible(reasonOf(error))}.\n`);
      return 1;
    }
    throw error;
  }
}

/**
 * An output that shows what it is given and is never commanded by it: of all a terminal acts on, only
 * line feeds reach it, and on a terminal our own colours and the return to the start of a line.
 */
function legibleOutput(output: Output, env: World['env']): Output {
  const isTerminal = output.isTTY === true || useColor(output, env);
  const own = isTerminal ? /(\n|^\r|\u001b\[\d*[mK])/ : /(\n)/;
  return {
    write: (text) => {
      const parts = text.split(own);
      return output.write(parts.map((part, at) => (at % 2 === 1 ? part : visible(part))).join(''));
    },
    get isTTY() {
      return output.isTTY;
    },
    get columns() {
      return output.columns;
    },
  };
}
