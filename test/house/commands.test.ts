import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { createProgram } from '../../src/cli/program.ts';
import { nodeWorld } from '../../src/cli/node-world.ts';
import { projectRoot } from '../support/project-root.ts';

const { commands } = createProgram(nodeWorld(), () => undefined);
const readme = await readFile(join(projectRoot, 'README.md'), 'utf8');
const code = [...readme.matchAll(/^```\w*\n([\s\S]*?)^```|`([^`\n]+)`/gm)].map(
  ([, block, inline]) => block ?? inline ?? '',
);

describe('the README', () => {
  test.each(commands.map((command) => command.name()))('names the command %s', (name) => {
    expect(code.some((text) => new RegExp(`(?:^|[\\s|])${name}(?:$|[\\s|])`).test(text))).toBe(
      true,
    );
  });

  test.each(
    commands.flatMap((command) =>
      command.options
        .filter(({ hidden }) => !hidden)
        .map(({ long }) => [command.name(), long ?? '']),
    ),
  )('explains of %s the option %s', (_, option) => {
    expect(code.some((text) => text.includes(option))).toBe(true);
  });

  test('names no option of a command line of ours that does not exist', () => {
    const known = new Set(['--help', '--version']);
    const all = commands.flatMap((command) => [command, ...command.commands]);
    for (const { options } of all) for (const { long } of options) known.add(long ?? '');
    const lines = code
      .flatMap((text) => text.split('\n'))
      .filter((line) => /throughline|src\/cli\/(?:main\.ts|start\.js)/.test(line));
    const named = lines.flatMap((line) => line.match(/(?<=\s)--[a-z][a-z-]+/g) ?? []);
    expect(named.filter((option) => !known.has(option))).toEqual([]);
  });

  test('names no script that package.json does not have', async () => {
    const manifest = await readFile(join(projectRoot, 'package.json'), 'utf8');
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(manifest);
    const named = code.flatMap((text) => [...text.matchAll(/npm run ([a-z:-]+)/g)]);
    expect(named.map(([, script = '']) => script).filter((name) => !(name in scripts))).toEqual([]);
  });
});
