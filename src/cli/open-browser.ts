import { spawn } from 'node:child_process';
import { once } from 'node:events';

import type { World } from './world.ts';

/**
 * Opens an address in the user's browser, without a shell. Returns whether the system could be asked
 * to.
 */
export async function openBrowser(address: string, env: World['env']): Promise<boolean> {
  for (const [program, args] of commandsFor(address, process.platform, env)) {
    const child = spawn(program, args, { env, detached: true, stdio: 'ignore' });
    const isStarted = await Promise.race([
      once(child, 'spawn').then(() => true),
      once(child, 'error').then(() => false),
    ]).catch(() => false);
    if (!isStarted) continue;
    child.on('error', () => {});
    child.unref();
    return true;
  }
  return false;
}

/** The programs to try, in order. The address is our own: a host, a port and a path of letters. */
export function commandsFor(
  address: string,
  platform: NodeJS.Platform,
  env: World['env'],
): readonly (readonly [program: string, args: readonly string[]])[] {
  const url = new URL(address).href;
  // Not "cmd /c start", which would read "&" and "%" in an address as its own.
  const windows = ['rundll32.exe', ['url.dll,FileProtocolHandler', url]] as const;
  if (platform === 'win32') return [windows];
  if (platform === 'darwin') return [['open', [url]]];
  const linux = ['xdg-open', [url]] as const;
  return env['WSL_DISTRO_NAME'] === undefined ? [linux] : [windows, linux];
}
