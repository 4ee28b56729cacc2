import { expect, test } from 'vitest';

import { createRoadmap } from '../../../src/core/roadmap/create-roadmap.ts';
import { readMeaning } from '../../../src/core/diff/read-meaning.ts';
import { readableText } from '../../../src/core/search/readable-text.ts';
import { renderBody } from '../../../src/markup/render-body.ts';
import { heavyBodies } from '../../support/heavy-bodies.ts';
import type { HeavyInput } from '../../support/heavy-input.ts';

const inputs: readonly (readonly [string, HeavyInput])[] = Object.entries(heavyBodies);

/** All of it takes minutes, which is for `test/bench/growth.ts`: this much, if it grew worse, too. */
const part = 1 / 32;

test.each(inputs)('%s: read and rendered, or refused at its place', (_, { most, files }) => {
  const contents = Object.entries(files(Math.floor(most * part))).map(([path, content]) =>
    typeof content === 'string' ? { path, text: content } : { path },
  );
  const { roadmap, diagnostics } = createRoadmap(contents, { asOf: '2026-11-23' });
  for (const { location } of diagnostics) {
    expect(location).toMatchObject({
      file: expect.stringMatching(/^slices\/heavy\./),
      line: expect.toSatisfy((line) => line >= 8),
    });
  }
  if (roadmap === undefined) return expect(diagnostics).not.toEqual([]);
  for (const { body, file } of roadmap.slices) {
    readableText(body, 'en');
    readMeaning(body, { hasTasks: true, nameLink: (url) => url });
    if (body.format === 'md') expect(renderBody(body, file, roadmap).html).toBeTypeOf('string');
  }
});
