import type { World } from './world.ts';

/** The day it is where the command runs, as `YYYY-MM-DD`. */
export function today(world: World): string {
  const now = world.now();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
