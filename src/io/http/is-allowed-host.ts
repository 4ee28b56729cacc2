import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * Returns whether a request names a host it may ask for. While only this machine is listened to, that
 * is a name of this machine: a page of another site could let its own name lead here. A server that
 * listens to others answers under any name.
 */
export function isAllowedHost({ headers }: IncomingMessage, host: string): boolean {
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
