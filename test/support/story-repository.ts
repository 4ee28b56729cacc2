import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Makes a git repository of a story: commits and tags in turn, by one process, however many. */
export function storyRepository(folder: string, chapters: readonly Chapter[]): void {
  const git = (args: readonly string[], input?: string) =>
    execFileSync('git', args, { cwd: folder, input, env: { ...process.env, ...plain } });
  git(['init', '--quiet', '--initial-branch', 'main']);
  git(['fast-import', '--quiet'], chapters.map(chapterOf).join(''));
  git(['reset', '--quiet', '--hard']);
}

const plain = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' } as const;

function chapterOf({ date, name = 'Ana', subject = 'Changes', files, tag }: Chapter): string {
  const time = Date.parse(`${date}T12:00:00Z`) / 1000;
  const person = `${name.replaceAll(/[<>]/g, '')} <${name.replaceAll(/\W/g, '')}@example.com> ${time} +0000`;
  const changes = Object.entries(files).map(([path, text]) =>
    text === undefined
      ? `D ${path}\n`
      : `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  );
  const commit = `commit refs/heads/main\nauthor ${person}\ncommitter ${person}\n${dataOf(subject)}`;
  const named = tag === undefined ? '' : `reset refs/tags/${tag}\nfrom refs/heads/main\n\n`;
  return commit + changes.join('') + named;
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** Half a year of a bakery's roadmap, of promises that slip and intents that come and go. */
export function bakeryStory({
  subject = 'Learns from the second shop',
  tag = 'v1.2',
} = {}): readonly Chapter[] {
  const slices = (id: string, front: string) => ({
    [join('content/slices', `${id}.md`)]: `---\n${front}\n---\n\nWhat and why.\n`,
  });
  const intents = (id: string, front: string) => ({
    [join('content/intents', `${id}.md`)]: `---\n${front}\n---\n\nWhy it matters.\n`,
  });
  const vision = (more: string, readings = '') => ({
    'content/vision.md': `---\ntitle: Every shelf knows what it needs\nstatement: No shop runs out of what its neighbours buy every day.\nreviewed: 2026-10-05\ngoals:\n  - id: stock-outs\n    title: Halve stock-outs\n    measure: stock-outs per 1,000 item-days\n    baseline: 42\n    target: ${more}\n${readings}---\n\nFor shopkeepers.\n`,
  });
  const readings = '    readings:\n      - { date: 2026-07-01, value: 39 }\n';
  const bread = 'title: Order tomorrow’s bread for one shop\nintent: never-run-out\nthread: true';
  const second = 'title: Do the same in a second shop\nintent: never-run-out';
  const never = 'title: A shop never runs out of what it sells every day\ngoals: [stock-outs]';
  const fresh = 'title: Fresh food is sold before it spoils\ngoals: [stock-outs]';
  const trust = 'title: Shopkeepers trust what we tell them';
  return [
    {
      date: '2026-02-03',
      subject: 'Begins the roadmap',
      files: {
        'content/roadmap.yml':
          'title: Shelfwise\nurl: https://acme.example/roadmap\nrepository: https://github.com/acme/roadmap\n',
        ...vision('21'),
        ...intents('never-run-out', `${never}\nhorizon: next\nconfidence: low`),
        ...intents('fresh-food', `${fresh}\nhorizon: later`),
        ...slices('bread', `${bread}\nstatus: proposed`),
      },
    },
    {
      date: '2026-03-02',
      name: 'Rui',
      subject: 'Takes it up',
      files: {
        ...intents('never-run-out', `${never}\nhorizon: now\nconfidence: low`),
        ...slices('bread', `${bread}\nstatus: ready\ntarget: 2026-Q2`),
        ...slices('second', `${second}\nstatus: proposed\ntarget: 2026-06`),
      },
      tag: 'v1.0',
    },
    {
      date: '2026-05-11',
      name: 'Eva',
      subject: 'Says what we learned about suppliers',
      files: {
        ...intents('fresh-food', `${fresh}\nhorizon: next`),
        ...intents('trust', `${trust}\nhorizon: later`),
        ...slices('second', `${second}\nstatus: ready\ntarget: 2026-Q3`),
        ...vision('21', readings),
      },
    },
    {
      date: '2026-07-20',
      name: 'Rui',
      subject: 'Starts with bread',
      files: {
        ...slices('bread', `${bread}\nstatus: active\nstarted: 2026-07-16\ntarget: 2026-Q4`),
        ...intents('never-run-out', `${never}\nhorizon: now\nconfidence: medium`),
        ...slices('leaflet', 'title: Print a leaflet\nintent: never-run-out\nstatus: ready'),
      },
    },
    {
      date: '2026-09-14',
      subject,
      files: {
        ...slices('second', `${second}\nstatus: ready\ntarget: 2026-12`),
        ...intents('fresh-food', `${fresh}\nhorizon: later`),
        ...slices(
          'leaflet',
          'title: Print a leaflet\nintent: never-run-out\nstatus: dropped\nbecause: Nobody reads them.',
        ),
      },
      tag,
    },
    {
      date: '2026-10-12',
      name: '<img src=x onerror=alert(1)>',
      subject: 'Aims a little lower',
      files: {
        ...vision('25', `${readings}      - { date: 2026-10-01, value: 37 }\n`),
        ...slices('milk', 'title: Order milk as well\nintent: never-run-out\nstatus: proposed'),
      },
    },
    {
      date: '2026-11-16',
      name: 'Rui',
      subject: 'Ships bread, and is honest about the second shop',
      files: {
        ...slices(
          'bread',
          `${bread}\nstatus: shipped\nstarted: 2026-07-16\nshipped: 2026-11-12\ntarget: 2026-Q4`,
        ),
        ...slices('second', `${second}\nstatus: active\ntarget: 2027-Q2`),
        ...intents('trust', `${trust}\nhorizon: next`),
        'content/updates/bread.md':
          '---\ntitle: Bread is on the shelf by six\ndate: 2026-11-13\nslices: [bread]\n---\n\nFor three weeks now.\n',
      },
    },
  ];
}

export interface Chapter {
  readonly date: string;
  readonly name?: string;
  readonly subject?: string;
  readonly files: Readonly<Record<string, string | undefined>>;
  /** A tag on this commit. */
  readonly tag?: string;
}
