import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomSequence } from '../support/random-sequence.ts';

/** A new folder, in memory where the system has such a place. */
export function benchFolder(): Promise<string> {
  const memory = '/dev/shm';
  return mkdtemp(join(existsSync(memory) ? memory : tmpdir(), 'throughline-bench-'));
}

/** A roadmap of `slices` slices, ten to an intent, with bodies of 300 words; the same every time. */
export function corpus(slices: number): Readonly<Record<string, string>> {
  const random = randomSequence(slices);
  const files: Record<string, string> = {
    'roadmap.yml': 'title: Bench\nteams:\n  engineering: Engineering\n',
    'vision.md': `---\ntitle: A vision\nstatement: What it is for.\ngoals:\n${goals}---\n${body(random)}`,
  };
  for (let intent = 0; intent < Math.ceil(slices / 10); intent += 1) {
    files[`intents/intent-${intent}.md`] = intentFile(intent, random);
  }
  for (let slice = 0; slice < slices; slice += 1) {
    files[`slices/slice-${slice}.md`] = sliceFile(slice, random);
  }
  return files;
}

const goals = Array.from(
  { length: 3 },
  (_, goal) =>
    `  - id: goal-${goal}\n    title: Goal ${goal}\n    measure: a share\n    baseline: 40\n    target: 20\n` +
    '    readings: [{ date: 2026-07-01, value: 33 }]\n',
).join('');

function intentFile(intent: number, random: () => number): string {
  const horizon = ['now', 'next', 'later'][intent % 3];
  return `---\ntitle: Intent ${intent}\ngoals: [goal-${intent % 3}]\nhorizon: ${horizon}\nteam: engineering\nreviewed: 2026-10-01\n---\n${body(random)}`;
}

function sliceFile(slice: number, random: () => number): string {
  const isFirst = slice % 10 === 0;
  const status = ['shipped', 'active', 'ready', 'proposed'][slice % 4];
  const front = [
    `title: Slice ${slice}`,
    `intent: intent-${Math.floor(slice / 10)}`,
    ...(isFirst ? ['thread: true'] : [`depends_on: [slice-${slice - 1}]`]),
    `status: ${status}`,
    'team: engineering',
    'appetite: 2w',
    ...(status === 'shipped' ? ['started: 2026-09-01', 'shipped: 2026-09-12'] : []),
  ];
  const tasks = '\n## Done when\n\n- [x] It is seen working\n- [ ] It is measured\n';
  return `---\n${front.join('\n')}\n---\n${body(random)}${tasks}`;
}

/** 300 words in five paragraphs under two headings, with some emphasis, code, links and a list. */
function body(random: () => number): string {
  const paragraph = (): string =>
    Array.from({ length: 60 }, () => decorate(words[Math.floor(random() * words.length)], random))
      .join(' ')
      .concat('.');
  const [first, second, third, fourth, fifth] = Array.from({ length: 5 }, paragraph);
  return `\n${first}\n\n## Why\n\n${second}\n\n- ${third}\n- ${fourth}\n\n## How\n\n${fifth}\n`;
}

function decorate(word = '', random: () => number): string {
  const chance = random();
  if (chance < 0.02) return `**${word}**`;
  if (chance < 0.03) return `\`${word}\``;
  return chance < 0.04 ? `[${word}](https://example.com/${word})` : word;
}

const words = (
  'shelf stock order shop item price day week customer supplier truck list screen signal count ' +
  'alert trust change small early late quick sure plan learn measure watch notice place refill'
).split(' ');
