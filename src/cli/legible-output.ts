import { visible } from '../core/text/visible.ts';
import { useColor } from './use-color.ts';
import type { Output, World } from './world.ts';

/**
 * An output that shows what it is given and is never commanded by it: of all a terminal acts on, only
 * line feeds reach it, and on a terminal our own colours and the return to the start of a line.
 */
export function legibleOutput(output: Output, env: World['env']): Output {
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
