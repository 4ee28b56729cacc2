import { idOfAnyTitle } from '../author/id-of-any-title.ts';
import { textsOf, type ContentFile } from '../content-file.ts';
import type { Source } from '../document/parse-source.ts';
import { declaredPeople, teamsIn } from '../document/references.ts';
import { parseSources, type Sources } from '../document/sources.ts';
import { folders } from '../model/nouns.ts';
import { plain } from '../model/identify-people.ts';
import { freeId } from '../model/id-of-title.ts';
import { quote } from '../text/quote.ts';
import type { ImportChange, ImportedItem, ImportPlan, ImportRequest } from './import-plan.ts';
import { errorsAfter } from './errors-after.ts';
import { beginRoadmap, memoryFile, rememberedIn, rememberItems } from './import-memory.ts';
import type { ImportedNoun, ImportNote, ImportProblem } from './import-row.ts';
import { mergeItem, newItemText, readDigests, type Digests } from './merge-item.ts';
import type { Rows } from './read-rows.ts';
import { sortRows, type Draft } from './sort-rows.ts';
import type { ImportContext } from './owner-and-team.ts';
import { valuesOfDraft, type DraftValues } from './values-of-draft.ts';

/**
 * Plans an import in memory: the item that each row becomes, the files to write, and everything that
 * is guessed or lost. Refuses one after which `check` would report new errors, with their places in
 * the imported file.
 */
export function planImport(
  files: readonly ContentFile[],
  { rows, notes: lost }: Pick<Rows, 'rows' | 'notes'>,
  { asOf, vision, memory }: ImportRequest,
): ImportPlan {
  const sources = parseSources(files);
  const broken = [...sources.intent, ...sources.slice].find(({ isParsed }) => !isParsed);
  if (broken) {
    const message = `The file ${quote(broken.file)} of the roadmap cannot be read.`;
    return refused([
      { line: 1, column: 1, message, hint: 'Run "throughline check" for the reason.' },
    ]);
  }
  const known = knownItems(sources);
  const nouns = new Map([...known].map(([from, { noun }]) => [from, noun] as const));
  const sorted = sortRows(rows, nouns);
  if (sorted.problems.length > 0) return refused(sorted.problems);

  const notes: ImportNote[] = [...lost, ...sorted.notes];
  const mayAddTeams = sources.settings === undefined;
  const teams = new Map(teamsIn(sources).map(({ id, name }) => [id, name]));
  const people = Object.values(declaredPeople(sources)).flatMap(({ name, handles }) => [
    name,
    ...handles,
  ]);
  const context: ImportContext = { asOf, notes, people, teams, mayAddTeams };

  const gone = new Set(rememberedIn(memory).filter((from) => !known.has(from)));
  const drafts = sorted.drafts.filter((draft) => isWanted(draft, gone, known, notes));
  const planned = planItems(drafts, known, sources, files, context);
  const items = planned.map(({ item }) => item);
  const written = planned.flatMap(({ change }) => change ?? []);
  const isBeginning = vision !== undefined && items.length > 0;
  const beginning = isBeginning ? beginRoadmap(vision, mayAddTeams, teams) : [];
  const remembering = rememberItems(items, memory);
  const changes = [...beginning, ...written];

  const placed = planned.map(({ item, own }) => ({ ...own, path: item.path, at: item.at }));
  const problems = errorsAfter(files, changes, placed, asOf);
  if (problems.length > 0) return refused(problems);
  return { ok: true, items, notes, changes: remembering ? [...changes, remembering] : changes };
}

function refused(problems: readonly ImportProblem[]): ImportPlan {
  return { ok: false, problems };
}

/** Returns the items of earlier imports, by the keys of their rows. */
function knownItems(sources: Sources): ReadonlyMap<string, Known> {
  const of = (noun: ImportedNoun) =>
    sources[noun].flatMap((source): readonly (readonly [string, Known])[] => {
      const digests = readDigests(source.fields.imported ?? '');
      return digests?.['from'] === undefined ? [] : [[digests['from'], { noun, source, digests }]];
    });
  return new Map([...of('intent'), ...of('slice')]);
}

/** Whether a row becomes an item: one that was deleted since does not come back. */
function isWanted(
  { from, intent, row, at }: Draft,
  gone: ReadonlySet<string>,
  known: ReadonlyMap<string, Known>,
  notes: ImportNote[],
): boolean {
  if (known.has(from)) return true;
  const isBelowGone = intent !== undefined && gone.has(intent.from);
  if (gone.has(from) && row !== undefined && !isGroup(from)) {
    const message = `Items that were imported and deleted stay deleted. To import one again, delete its line in "${memoryFile}".`;
    notes.push({ ...at, message });
  } else if (isBelowGone) {
    notes.push({
      ...at,
      message: `Slices of the deleted intent ${quote(intent.title)} are left out.`,
    });
  }
  return !gone.has(from) && !isBelowGone;
}

