import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { printVision } from '../../src/io/pdf/print-vision.ts';
import { findBrowser } from '../support/find-browser.ts';
import { quiet } from '../support/roadmap-of.ts';
import { runHere } from '../support/run-here.ts';
import { below, tempFolder } from '../support/temp-folder.ts';
import { linkedRoadmap } from './linked-roadmap.ts';

const browser = findBrowser() ?? '';
const content = below('content', quiet);

describe('throughline build --pdf', () => {
  test('prints the vision on one tagged page with a title, and links to it', async () => {
    const settings = 'url: https://acme.example/plans\nlanguage: en-US\ncoach: off\n';
    const cwd = await tempFolder({ ...content, 'content/roadmap.yml': settings });
    const env = { THROUGHLINE_CHROMIUM: browser };
    const built = await runHere(['build', '--pdf'], { cwd, env });
    expect(built).toMatchObject({ exitCode: 0, stderr: '' });
    const pdf = readFileSync(join(cwd, 'dist/vision.pdf'), 'latin1');
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (en-US)');
    expect(pdf).toContain('/Title (Every shelf knows what it needs)');
    expect(pdf).toMatch(/\/MediaBox \[0 0 612 792\]/);
    const page = readFileSync(join(cwd, 'dist/index.html'), 'utf8');
    expect(page).toContain('href="/plans/vision.pdf"');

    await runHere(['build'], { cwd, env });
    expect(existsSync(join(cwd, 'dist/vision.pdf'))).toBe(false);
    expect(readFileSync(join(cwd, 'dist/index.html'), 'utf8')).not.toContain('vision.pdf');
  });

  test('says what to do when there is no browser, and builds nothing', async () => {
    const cwd = await tempFolder(content);
    const env = { THROUGHLINE_CHROMIUM: join(cwd, 'no-such-browser') };
    expect(await runHere(['build', '--pdf'], { cwd, env })).toEqual({
      stdout: '',
      stderr: expect.stringMatching(/^No browser found .*THROUGHLINE_CHROMIUM/s),
      exitCode: 1,
    });
    expect(readdirSync(cwd)).toEqual(['content']);
  });

  test.skipIf(process.platform === 'win32')(
    'leaves the last site as it was when the browser does not print',
    async () => {
      const cwd = await tempFolder(content);
      await runHere(['build'], { cwd });
      const before = readdirSync(join(cwd, 'dist')).toSorted();
      const env = { THROUGHLINE_CHROMIUM: program(cwd, 'echo It broke. >&2; exit 1') };
      const { stderr, exitCode } = await runHere(['build', '--pdf'], { cwd, env });
      expect(stderr).toMatch(/The vision cannot be printed: ".*" failed: It broke\.\. /);
      expect(stderr).toContain('"dist" was not changed.');
      expect(exitCode).toBe(1);
      expect(readdirSync(join(cwd, 'dist')).toSorted()).toEqual(before);
      expect(readdirSync(cwd).toSorted()).toEqual(['broken', 'content', 'dist']);
    },
  );
});

test.skipIf(process.platform === 'win32')(
  'ends a browser that does not come to an end, with all it started',
  async () => {
    const cwd = await tempFolder({ 'site/index.html': '<head></head>' });
    // What it started holds its stderr: only when that has ended, too, is there an answer.
    const endless = program(cwd, 'sleep 1000 & wait');
    const options = { browser: endless, roadmap: linkedRoadmap({}), patience: 1500 };
    expect(await printVision(join(cwd, 'site'), options)).toEqual({
      ok: false,
      reason: `"${endless}" did not finish within 1.5 seconds`,
    });
  },
);

function program(folder: string, script: string): string {
  const path = join(folder, 'broken');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}
