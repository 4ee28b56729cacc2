import { expect, test } from 'vitest';

import { roadmapOf } from '../../src/cli/roadmap-of-side.ts';
import { minimal } from '../support/roadmap-of.ts';
import { testWorld } from '../support/test-world.ts';

test('counts the files of a side as `check` does, those that are no text as well', async () => {
  const files = [
    { path: 'vision.md', text: minimal['vision.md'] },
    { path: 'intents/a.md', problem: { kind: 'not-utf-8' } },
    { path: 'intents/a.png' },
  ] as const;
  const side = await roadmapOf({ files, name: '"HEAD"', prefix: 'HEAD:' }, testWorld('/'));
  expect(side).toMatchObject({ ok: false });
  expect(side.ok || side.complaint).toMatch(
    /HEAD:intents\/a\.md\n[^]*\n1 error in 1 of 2 files\.$/,
  );
});
