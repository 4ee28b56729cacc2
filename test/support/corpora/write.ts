import { writeRealisticRoadmap } from './write-realistic-roadmap.ts';

/**
 * Writes a realistic roadmap with its history as a git repository, with the content in `content`:
 * `node test/support/corpora/write.ts 120|650 FOLDER [TODAY]`
 */
const [size, folder, today] = process.argv.slice(2);
if ((size !== '120' && size !== '650') || folder === undefined) {
  throw new Error('Usage: node test/support/corpora/write.ts 120|650 FOLDER [TODAY]');
}
writeRealisticRoadmap(folder, size === '120' ? 120 : 650, today);
