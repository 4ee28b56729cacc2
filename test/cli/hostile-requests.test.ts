import { execFileSync } from 'node:child_process';
import { readdirSync, readlinkSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

import { dev } from '../../src/cli/dev.ts';
import { preview } from '../../src/cli/preview.ts';
import { formatSiteMarker, siteMarker } from '../../src/io/site-marker.ts';
import { minimal } from '../support/roadmap-of.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';
import { testWorld } from '../support/test-world.ts';

const host = 'Host: localhost\r\n';
const get = (target: string, headers = '') =>
  `GET ${target} HTTP/1.1\r\n${host}${headers}Connection: close\r\n\r\n`;
const long = 'a'.repeat(4000);

/** What is sent, and the statuses it may be answered with; 0 for a connection that is closed. */
const requests: readonly (readonly [string, string | Buffer, ...number[]])[] = [
  ['a target that leaves the folder', get('/../../etc/passwd'), 404],
  ['a target that leaves it in disguise', get('/%2e%2e/%2e%2e/etc/passwd'), 404],
  ['encoded slashes', get('/..%2f..%2fetc%2fpasswd'), 404],
  ['backslashes', get('/..\\..\\secret.txt'), 404],
  ['encoded backslashes', get('/..%5c..%5csecret.txt'), 404],
  ['half an escape', get('/%'), 404],
  ['an escape of no digits', get('/%zz'), 404],
  ['an escape of half a character', get('/%c3'), 404],
  ['an overlong escape', get('/%c0%ae%c0%ae/secret.txt'), 404],
  ['a surrogate', get('/%ed%a0%80'), 404],
  ['an encoded NUL', get('/index.html%00.png'), 404],
  ['a NUL', get('/a\0b'), 400],
  ['another host in the path', get('//evil.example/'), 404],
  ['a host and nothing else', get('//'), 404],
  ['slashes and backslashes', get('/\\/\\'), 404],
  ['many slashes', get('/'.repeat(4000)), 404],
  ['a very long name', get(`/${long}`), 404],
  ['a very deep path', get('/a'.repeat(4000)), 404],
  ['more header than there is room for', get(`/${long.repeat(5)}`), 431],
  ['a target with its host', get('http://localhost/'), 200],
  ['a target with another host', get('http://evil.example/'), 200],
  ['a target with a host alone', get('HTTP://localhost'), 200],
  ['a target of another scheme', get('file:///etc/passwd'), 400],
  ['a target without a slash', get('index.html'), 400],
  ['no path but a query', get('?x'), 400],
  ['an asterisk', get('*'), 400],
  ['a query of anything', get('/?%%%&\\..//#'), 200],
  ['the name of a method of objects', get('/__proto__/'), 404],
  ['the names of methods of objects', get('/constructor/toString'), 404],
  ['a folder without a page', get('/assets'), 404],
  ['a file as a folder', get('/vision.pdf/x'), 404],
  ['a hidden file', get('/.throughline.json'), 404],
  ...[
    ['bytes=5-2', 416, 200],
    ['bytes=0-99999999999999999999', 416, 200],
    ['bytes=99999999999999999999-', 416, 200],
    ['bytes=-99999999999999999999', 416, 200],
    ['bytes=-0', 416, 200],
    ['bytes=-', 200, 206, 416],
    ['bytes=', 200, 206, 416],
    ['bytes=a-b', 200, 206, 416],
    ['bytes=-5-2', 200, 206, 416],
    ['bytes=1.5-2', 200, 206, 416],
    ['bytes=0x1-0x2', 200, 206, 416],
    ['bytes=1e3-1e4', 200, 206, 416],
    ['bytes= 0 - 1', 200, 206, 416],
    ['bytes=NaN-Infinity', 200, 206, 416],
    [`bytes=${'0-0,'.repeat(2000)}0-0`, 200, 206, 416],
    ['lines=1-2', 200],
    ['', 200],
  ].map(([range, ...statuses]) => {
    const name = `the range "${String(range).slice(0, 40)}"`;
    return [name, get('/', `Range: ${range}\r\n`), ...statuses.map(Number)] as const;
  }),
  ['two ranges', get('/', 'Range: bytes=0-1\r\nRange: bytes=5-2\r\n'), 200],
  ['a condition of nothing', get('/', 'If-None-Match: \r\n'), 200],
  ['a condition of anything', get('/', 'If-None-Match: *\r\n'), 304, 200],
  ['a condition of commas', get('/', `If-None-Match: ${',"'.repeat(2000)}\r\n`), 200],
  ['a date that is none', get('/', 'If-Modified-Since: never\r\nIf-Range: never\r\n'), 200],
  ['a language that is none', get('/', 'Accept-Encoding: \xff;q=x\r\nAccept: \xff\r\n'), 200],
  ['a request to go on', get('/', 'Expect: 100-continue\r\n'), 100, 200],
  ['another expectation', get('/', 'Expect: more\r\n'), 417],
  ['an upgrade', get('/', 'Upgrade: websocket\r\nSec-WebSocket-Key: x\r\n'), 200],
  ['a preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 505, 0],
  ['a handshake of TLS', Buffer.from('16030100a5010000a10303', 'hex'), 400, 0],
  ['no line of a request', '\r\n\r\n\r\n\r\nnothing at all\r\n\r\n', 400],
  ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
  ['no host in HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n', 403],
  ['another host', 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n', 403],
  ['half a host', 'GET / HTTP/1.1\r\nHost: [\r\n\r\n', 403],
  ['two hosts', `GET / HTTP/1.1\r\n${host}Host: evil.example\r\n\r\n`, 400, 200],
  ['two lengths', get('/', 'Content-Length: 1\r\nContent-Length: 2\r\n'), 400],
  ['a length below nothing', get('/', 'Content-Length: -1\r\n'), 400],
  ['a length and chunks', get('/', 'Content-Length: 1\r\nTransfer-Encoding: chunked\r\n'), 400],
  ['a head', `HEAD / HTTP/1.1\r\n${host}Range: bytes=5-2\r\nConnection: close\r\n\r\n`, 200, 416],
  ['all there is', `OPTIONS * HTTP/1.1\r\n${host}\r\n`, 405],
  ['a trace', `TRACE / HTTP/1.1\r\n${host}\r\n`, 405],
  ['a tunnel', `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`, 0],
  ['a method nobody knows', `LOOK / HTTP/1.1\r\n${host}\r\n`, 400],
  ['a body that is long', `POST / HTTP/1.1\r\n${host}Content-Length: 9999999999\r\n\r\n`, 405],
  [
    'chunks that are none',
    `GET / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nz`,
    200,
    400,
  ],
];

describe.each([
  ['preview', startPreview],
  ['dev', startDev],
] as const)('throughline %s', (_, start) => {
  test('answers every request, and the next one', async () => {
    const { port } = await start();
    const wrong: unknown[] = [];
    for (const [name, request, ...statuses] of requests) {
      const status = await statusOf(port, request);
      if (!statuses.includes(status)) wrong.push(`${name}: ${status}, not ${statuses.join('/')}`);
    }
    expect(wrong).toEqual([]);
    expect(await statusOf(port, get('/'))).toBe(200);
  });

  test('answers while others never end their requests or never read the answers', async () => {
    const { port } = await start();
    const head = `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n`;
    const unfinished = ['', 'G', 'GET / HTTP/1.1\r\nX-Slow: ', head, `${head}fffffff\r\n`, 'GET'];
    for (const start of unfinished.flatMap((each) => Array<string>(20).fill(each))) {
      (await connected(port)).write(start);
    }
    const many = `GET / HTTP/1.1\r\n${host}\r\n`.repeat(500);
    (await connected(port)).pause().write(many);
    expect(await statusOf(port, get('/'))).toBe(200);
  });

  test('answers after others left at any moment', async () => {
    const { port } = await start();
    const request = get('/');
    for (let length = 0; length <= request.length; length += 5) {
      const socket = await connected(port);
      socket.write(request.slice(0, length));
      if (length % 2 === 0) socket.resetAndDestroy();
      else socket.destroy();
    }
    expect(await statusOf(port, get('/'))).toBe(200);
  });
});

describe('throughline preview', () => {
  const unsatisfiable = expect.stringContaining('Range Not Satisfiable');

  test.each([
    ['bytes=5-2', 416, 'bytes */10', unsatisfiable],
    ['bytes=10-', 416, 'bytes */10', unsatisfiable],
    ['bytes=-0', 416, 'bytes */10', unsatisfiable],
    ['bytes=0-99999999999999999999', 416, 'bytes */10', unsatisfiable],
    ['bytes=2-5', 206, 'bytes 2-5/10', '2345'],
    ['bytes=0-0', 206, 'bytes 0-0/10', '0'],
    ['bytes=8-100', 206, 'bytes 8-9/10', '89'],
    ['bytes=7-', 206, 'bytes 7-9/10', '789'],
    ['bytes=-3', 206, 'bytes 7-9/10', '789'],
    ['bytes=0-1,3-4', 200, null, '0123456789'],
    ['lines=2-5', 200, null, '0123456789'],
  ])('answers the range "%s" with %i', async (range, status, described, body) => {
    const { origin } = await startPreview();
    const response = await fetch(`${origin}/ten.txt`, { headers: { range } });
    expect([response.status, response.headers.get('content-range')]).toEqual([status, described]);
    expect(await response.text()).toEqual(body);
  });

  test('has no part of an empty file, but all of it', async () => {
    const { origin } = await startPreview();
    const headers = { range: 'bytes=0-' };
    expect((await fetch(`${origin}/empty.txt`, { headers })).status).toBe(416);
    expect((await fetch(`${origin}/empty.txt`)).status).toBe(200);
  });

  test('sends a file again only once it changed', async () => {
    const { origin, out, port } = await startPreview();
    const tag = (await fetch(`${origin}/ten.txt`)).headers.get('etag') ?? '';
    const request = get('/ten.txt', `If-None-Match: "other", ${tag}\r\n`);
    expect(await statusOf(port, request)).toBe(304);
    writeFileSync(join(out, 'ten.txt'), 'abc');
    expect(await statusOf(port, request)).toBe(200);
  });

  test('sends only files of the folder, without waiting for what is none', async () => {
    const { port, out } = await startPreview();
    execFileSync('mkfifo', [join(out, 'pipe.html'), join(out, 'assets/index.html')]);
    for (const [name, target] of [
      ['outside.html', '../secret.txt'],
      ['outside', '..'],
      ['circle.html', 'circle.html'],
      ['nothing.html', 'not-there'],
      ['zero.html', '/dev/zero'],
      ['memory', '/proc/self'],
      ['inside.html', 'index.html'],
    ] as const) {
      symlinkSync(target, join(out, name));
    }
    // Four pipes that are waited for would be all the threads there are.
    const names = ['pipe.html', 'assets/', 'pipe.html', 'assets', 'pipe.html', 'zero.html'];
    const more = [
      'outside.html',
      'outside/secret.txt',
      'circle.html',
      'nothing.html',
      'memory/mem',
    ];
    const statuses = [...names, ...more].map((name) => statusOf(port, get(`/${name}`)));
    expect(new Set(await Promise.all(statuses))).toEqual(new Set([404]));
    expect(await statusOf(port, get('/inside.html'))).toBe(200);
  });

  test.each(['404.html', siteMarker])('answers when "%s" is a pipe', async (name) => {
    const { port, out } = await startPreview();
    execFileSync('rm', [join(out, name)]);
    execFileSync('mkfifo', [join(out, name)]);
    expect(await statusOf(port, get('/nowhere'))).toBe(404);
    expect(await statusOf(port, get('/'))).toBe(200);
  });

  test('answers when its marker names a base that is no address', async () => {
    const { port, out } = await startPreview();
    writeFileSync(join(out, siteMarker), formatSiteMarker('/\r\nX: y/'));
    expect(await statusOf(port, get('/'))).toBe(500);
    writeFileSync(join(out, siteMarker), formatSiteMarker('/'));
    expect(await statusOf(port, get('/'))).toBe(200);
  });

  test('lets go of a file when the client leaves', async () => {
    const { port, out } = await startPreview();
    const big = join(out, 'big.txt');
    writeFileSync(big, Buffer.alloc(32 * 1024 * 1024));
    for (let count = 0; count < 10; count += 1) {
      const socket = await connected(port);
      socket.write(get('/big.txt'));
      await new Promise((resolve) => socket.once('readable', resolve));
      socket.resetAndDestroy();
    }
    await expect.poll(() => openedBy(big)).toBe(0);
    expect(await statusOf(port, get('/'))).toBe(200);
  });

  test('ends the answer when a file becomes shorter while it is sent', async () => {
    const { port, out } = await startPreview();
    const big = join(out, 'big.txt');
    writeFileSync(big, Buffer.alloc(32 * 1024 * 1024));
    const socket = await connected(port);
    socket.write(`GET /big.txt HTTP/1.1\r\n${host}\r\n${get('/')}`);
    await new Promise((resolve) => socket.once('readable', resolve));
    truncateSync(big, 10);
    let received = '';
    socket.on('data', (data) => (received += data.toString('latin1')));
    await new Promise((resolve) => socket.once('close', resolve));
    expect(received).not.toContain('the vision');
    expect(await statusOf(port, get('/'))).toBe(200);
  });
});

/** How often this process has a file open. */
function openedBy(path: string): number {
  const folder = '/proc/self/fd';
  return readdirSync(folder).filter((each) => {
    try {
      return readlinkSync(join(folder, each)) === path;
    } catch {
      return false;
    }
  }).length;
}

/** The status of the first answer to what is sent, 0 when the connection is closed without one. */
async function statusOf(port: number, request: string | Buffer): Promise<number> {
  const socket = await connected(port);
  socket.write(request, 'latin1');
  return new Promise((resolve) => {
    let received = '';
    socket.on('data', (data) => {
      received += data.toString('latin1');
      const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(received) ?? [];
      if (status === undefined) return;
      socket.destroy();
      resolve(Number(status));
    });
    socket.on('close', () => resolve(0));
  });
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.on('error', () => {});
    onTestFinished(() => void socket.destroy());
  });
}

async function startPreview() {
  const parent = await tempFolder({
    'secret.txt': 'secret',
    'dist/index.html': 'the vision',
    'dist/404.html': 'not here',
    'dist/vision.pdf': '%PDF-',
    'dist/ten.txt': '0123456789',
    'dist/empty.txt': '',
    'dist/assets/a.css': 'a{}',
  });
  const out = join(parent, 'dist');
  writeFileSync(join(out, siteMarker), formatSiteMarker('/'));
  const world = testWorld(parent);
  return { out, ...(await running(world, preview({ out, host: '127.0.0.1', port: 0 }, world))) };
}

async function startDev() {
  const content = await tempFolder();
  await writeFiles(content, minimal);
  const world = testWorld(content);
  return running(world, dev({ content, host: '127.0.0.1', port: 0 }, world));
}

async function running(world: ReturnType<typeof testWorld>, ended: Promise<number>) {
  onTestFinished(async () => {
    world.stop();
    await ended;
  });
  const { origin, port } = new URL(await world.stdout.find(/http:\/\/\S+/));
  return { origin, port: Number(port) };
}
