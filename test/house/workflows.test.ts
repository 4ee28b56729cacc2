import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';

import { workflowFile } from '../../src/core/author/workflow-file.ts';
import { projectRoot } from '../support/project-root.ts';

const files = globSync('.github/{workflows,actions/*}/*.yml', { cwd: projectRoot });
const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```/gm)]
  .map(([, text = '']) => text)
  .filter((text) => text.includes('uses: '));
const written = [false, true].map(
  (hasSite) =>
    workflowFile('github', { content: 'content', version: '1.2.3', hasSite })?.text ?? '',
);
const all = [
  ...files.map((file) => [file, readFileSync(join(projectRoot, file), 'utf8')] as const),
  ...examples.map((text, index) => [`README.md, example ${index + 1}`, text] as const),
  ...written.map((text, index) => [`init, workflow ${index + 1}`, text] as const),
];
const workflows = all.filter(([, text]) => text.includes('jobs:'));

describe('what runs in continuous integration', () => {
  test('is found', () => {
    expect(files.length).toBeGreaterThan(2);
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(all)('%s names the actions of others by commit, and says which version', (_, text) => {
    const used = [...text.matchAll(/uses: (\S+)(.*)$/gm)].filter(([, name]) => !isOurs(name));
    const loose = used.filter(
      ([, name = '', rest = '']) =>
        !/@[\da-f]{40}$/.test(name) || !/^ # v\d+\.\d+\.\d+$/.test(rest),
    );
    expect(loose.map(([line]) => line)).toEqual([]);
  });

  test('names one action by one commit', () => {
    const used = all.flatMap(([, text]) => [
      ...text.matchAll(/uses: (\S+)@([\da-f]{40}) # (\S+)/g),
    ]);
    const byName = Map.groupBy(used, ([, name]) => name);
    const several = [...byName].filter(
      ([, each]) => new Set(each.map(([, , sha, version]) => `${sha} ${version}`)).size > 1,
    );
    expect(several.map(([name]) => name)).toEqual([]);
  });

  test.each(workflows)('%s may do nothing but what a job says it must', (_, text) => {
    const { permissions, jobs }: Workflow = parse(text);
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(job.permissions).toBeDefined();
    const writes = Object.values(jobs).flatMap((job) =>
      Object.entries(job.permissions ?? {}).filter(([, may]) => may === 'write'),
    );
    const known = ['pull-requests', 'pages', 'id-token'];
    expect(writes.filter(([name]) => !known.includes(name))).toEqual([]);
  });

  test.each(workflows)('%s hands nothing to strangers', (_, text) => {
    expect(text).not.toMatch(/pull_request_target|secrets\./);
    const checkouts = text.split('actions/checkout@').slice(1);
    for (const step of checkouts) {
      expect(step.split(/^\s*- /m, 1)[0]).toContain('persist-credentials: false');
    }
  });

  test('calls only scripts that are there, and may be run', () => {
    const template = readFileSync(join(projectRoot, '.gitlab/throughline.yml'), 'utf8');
    const text = [template, ...all.map(([, each]) => each)].join('\n');
    const called = [...text.matchAll(/(?:actions\/throughline|GITHUB_ACTION_PATH)\/([\w-]+\.sh)/g)];
    const names = new Set(called.map(([, name = '']) => name));
    expect([...names].sort()).toContain('scope.sh');
    for (const name of names) {
      const { mode } = statSync(join(projectRoot, '.github/actions/throughline', name));
      expect({ name, mayRun: (mode & 0o111) === 0o111 }).toEqual({ name, mayRun: true });
    }
  });

  test('offers GitLab a template that is well-formed', () => {
    const template = readFileSync(join(projectRoot, '.gitlab/throughline.yml'), 'utf8');
    const [header, jobs] = parseAllDocuments(template).map((each): unknown => each.toJS());
    expect(header).toHaveProperty('spec.inputs.content.default', 'content');
    expect(jobs).toHaveProperty('roadmap.artifacts.reports.codequality', 'roadmap-problems.json');
  });

  test.each(all)('%s lets no value from outside become part of a script', (_, text) => {
    const scripts = [...text.matchAll(/^\s*(?:- )?run: (?:[|>]\n(?:\s{8,}.*\n)+|.*$)/gm)];
    expect(scripts.filter(([script]) => script.includes('${{'))).toEqual([]);
  });
});

function isOurs(name = ''): boolean {
  return name.startsWith('./') || name.startsWith('acme/throughline/');
}

interface Workflow {
  readonly permissions?: object;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: Readonly<Record<string, string>> }>
  >;
}
