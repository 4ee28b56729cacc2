import { spawn, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { ServedFolder } from './serve-folder.ts';
import { tempFolder } from './temp-folder.ts';

const program = 'nginx';

/** Whether nginx is installed. */
export const hasNginx = spawnSync(program, ['-v']).status === 0;

/** Serves a built site by nginx, with the two lines that the README gives, or those for a path. */
export async function serveNginx(site: string, base = '/'): Promise<ServedFolder> {
  const folder = await tempFolder();
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const recipe =
    base === '/'
      ? `root ${site}; error_page 404 /404.html;`
      : `location ${base} { alias ${site}/; error_page 404 ${base}404.html; }`;
  const config = join(folder, 'nginx.conf');
  await writeFile(
    config,
    `daemon off; pid ${folder}/pid; error_log stderr crit; events {}
${process.getuid?.() === 0 ? 'user root;' : ''}
http {
  types { text/html html; text/css css; text/javascript js; application/json json; }
  access_log off;
  ${temporary.map((each) => `${each}_temp_path ${folder}/${each};`).join('\n  ')}
  server { listen 127.0.0.1:${port}; ${recipe} }
}
`,
  );
  const child = spawn(program, ['-c', config, '-e', 'stderr'], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && !(await fetch(origin).catch(() => undefined))) await wait(20);
  if (child.exitCode !== null) throw new Error('nginx did not start.');
  return {
    origin,
    close: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/consistent-type-assertions -- a TCP server has such an address
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
