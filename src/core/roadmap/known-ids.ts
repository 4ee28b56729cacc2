import type { Source } from '../document/parse-source.ts';
import type { ReferredNoun } from '../model/key.ts';
import type { Sources } from './sources.ts';

/**
 * The ids that can be referred to, noun by noun. `undefined` for goals or teams that cannot be
 * known because the file that defines them is missing or wrong there: that is said once, there.
 */
export function knownIds(
  sources: Sources,
): Readonly<Record<ReferredNoun, ReadonlySet<string> | undefined>> {
  return {
    goal: goalIds(sources),
    team: teamIds(sources),
    intent: new Set(sources.intent.map(({ id }) => id)),
    slice: new Set(sources.slice.map(({ id }) => id)),
    assumption: new Set(sources.assumption.map(({ id }) => id)),
  };
}

function goalIds({ visions: [vision, ...others] }: Sources): ReadonlySet<string> | undefined {
  if (
    vision === undefined ||
    others.length > 0 ||
    !isComplete(vision, 'goals', vision.fields.goals)
  )
    return undefined;
  const ids = (vision.fields.goals ?? []).map((goal) => goal?.id);
  return ids.includes(undefined) ? undefined : new Set(ids.filter((id) => id !== undefined));
}

function teamIds({ settings }: Sources): ReadonlySet<string> | undefined {
  if (settings === undefined || !isComplete(settings, 'teams', settings.fields.teams)) {
    return undefined;
  }
  return new Set(Object.keys(settings.fields.teams ?? {}));
}

/** Whether all that a key should define is known: it is right, or it is truly not there. */
function isComplete(source: Source<unknown>, key: string, value: unknown): boolean {
  if (!source.isParsed) return false;
  if (value !== undefined) return true;
  const isMisspelt = source.problems.some(({ rule }) => rule === 'unknown-key');
  return source.keyAt(key) === undefined && !isMisspelt;
}
