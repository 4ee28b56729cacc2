import type { Server } from 'node:http';
import { networkInterfaces } from 'node:os';

import { createSafeServer, type Answer } from '../io/http/safe-server.ts';
import type { ServeOptions } from './options.ts';

/**
 * Listens at the address asked for; without a port, at the first free one from the default on.
 * Says why not when it cannot.
 */
export async function serve(answer: Answer, options: ServeOptions): Promise<Serving> {
  const server = createSafeServer(options.host, answer);
  const ports = options.port === undefined ? defaultPorts : [options.port];
  let failure = '';
  for (const port of ports) {
    const code = await listen(server, port, options.host);
    if (code === undefined) return started(server, options.host);
    failure = reasons[code]?.(port, options.host) ?? `The server cannot be started: ${code}.`;
    if (code !== 'EADDRINUSE') break;
  }
  return { ok: false, reason: failure };
}

const defaultPorts = Array.from({ length: 100 }, (_, index) => 4321 + index);

const reasons: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port) => `Port ${port} is in use. Choose another with --port, or leave --port out.`,
  EACCES: (port) => `You may not use port ${port}. Choose one above 1023 with --port.`,
  EADDRNOTAVAIL: (_port, host) => `"${host}" is not an address of this machine.`,
  ENOTFOUND: (_port, host) => `"${host}" is not an address of this machine.`,
};

function listen(server: Server, port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}

function started(server: Server, host: string): Serving {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    ok: true,
    origins: hostsOf(host).map((name) => `http://${name}:${port}`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Under which names others reach a server that listens on `host`. */
function hostsOf(host: string): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host];
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const reachable = addresses.filter(({ internal, family }) => !internal && family === 'IPv4');
  return ['localhost', ...reachable.map(({ address }) => address)];
}

export type Serving =
  | {
      readonly ok: true;
      /** Where it is reached, without a trailing slash. */
      readonly origins: readonly string[];
      close(): Promise<void>;
    }
  | { readonly ok: false; readonly reason: string };
