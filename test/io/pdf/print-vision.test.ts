import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';

import { printVision } from '../../../src/io/pdf/print-vision.ts';
import { findBrowser } from '../../support/find-browser.ts';
import { roadmapOf, minimal } from '../../support/roadmap-of.ts';
import { tempFolder } from '../../support/temp-folder.ts';

test('asks no server but its own, and leaves nothing behind', async () => {
  const asked: string[] = [];
  const other = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.end();
  });
  await new Promise<void>((resolve) => other.listen(0, resolve));
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const cwd = await tempFolder({
    'site/index.html': `<head><title>Our own page</title><link rel="stylesheet" href="http://127.0.0.1:${port}/style"></head>
      <img src="http://127.0.0.1:${port}/image"><img src="http://localhost:${port}/by-name">
      <img src="http://[::1]:${port}/by-6"><iframe src="http://127.0.0.1:${port}/frame"></iframe>
      <script>fetch('http://127.0.0.1:${port}/script')</script><img src="/own.svg">`,
    'site/own.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    'temp/x': '',
  });
  vi.stubEnv('TMPDIR', join(cwd, 'temp'));
  onTestFinished(() => void vi.unstubAllEnvs());
  const { roadmap } = roadmapOf(minimal);
  if (roadmap === undefined) throw new Error('The example is broken.');
  const printed = await printVision(join(cwd, 'site'), { browser: findBrowser() ?? '', roadmap });
  expect(printed.ok && printed.pdf.toString('latin1')).toContain('/Title (Our own page)');
  expect(asked).toEqual([]);
  expect(readdirSync(join(cwd, 'temp'))).toEqual(['x']);
});

test.skipIf(process.platform !== 'linux')(
  'does not wait for what a browser started and let go of',
  async () => {
    const cwd = await tempFolder({ 'site/index.html': '<head></head>' });
    const browser = join(cwd, 'browser');
    const pid = join(cwd, 'pid');
    const script = `#!/bin/sh\nsetsid sleep 1000 &\necho $! > '${pid}'\nwait\n`;
    writeFileSync(browser, script, { mode: 0o755 });
    onTestFinished(() => {
      if (existsSync(pid)) process.kill(Number(readFileSync(pid, 'utf8')));
    });
    const { roadmap } = roadmapOf(minimal);
    if (roadmap === undefined) throw new Error('The example is broken.');
    const options = { browser, roadmap, patience: 1500 };
    expect(await printVision(join(cwd, 'site'), options)).toMatchObject({ ok: false });
  },
);
