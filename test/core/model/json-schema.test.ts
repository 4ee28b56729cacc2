import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { splitFrontMatter } from '../../../src/core/document/split-front-matter.ts';
import { jsonSchema } from '../../../src/core/model/json-schema.ts';
import { fileKinds, kindNames, type Kind } from '../../../src/core/model/nouns.ts';
import { dedent } from '../../support/dedent.ts';
import { jsonSchemaProblems, type Schema } from '../../support/json-schema-problems.ts';
import { projectRoot } from '../../support/project-root.ts';

const content = join(projectRoot, 'content');

describe.each(kindNames)('the JSON Schema of %s', (kind) => {
  test('is content with every file of the example', () => {
    const files = globSync(fileKinds[kind].files, { cwd: content });
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const text = readFileSync(join(content, file), 'utf8');
      const split = splitFrontMatter(text);
      expect(problemsOf(kind, split.ok ? split.yaml : text), file).toEqual([]);
    }
  });

  test('describes every key, however deep', () => {
    expect(undescribed(jsonSchema(kind, 'urn:a'))).toEqual([]);
  });

  test('refuses a key that is not known, and lets keys of one’s own pass', () => {
    expect(problemsOf(kind, 'titel: A\nx-own: { a: 1 }')).toContain('/titel: additionalProperties');
    expect(problemsOf(kind, 'x-own: 1')).not.toContain('/x-own: additionalProperties');
  });
});

describe('JSON Schemas', () => {
  test.each<[Kind, string, string]>([
    ['slice', 'status: actif', '/status: enum'],
    ['slice', 'status: Active', '/status: enum'],
    ['slice', 'title: "  "', '/title: pattern'],
    ['slice', 'title: ""', '/title: pattern'],
    ['slice', 'title:', '/title: type'],
    ['slice', 'title: A', '/: required'],
    ['slice', 'thread: "yes"', '/thread: type'],
    ['slice', 'appetite: 2 weeks', '/appetite: pattern'],
    ['slice', 'appetite: 0d', '/appetite: pattern'],
    ['slice', 'depends_on: watch-one-item', '/depends_on: type'],
    ['slice', 'depends_on: [Watch one item]', '/depends_on/0: pattern'],
    ['slice', 'shipped: 12.9.2026', '/shipped: pattern'],
    ['slice', 'target: Q4 2026', '/target: pattern'],
    ['slice', 'demo: test.example.com', '/demo: pattern'],
    ['slice', 'asks: [{ team: design }]', '/asks/0: required'],
    ['slice', 'asks: [{ team: a, what: b, wath: c }]', '/asks/0/wath: additionalProperties'],
    ['intent', 'title: A', '/: oneOf'],
    ['intent', 'title: A\nhorizon: now\ndeclined: B', '/: oneOf'],
    ['intent', 'title: A\ndone: 2026-11-01\ndeclined: B', '/: oneOf'],
    ['intent', 'title: A\ndone: true', '/done: type'],
    ['vision', 'goals: [{ id: a, title: A, baseline: 3 }]', '/goals/0: dependencies'],
    ['vision', 'by: 27', '/by: minimum'],
    ['settings', 'accent: green', '/accent: pattern'],
    ['settings', 'teams: { AI/ML: AI }', '/teams/AI/ML: pattern'],
    ['settings', 'teams: { a: { name: A, lens: ml } }', '/teams/a: anyOf'],
    ['settings', 'labels: { soon: Soon }', '/labels/soon: additionalProperties'],
    ['settings', 'rules: { broken-link: off }', '/rules/broken-link: enum'],
    ['settings', 'rules: { stray-file: warning }', '/rules/stray-file: anyOf'],
    ['update', 'date: yesterday', '/date: pattern'],
  ])('mark in a %s the mistake %j', (kind, yaml, problem) => {
    expect(problemsOf(kind, yaml)).toContain(problem);
  });

  test('take text as it is written, also where it looks like a number', () => {
    const yaml = dedent`
      title: 2027
      statement: No shop runs out.
      by: 2027
      goals: [{ id: 7, title: 12, by: 2027-Q1 }]
    `;
    expect(problemsOf('vision', yaml)).toEqual([]);
  });
});

function problemsOf(kind: Kind, yaml: string): readonly string[] {
  return jsonSchemaProblems(jsonSchema(kind, 'urn:a'), parse(yaml));
}

function undescribed(schema: Schema, path = ''): readonly string[] {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const items = (schema['items'] ?? {}) as Schema;
  return [
    ...Object.entries(properties).flatMap(([key, each]) => [
      ...(typeof each['description'] === 'string' ? [] : [`${path}/${key}`]),
      ...undescribed(each, `${path}/${key}`),
    ]),
    ...(Object.keys(items).length > 0 ? undescribed(items, `${path}/*`) : []),
  ];
}
