import { select, text } from '@clack/prompts';

import type { Asked } from './init.ts';
import { initHosts } from './options.ts';
import { problemWith } from '../core/author/flags.ts';
import type { Terminal } from './world.ts';

/** Asks for what a new roadmap starts with and is not given; `undefined` when the user will not answer. */
export async function askForStart(given: Given, terminal: Terminal): Promise<Asked | undefined> {
  const { product, statement, audience, teams, host, known } = given;
  const ask = (message: string, key: 'title' | 'statement', isNeeded: boolean) =>
    text({
      message,
      ...terminal,
      validate: (written = '') =>
        written.trim() === '' && !isNeeded ? undefined : problemWith('vision', key, written),
    });
  const named = product ?? (await ask('The name of the product', 'title', true));
  if (typeof named === 'symbol') return undefined;
  const said = statement ?? (await ask('Your vision in one sentence', 'statement', true));
  if (typeof said === 'symbol') return undefined;
  const whom =
    audience ?? (await ask('Who is it for? Empty to write it later', 'statement', false));
  if (typeof whom === 'symbol') return undefined;
  const listed =
    teams.length > 0
      ? ''
      : await ask('Your teams, with commas between them; empty for none', 'title', false);
  if (typeof listed === 'symbol') return undefined;
  const chosen =
    host ??
    (await select({
      message: 'Your git host, for the workflow that checks and publishes',
      options: initHosts.map((value) => ({ value, label: labels[value] })),
      initialValue: initHosts.find((each) => each === known) ?? 'github',
      ...terminal,
    }));
  if (typeof chosen === 'symbol') return undefined;
  return {
    product: named,
    statement: said,
    teams: teams.length > 0 ? teams : (listed ?? '').split(','),
    host: chosen,
    ...(whom?.trim() && { audience: whom }),
  };
}

const labels = {
  github: 'GitHub',
  gitlab: 'GitLab',
  forgejo: 'Forgejo or Gitea',
  none: 'another, or none',
} as const;

interface Given {
  readonly product: string | undefined;
  readonly statement: string | undefined;
  readonly audience: string | undefined;
  readonly teams: readonly string[];
  readonly host: Asked['host'] | undefined;
  /** The host that the repository's address names. */
  readonly known: string | undefined;
}
