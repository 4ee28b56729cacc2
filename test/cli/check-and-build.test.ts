import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { heavyItems } from '../support/heavy-items.ts';
import { minimal } from '../support/roadmap-of.ts';
import { runHere } from '../support/run-here.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** What each may find, with a mark in it that no cache has seen. */
const inputs: Readonly<Record<string, Input>> = {
  'a sound image': { exitCode: 0, tree: async (mark) => withImage('a.png', await picture(mark)) },
  'two images of the same bytes': {
    exitCode: 0,
    tree: async (mark) => {
      const bytes = await picture(mark, 600);
      return { ...withBody('![A](../a.png) ![B](../b.png)'), 'a.png': bytes, 'b.png': bytes };
    },
  },
  'a small image that breaks off': {
    exitCode: 1,
    tree: async (mark) => withImage('a.png', (await picture(mark)).subarray(0, -40)),
  },
  'a large image that breaks off': {
    exitCode: 1,
    tree: async (mark) => withImage('a.png', (await picture(mark, 600)).subarray(0, -4000)),
  },
  'an image that is far too high': {
    exitCode: 1,
    tree: async () => heavyItems['PNG: one pixel wide']?.files(100_000) ?? {},
  },
  'an SVG in too many groups': {
    exitCode: 1,
    tree: async (mark) =>
      withImage('a.svg', svg(`${'<g>'.repeat(300)}${'</g>'.repeat(300)}`, mark)),
  },
  'an SVG without an end': {
    exitCode: 1,
    tree: async (mark) => withImage('a.svg', `<svg a="${mark}">`),
  },
  'a sound diagram': { exitCode: 0, tree: async (mark) => withDiagram(`A["${mark}"]`) },
  'a diagram that cannot be parsed': {
    exitCode: 1,
    tree: async (mark) => withDiagram(`A["${mark}`),
  },
  'a diagram with an image in it': {
    exitCode: 1,
    tree: async (mark) => withDiagram(`A@{ img: "https://example.com/${mark}.png", label: "x" }`),
  },
  'a diagram with a label of 40 kB': {
    exitCode: 1,
    tree: async (mark) => withDiagram(`A["${mark} ${'x'.repeat(40_000)}"]`),
  },
  'a broken diagram beside a broken image': {
    exitCode: 1,
    tree: async (mark) => ({
      ...withBody(`![A](../a.svg)\n\n${fence(`A["${mark}`)}`),
      'a.svg': `<svg a="${mark}">`,
    }),
  },
  'the longest id': { exitCode: 0, tree: async () => withGoal('a'.repeat(200)) },
  'an id that is too long': { exitCode: 1, tree: async () => withGoal('a'.repeat(201)) },
};

describe('check and build report the same of', { timeout: 240_000 }, () => {
  test.each(Object.entries(inputs))('%s, whatever is kept', async (_, { exitCode, tree }) => {
    const orders = [
      ['check', 'build'],
      ['build', 'check'],
    ];
    const runs = [];
    for (const order of orders) {
      const cwd = await tempFolder();
      const content = await tempFolder(await tree(randomUUID()));
      for (const command of order) runs.push(await run(command, content, cwd));
    }
    const [first] = runs;
    expect(first?.exitCode).toBe(exitCode);
    for (const each of runs) expect(each).toEqual(first);
  });
});

async function run(command: string, content: string, cwd: string) {
  const out = command === 'build' ? ['--out', join(cwd, 'out')] : [];
  const argv = [command, '--content', content, ...out];
  const { stdout, stderr, exitCode } = await runHere(argv, { cwd });
  // The lines that each says for itself, and those about git.
  const said = (command === 'build' ? stderr : stdout).split('\n');
  const problems = said.filter((line) => /^\s+\d+:\d+ {2}/.test(line));
  return { problems, exitCode };
}

function withGoal(id: string) {
  return {
    ...minimal,
    'vision.md': minimal['vision.md'].replace('stock-outs', id),
    'intents/never-run-out.md': minimal['intents/never-run-out.md'].replace('stock-outs', id),
  };
}

function withDiagram(line: string) {
  return withBody(fence(line));
}

function fence(line: string): string {
  return `\`\`\`mermaid\nflowchart LR\n  ${line}\n\`\`\``;
}

function withImage(name: string, bytes: string | Uint8Array) {
  return { ...withBody(`![A picture](../${name})`), [name]: bytes };
}

function withBody(body: string) {
  const path = 'slices/watch-one-item.md';
  return { ...minimal, [path]: `${minimal[path]}\n${body}\n` };
}

function svg(inner: string, mark: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${mark} -->${inner}</svg>`;
}

/** One that no other run has made: the mark is in its pixels. */
function picture(mark: string, side = 40): Promise<Buffer> {
  const pixels = Buffer.alloc(side * side * 3, mark);
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

interface Input {
  readonly exitCode: number;
  readonly tree: (mark: string) => Promise<Readonly<Record<string, string | Uint8Array>>>;
}
