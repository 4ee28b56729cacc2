import { join, resolve } from 'node:path';

import type { NewNoun } from '../core/author/body-template.ts';
import { type Flag, flagsOf, keysToAsk, missingKeys, valueOf } from '../core/author/flags.ts';
import { idOfAnyTitle } from '../core/author/id-of-any-title.ts';
import type { Fields } from '../core/author/item-text.ts';
import { type Plan, planItem } from '../core/author/plan-item.ts';
import type { ContentFile } from '../core/content-file.ts';
import { isDay } from '../core/model/period.ts';
import { quote } from '../core/text/quote.ts';
import { filesIn, isVision } from './files-in.ts';
import { leadsOutside } from '../io/real-place.ts';
import { createText } from '../io/write-text.ts';
import { findContent } from './find-content.ts';
import { nextStep } from './next-step.ts';
import type { NewOptions } from './options.ts';
import { shownPath } from './shown-path.ts';
import { stopped, today, UsageError, type World } from './world.ts';

/**
 * `throughline new`: writes a file that passes `check` and prints its path on stdout. Returns 1
 * when the file exists or would be outside the folder. Missing values are asked for on a terminal;
 * elsewhere they are wrong usage.
 */
export async function newItem(options: NewOptions, world: World): Promise<number> {
  const { noun } = options;
  const content = contentFor(options, world);
  const files = filesIn(content, content);
  const flags = flagsOf(noun);
  const taken = noun === 'vision' ? files.find(isVision) : undefined;
  if (taken) return refuse(noun, join(content, taken.path), world);

  const given = fieldsOf(options, flags);
  const keys = new Set(Object.keys(given));
  const missing = missingKeys(noun, keys);
  const asked = world.terminal === undefined ? missing : keysToAsk(noun, missing, keys);
  const answers = asked.length === 0 ? {} : await answersTo(asked, options, files, world);
  if (answers === undefined) return stopped;
  const fields = { ...given, ...answers };

  const id = options.id ?? idFor(noun, fields);
  const plan = planItem(files, { noun, id, fields }, today(world));
  if (!plan.ok) {
    if ('taken' in plan) return refuse(noun, join(content, plan.taken), world);
    throw new UsageError(sayProblems(plan, noun, flags));
  }
  const path = join(content, plan.path);
  if (leadsOutside(path, content)) {
    const shown = shownPath(path, world.cwd);
    world.stderr.write(
      `A symbolic link puts ${shown} outside of the content folder. Nothing was written.\n`,
    );
    return 1;
  }
  if (!createText(path, plan.text)) return refuse(noun, path, world);
  const hasVision = files.some(isVision);
  const step = nextStep(noun, fields, { path: plan.path, hasVision, content: options.content });
  world.stdout.write(`${shownPath(path, world.cwd)}\n\nNext: ${step}\n`);
  return 0;
}

/** A vision may be the first file of a folder that is not there yet. */
function contentFor({ noun, content }: NewOptions, world: World): string {
  return noun === 'vision' ? resolve(world.cwd, content) : findContent(content, world);
}

function fieldsOf({ title, written }: NewOptions, flags: readonly Flag[]): Fields {
  const named = flags.flatMap((flag) => {
    const value = written.get(flag.key);
    return value === undefined ? [] : [[flag.key, valueOf(flag, value)]];
  });
  return { ...(title !== undefined && { title }), ...Object.fromEntries(named) };
}

async function answersTo(
  missing: readonly string[],
  { noun }: NewOptions,
  files: readonly ContentFile[],
  world: World,
): Promise<Fields | undefined> {
  if (world.terminal === undefined) throw new UsageError(sayMissing(noun, missing));
  const { askFor } = await import('./ask-for.ts');
  return askFor(missing, { noun, files, world, terminal: world.terminal });
}

function idFor(noun: NewNoun, { title, date }: Fields): string {
  if (noun === 'vision') return '';
  const id = idOfAnyTitle(String(title));
  if (id === undefined) {
    throw new UsageError(
      `No id can be made from the title ${quote(String(title))}.\nChoose one with --id: lower-case words joined by hyphens.`,
    );
  }
  // A dated note is found by its date.
  return noun === 'update' && isDay(String(date)) ? `${String(date)}-${id}` : id;
}

function refuse(noun: NewNoun, path: string, world: World): number {
  const shown = shownPath(path, world.cwd);
  const other = noun === 'vision' ? 'Edit it' : 'Choose another id with --id';
  world.stderr.write(`This file exists: ${shown}\n${other}. Nothing was written.\n`);
  return 1;
}

function sayMissing(noun: NewNoun, missing: readonly string[]): string {
  const flags = flagsOf(noun);
  const lines = missing.map((key) => {
    const flag = flags.find((each) => each.key === key);
    return flag ? `  ${flag.name} <${flag.takes}>` : '  "Title"';
  });
  const explained = missing.map((key) => flags.find((each) => each.key === key)?.description ?? '');
  const width = Math.max(...lines.map(({ length }) => length));
  const list = lines.map((line, index) => `${line.padEnd(width)}  ${explained[index]}`.trimEnd());
  return `The new ${noun} lacks:\n${list.join('\n')}`;
}

function sayProblems(
  plan: Extract<Plan, { problems: unknown }>,
  noun: NewNoun,
  flags: readonly Flag[],
) {
  const lines = plan.problems.map(({ problem, key }) => {
    const flag = flags.find((each) => each.key === key);
    const isId = problem.rule === 'invalid-id';
    const where = flag ? `${flag.name}: ` : isId ? '--id: ' : '';
    const short = flag?.pair ? ` Write ${flag.name} "${flag.pair.join('=')}".` : '';
    return `${where}${problem.message}${problem.hint && !short ? ` ${problem.hint}` : ''}${short}`;
  });
  return `${lines.join('\n')}\nNothing was written: the ${noun} would not pass "throughline check".`;
}
