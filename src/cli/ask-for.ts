import { autocomplete, type Option, select, text } from '@clack/prompts';
import { z } from 'zod';

import type { NewNoun } from '../core/author/body-template.ts';
import { flagsOf, isOptional, leafOf, valueOf, problemWith } from '../core/author/flags.ts';
import type { Fields } from '../core/author/item-text.ts';
import type { ContentFile } from '../core/content-file.ts';
import { idPattern } from '../core/model/scalars.ts';
import { folders, type Noun } from '../core/model/nouns.ts';
import { itemSources, parseSources } from '../core/document/sources.ts';
import { visible } from '../core/text/safe-text.ts';
import { type Terminal, today, UsageError, type World } from './world.ts';

/**
 * Asks for the values of keys, one after the other; `undefined` when the user will not answer. One
 * that is optional may stay empty.
 */
export async function askFor(keys: readonly string[], about: About): Promise<Fields | undefined> {
  const answers: Record<string, unknown> = {};
  for (const key of keys) {
    const answer = await ask(key, about);
    if (typeof answer === 'symbol') return undefined;
    if (!answer && isOptional(about.noun, key)) continue;
    const flag = flagsOf(about.noun).find((each) => each.key === key);
    answers[key] = flag ? valueOf(flag, answer) : answer;
  }
  return answers;
}

function ask(key: string, { noun, files, world, terminal }: About): Promise<string | symbol> {
  const leaf = leafOf(noun, key);
  const message = (leaf.description ?? key).replace(/\.$/, '');
  if (leaf instanceof z.ZodEnum) {
    const options = leaf.options.map((value) => ({ value: String(value) }));
    return select({ message, options, ...terminal });
  }
  const isReference = leaf.meta()?.['pattern'] === idPattern.source;
  if (isReference && isNoun(key)) return choose(message, itemsOf(key, files), key, terminal);
  const optional = isOptional(noun, key);
  const initial = leaf.meta()?.['format'] === 'date' ? { initialValue: today(world) } : {};
  return text({
    message,
    ...initial,
    ...terminal,
    validate: (written = '') =>
      optional && written === '' ? undefined : problemWith(noun, key, written),
  });
}

/** A short list is seen whole; in a long one, typing finds. */
function choose(
  message: string,
  options: Option<string>[],
  noun: Noun,
  terminal: Terminal,
): Promise<string | symbol> {
  if (options.length === 0) {
    throw new UsageError(
      `There is no ${noun} yet. Create one first: throughline new ${noun} "Title"`,
    );
  }
  const question = { message, options, ...terminal };
  return options.length > 9 ? autocomplete({ ...question, maxItems: 9 }) : select(question);
}

function itemsOf(noun: Noun, files: readonly ContentFile[]): Option<string>[] {
  const sources = parseSources(files);
  const own = new Set<unknown>(sources[noun]);
  return itemSources(sources)
    .filter((source) => own.has(source))
    .map(({ id, fields }) => {
      const title = (fields as Fields)['title'];
      return { value: id, label: typeof title === 'string' ? visible(title) : id, hint: id };
    });
}

function isNoun(key: string): key is Noun {
  return Object.hasOwn(folders, key);
}

interface About {
  readonly noun: NewNoun;
  readonly files: readonly ContentFile[];
  readonly world: World;
  readonly terminal: Terminal;
}
