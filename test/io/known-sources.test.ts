import { join } from 'node:path';
import { expect, test } from 'vitest';

import type { ContentFile, TextFile } from '../../src/core/content-file.ts';
import { knownOf } from '../../src/core/document/reading.ts';
import { allSources, parseSources } from '../../src/core/document/sources.ts';
import { knownSources } from '../../src/io/known-sources.ts';
import { readContent } from '../../src/io/read-content.ts';
import { projectRoot } from '../support/project-root.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('what is known of a file is what is read in it, in front matter and body', async () => {
  const { project, files } = await example();
  known(project).remember(files)();
  const recalled = known(project).recall(files);
  const before = allSources(parseSources(files)).map((source) => source.reading());
  expect(recalled.filter(isText).every((file) => knownOf(file) !== undefined)).toBe(true);
  expect(allSources(parseSources(recalled)).map((source) => source.reading())).toEqual(before);
});

test('nothing is known of a file with another text, of other code, or of another folder', async () => {
  const { project, files } = await example();
  known(project).remember(files)();
  const [edited] = known(project).recall(
    files.filter(isText).map((file) => ({ ...file, text: `${file.text}\n` })),
  );
  expect(edited).not.toHaveProperty('known');
  for (const place of [{ code: 'b' }, { content: '/other' }]) {
    const [file] = knownSources({ ...placeIn(project), ...place }).recall(files);
    expect(file).not.toHaveProperty('known');
  }
});

test('one edit adds a small part, and nothing is kept when nothing is new', async () => {
  const { project, files } = await example();
  known(project).remember(files)();
  const edited = known(project)
    .recall(files)
    .map((file) =>
      file.path.startsWith('slices/watch-one') && isText(file)
        ? { path: file.path, text: file.text.replace(/^title: .*/m, 'title: Other words') }
        : file,
    );
  known(project).remember(edited)();
  const recalled = known(project).recall(edited);
  const titles = parseSources(recalled).slice.map(({ fields }) => fields.title);
  expect(titles).toContain('Other words');
  expect(recalled.filter(isText).every((file) => knownOf(file) !== undefined)).toBe(true);
});

function isText(file: ContentFile): file is TextFile {
  return 'text' in file && file.text !== undefined;
}

async function example() {
  const read = readContent(join(projectRoot, 'content'));
  if (!read.ok) throw new Error(read.reason);
  return { project: await tempFolder(), files: read.files };
}

function known(project: string) {
  return knownSources(placeIn(project));
}

function placeIn(project: string) {
  return { ...{ code: 'a', content: '/content' }, project };
}
