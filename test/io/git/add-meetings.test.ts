import { join } from 'node:path';
import { expect, test } from 'vitest';

import { makeRoadmap } from '../../../src/io/make-roadmap.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { openRepository } from '../../support/git-repository.ts';
import { projectRoot } from '../../support/project-root.ts';
import { minimal } from '../../support/roadmap-of.ts';
import { storyRepository } from '../../support/story-repository.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const slice = (question: string) =>
  `---\ntitle: Bread\nintent: never-run-out\nstatus: active\n---\n\n## Questions\n\n- [ ] ${question}\n`;

/** A bakery that asks another question after its meeting of 16 November. */
async function bakery(settings: string) {
  const folder = await tempFolder();
  const intent = '---\ntitle: I\nhorizon: now\n---\n';
  storyRepository(folder, [
    {
      date: '2026-11-10',
      files: {
        'content/vision.md': minimal['vision.md'],
        'content/roadmap.yml': settings,
        'content/intents/never-run-out.md': intent,
        'content/slices/bread.md': slice('How many?'),
      },
    },
    { date: '2026-11-17', files: { 'content/slices/bread.md': slice('How dark?') } },
  ]);
  return openRepository(folder);
}

async function meetingsOf(content: string, isOnlyChecked = false) {
  const read = readContent(content);
  if (!read.ok) throw new Error(read.reason);
  const git = { content, links: read.links, shell: { cwd: content, env: process.env } };
  const options = { ...read, content, project: projectRoot, asOf: '2026-11-23', isOnlyChecked };
  const { roadmap } = await makeRoadmap({ ...options, git });
  return roadmap?.history?.meetingSlices;
}

test('reads what slices said on the days of past meetings', async () => {
  const { path, git, folder } = await bakery('meetings: { now: { every: week, on: monday } }\n');
  const content = path('content');
  const said = { questions: ['How many?'], requests: [], dependsOn: [] };
  const days = new Map([['2026-11-16', new Map([['bread', said]])]]);
  expect(await meetingsOf(content)).toEqual(days);
  expect(await meetingsOf(content, true)).toBeUndefined();

  const clone = join(await tempFolder(), 'clone');
  git('config', 'uploadpack.allowFilter', 'true');
  git('clone', '--quiet', '--filter=blob:none', `file://${folder}`, clone);
  expect(await meetingsOf(join(clone, 'content'))).toEqual(new Map([['2026-11-16', new Map()]]));
});

test('reads nothing where there are no meetings', async () => {
  const { path } = await bakery('meetings: { later: { every: month, on: first thursday } }\n');
  expect(await meetingsOf(path('content'))).toBeUndefined();
});
