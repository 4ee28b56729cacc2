import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

import { projectRoot } from './project-root.ts';
import { tempFolder } from './temp-folder.ts';

/**
 * Runs the composite action of this repository in `cwd` as a runner does: its steps in turn, each
 * script in a process of its own, with the results of the steps before it. Actions of others do not run;
 * `others` has their outputs, by the id of their step. Steps named in `without` are left out.
 */
export async function runAction(options: ActionOptions): Promise<ActionRun> {
  const { cwd, inputs = {}, event, sha, env = {}, others = {}, without = [] } = options;
  const folder = join(projectRoot, '.github/actions/throughline');
  const action: Action = parse(readFileSync(join(folder, 'action.yml'), 'utf8'));
  const temp = await tempFolder();
  const given = Object.entries(action.inputs).map(([name, { default: value }]) => [name, value]);
  const context: Context = {
    inputs: {},
    steps: {},
    github: { event_name: event.name, event: event.payload, token: 'a-token' },
    runner: { temp },
  };
  for (const [name = '', value = ''] of given) {
    Object.assign(context.inputs, { [name]: inputs[name] ?? fill(value, context) });
  }

  let log = '';
  let failed = false;
  const ran: string[] = [];
  for (const [index, step] of action.runs.steps.entries()) {
    if (failed) break;
    if (step.if !== undefined && evaluate(step.if, context) !== 'true') continue;
    const id = step.id ?? `step-${index}`;
    if (without.includes(id)) continue;
    ran.push(step.name ?? step.uses?.split('@')[0] ?? id);
    if (step.run === undefined) {
      Object.assign(context.steps, { [id]: { outputs: others[id] ?? {} } });
      continue;
    }
    const output = join(temp, `output-${index}`);
    const summary = join(temp, 'summary.md');
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(output, '');
    writeFileSync(summary, '', { flag: 'a' });
    const own = Object.entries(step.env ?? {}).map(([key, text]) => [key, fill(text, context)]);
    const result = await runBash(step.run, cwd, {
      PATH: process.env['PATH'],
      GITHUB_ACTION_PATH: folder,
      GITHUB_WORKSPACE: cwd,
      GITHUB_REPOSITORY: 'acme/roadmap',
      GITHUB_SHA: sha,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: temp,
      THROUGHLINE: join(projectRoot, 'src/cli/start.js'),
      ...env,
      ...Object.fromEntries(own),
    });
    log += result.log;
    failed = result.exitCode !== 0 && step['continue-on-error'] !== true;
    Object.assign(context.steps, { [id]: { outputs: outputsIn(output) } });
  }
  const outputs = Object.entries(action.outputs).map(([key, { value }]) => [
    key,
    fill(value, context),
  ]);
  const summary = readFileSync(join(temp, 'summary.md'), { encoding: 'utf8', flag: 'a+' });
  return { isGreen: !failed, ran, log, summary, outputs: Object.fromEntries(outputs) };
}

function runBash(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<BashResult> {
  // What a runner takes "shell: bash" for.
  const flags = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
  const child = spawn('bash', flags, { cwd, env });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ log, exitCode }));
  });
}

function outputsIn(file: string): Outputs {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

/** A text in which `${{ … }}` stands for a value. */
function fill(text: string | boolean, context: Context): string {
  return String(text).replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) =>
    evaluate(expression, context),
  );
}

/** Of GitHub's expressions what the action uses: paths, quoted texts, `==`, `!=`, `&&` and `||`. */
function evaluate(expression: string, context: Context): string {
  const choices = expression.split(' || ');
  if (choices.length > 1) {
    return choices.map((choice) => evaluate(choice, context)).find((value) => value !== '') ?? '';
  }
  const parts = expression.split(' && ');
  if (parts.length > 1) return `${parts.every((part) => evaluate(part, context) === 'true')}`;
  const [, left = '', operator, right = ''] = /^(\S+) (==|!=) (\S+)$/.exec(expression) ?? [];
  if (operator === undefined) return valueOf(expression, context);
  const isSame = valueOf(left, context) === valueOf(right, context);
  return `${operator === '==' ? isSame : !isSame}`;
}

function valueOf(term: string, context: Context): string {
  if (/^'.*'$/.test(term)) return term.slice(1, -1);
  if (!/^(?:inputs|steps|github|runner)(?:\.[\w-]+)+$/.test(term))
    throw new Error(`What is ${term}?`);
  let value: unknown = context;
  for (const key of term.split('.')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  return value === undefined || value === null ? '' : String(value);
}

type Outputs = Readonly<Record<string, string>>;

interface Context {
  readonly inputs: object;
  readonly steps: object;
  readonly github: object;
  readonly runner: object;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'continue-on-error'?: boolean | string;
}

interface BashResult {
  readonly log: string;
  readonly exitCode: number | null;
}

export interface ActionOptions {
  /** The working tree that was checked out. */
  readonly cwd: string;
  /** The commit that the run is for. */
  readonly sha: string;
  readonly event: { readonly name: string; readonly payload: object };
  readonly inputs?: Outputs;
  readonly env?: Outputs;
  readonly others?: Readonly<Record<string, Outputs>>;
  /** The ids of steps that take long and that a test is not about. */
  readonly without?: readonly string[];
}

export interface ActionRun {
  readonly isGreen: boolean;
  /** The steps that were run, by their names. */
  readonly ran: readonly string[];
  readonly log: string;
  /** What is shown in the summary of the run. */
  readonly summary: string;
  readonly outputs: Outputs;
}
