import type { Output, World } from './world.ts';

/** Whether to write in colour: on a terminal that can, unless `NO_COLOR` or `FORCE_COLOR` says otherwise. */
export function useColor(output: Output, env: World['env']): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return output.isTTY === true && env['TERM'] !== 'dumb';
}
