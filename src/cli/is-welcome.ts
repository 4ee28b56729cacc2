import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * Whether a request was made under a name of this machine. A page of another site can have its own
 * name lead here and would then read what is meant for this machine only. Who listens to others is
 * asked under any name.
 */
export function isWelcome({ headers }: IncomingMessage, host: string): boolean {
  if (!isLocal(host)) return true;
  const name = (headers.host ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  return isIP(name) !== 0 || isLocal(name) || name === host;
}

function isLocal(name: string): boolean {
  return (
    name === 'localhost' || name.endsWith('.localhost') || name === '::1' || name.startsWith('127.')
  );
}