function isGroup(from: string): boolean {
  return from.startsWith('group: ');
}

function planItems(
  drafts: readonly Draft[],
  known: ReadonlyMap<string, Known>,
  sources: Sources,
  files: readonly ContentFile[],
  context: ImportContext,
): readonly Planned[] {
  const texts = textsOf(files);
  const ids = idsFor(drafts, known, sources);
  const slices = byName(drafts.filter(({ noun }) => noun === 'slice'));

  /** Adds what a slice refers to: its intent, and the slices it depends on. */
  function refer(draft: Draft, { values }: DraftValues): void {
    const { intent, at, row } = draft;
    const id = intent && (ids.get(intent) ?? known.get(intent.from)?.source.id);
    if (id !== undefined) values.set('intent', { value: id, at: row?.cells.parent?.at ?? at });
    const needs = neededBy(draft, slices, ids, context.notes);
    if (needs.length === 0) return;
    values.set('depends_on', { value: needs, at: row?.cells.depends_on?.at ?? at });
  }

  return drafts.map((draft): Planned => {
    const { noun, from, title, at } = draft;
    const before = known.get(from);
    const own = valuesOfDraft(draft, context);
    if (noun === 'slice') refer(draft, own);
    const day = before?.source.fields['done'];
    // The day of an earlier import stays: this one knows no better.
    if (own.isDayGuessed && day !== undefined) own.values.set('done', { value: day, at });

    const values = new Map([...own.values].map(([key, { value }]) => [key, value]));
    const next = { values, body: own.body };
    const id = ids.get(draft) ?? '';
    const base = { noun, id, from, title, at, stage: stageIn(values) };
    if (before === undefined) {
      const path = `${folders[noun]}/${id}.md`;
      const change = { path, before: undefined, after: newItemText(noun, from, next) };
      return { own, change, item: { ...base, path, action: 'new', changed: [], kept: [] } };
    }
    const path = before.source.file;
    const text = texts.get(path) ?? '';
    const merged = mergeItem(text, lastDigests(before, values), next);
    const { changed, kept } = merged;
    const change = merged.text === text ? undefined : { path, before: text, after: merged.text };
    const action = changed.length > 0 ? 'updated' : 'unchanged';
    return { own, change, item: { ...base, path, action, changed, kept } };
  });
}

/** Returns the last import's digests. A slice whose intent is gone from the file keeps its own. */
function lastDigests({ noun, digests }: Known, values: ReadonlyMap<string, unknown>): Digests {
  if (noun === 'intent' || values.has('intent')) return digests;
  return Object.fromEntries(Object.entries(digests).filter(([key]) => key !== 'intent'));
}

function stageIn(values: ReadonlyMap<string, unknown>): string {
  if (values.has('status')) return String(values.get('status'));
  return String(values.get('horizon') ?? (values.has('done') ? 'done' : 'declined'));
}

/** An id for each item: the one it has, else one of its title, numbered where it is taken. */
function idsFor(
  drafts: readonly Draft[],
  known: ReadonlyMap<string, Known>,
  sources: Sources,
): ReadonlyMap<Draft, string> {
  const taken = {
    intent: new Set(sources.intent.map(({ id }) => id.toLowerCase())),
    slice: new Set(sources.slice.map(({ id }) => id.toLowerCase())),
  };
  return new Map(
    drafts.map((draft) => {
      const before = known.get(draft.from);
      if (before) return [draft, before.source.id];
      const free = freeId(idOfAnyTitle(draft.title) ?? draft.noun, taken[draft.noun]);
      taken[draft.noun].add(free);
      return [draft, free];
    }),
  );
}

function byName(drafts: readonly Draft[]): ReadonlyMap<string, Draft> {
  const names = new Map<string, Draft>();
  for (const draft of drafts) names.set(plain(draft.title), draft);
  for (const draft of drafts) names.set(plain(draft.from), draft);
  return names;
}

/** The ids of the slices that must ship before one. */
function neededBy(
  { row }: Draft,
  slices: ReadonlyMap<string, Draft>,
  ids: ReadonlyMap<Draft, string>,
  notes: ImportNote[],
): readonly string[] {
  const cell = row?.cells.depends_on;
  if (cell === undefined) return [];
  const found = cell.text
    .split(/\s*[,;\n]\s*/)
    .filter(Boolean)
    .flatMap((name) => {
      const needed = slices.get(plain(name));
      if (needed) return ids.get(needed) ?? [];
      notes.push({
        line: cell.at.line,
        column: cell.at.column,
        message: `The dependency on ${quote(name)} is left out: this import has no such slice.`,
      });
      return [];
    });
  return [...new Set(found)];
}

interface Planned {
  readonly item: ImportedItem;
  readonly own: DraftValues;
  readonly change: ImportChange | undefined;
}

interface Known {
  readonly noun: ImportedNoun;
  readonly source: Source<Readonly<Record<string, unknown>>>;
  readonly digests: Digests;
}
