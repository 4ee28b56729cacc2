import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * Whether a request was made under a name of this machine. A page of another site can have its own
 * name lead here and would then read what is meant for this machine only. Who listens to others is
 * asked under any name.
 */
export function isWelcome({ headers }: IncomingMessage, host: string): boolean {
  const own = host.toLowerCase();
  if (!isLocal(own)) return true;
  const asked = (headers.host ?? '').toLowerCase();
  const name = asked.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  return isIP(name) !== 0 || isLocal(name) || name === own;
}

function isLocal(name: string): boolean {
  if (isIP(name) !== 0) return name === '::1' || name.startsWith('127.');
  return name === 'localhost' || name.endsWith('.localhost');
}
