import { readdirSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';

import { createProgram } from '../../src/cli/program.ts';
import { throughline } from '../../src/cli/throughline.ts';
import { minimal } from '../support/roadmap-of.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';
import { testWorld } from '../support/test-world.ts';

const { commands } = createProgram(testWorld('.'), () => undefined);
const all = commands.flatMap((command) =>
  command.commands.length > 0 ? command.commands : [command],
);
const options = all.flatMap((command) =>
  command.options
    .filter(({ required }) => required)
    .map(({ long }) => [pathOf(command).join(' '), long ?? ''] as const),
);
const operands = all.flatMap((command) =>
  command.registeredArguments.map(
    (each, at) => [pathOf(command).join(' '), each.name(), at] as const,
  ),
);

describe('a blank value is wrong usage', () => {
  test.each(options)('%s %s', async (path, option) => {
    for (const blank of ['', ' ', '\t']) {
      const argv = [...path.split(' '), ...operandsOf(path), option, blank];
      expect(await ran(argv)).toMatch(new RegExp(`^2: Option "${option} .*?" (?:needs|does not)`));
      expect(await ran([...argv.slice(0, -2), `${option}=${blank}`])).toMatch(/^2: Option /);
    }
  });

  test.each(operands)('%s <%s>', async (path, name, at) => {
    const given = operandsOf(path).with(at, ' ');
    expect(await ran([...path.split(' '), ...given])).toMatch(
      new RegExp(`^2: (?:Missing required argument|The argument) "${name}"`),
    );
  });
});

function pathOf(command: Command): readonly string[] {
  const name = command.name();
  return command.parent?.parent ? [...pathOf(command.parent), name] : [name];
}

/** Good operands for a command. */
function operandsOf(path: string): readonly string[] {
  if (path.startsWith('new ')) return ['A title'];
  const named = { rename: ['slice', 'watch-one-item', 'b'], diff: ['a', 'b'], schema: ['slice'] };
  return { ...named, init: ['a'], import: ['a.csv'], rules: ['stray-file'] }[path] ?? [];
}

/** The exit code and what was said. */
async function ran(argv: readonly string[]): Promise<string> {
  const folder = await tempFolder();
  await writeFiles(`${folder}/content`, minimal);
  const world = testWorld(folder);
  const exitCode = await throughline(argv, world);
  expect(world.stdout.text).toBe('');
  expect(readdirSync(folder)).toEqual(['content']);
  return `${exitCode}: ${world.stderr.text}`;
}
