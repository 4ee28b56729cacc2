import { plain } from '../model/identify-people.ts';
import { plural } from '../text/numbers.ts';
import { quote } from '../text/quote.ts';
import { freeKey, type TakenKeys } from './import-row.ts';
import type {
  ImportedNoun,
  ImportNote,
  ImportProblem,
  ImportRow,
  Cell,
  Place,
} from './import-row.ts';
import { horizonOfLabels, labelsIn } from './read-stage.ts';

/**
 * Returns what each row becomes. Epics and everything with children become intents, their children
 * slices. Rows that share a milestone, release or project become slices of an intent of that name.
 * In a list without any of these, each row becomes an intent. What was imported before stays what it
 * is.
 */
export function sortRows(
  rows: readonly ImportRow[],
  known: ReadonlyMap<string, ImportedNoun>,
): Sorted {
  const notes: ImportNote[] = [];
  const drafts = rows.flatMap((row) => draftOf(row, notes));
  numberEqualKeys(drafts);
  const parents = parentsOf(drafts);
  const problems = ownAncestors(drafts, parents);
  if (problems.length > 0) return { drafts: [], notes, problems };

  const areas = new Set(
    drafts.filter(isArea).flatMap(({ from, title }) => [plain(from), plain(title)]),
  );
  const withChildren = new Set(parents.values());
  const isTree = drafts.some((each) => parents.has(each) || groupOf(each) || isEpic(each));
  for (const draft of drafts)
    draft.noun = known.get(draft.from) ?? draft.row?.noun ?? nounOf(draft);
  const groups = new Map<string, Draft>();
  for (const draft of drafts) if (draft.noun === 'slice') draft.intent = intentOf(draft);
  const all = [...groups.values(), ...drafts.filter((each) => !isArea(each))];
  for (const draft of all) draft.intent?.slices.push(draft);
  for (const area of drafts.filter(isArea)) {
    const message = `The ${area.type?.toLowerCase()} ${quote(area.title)} is left out: it is an area, not work.`;
    notes.push({ ...area.at, message });
  }
  notes.push(...unreadLabels(drafts));
  return { drafts: all, notes, problems };

  /** The milestone, release or project of a row, or a parent that the file does not have. */
  function groupOf(draft: Draft): Cell | undefined {
    const { parent, parent_title: name, group } = draft.row?.cells ?? {};
    if (draft.row?.noun) return undefined;
    const isMissing = parent !== undefined && !parents.has(draft) && !areas.has(plain(parent.text));
    return isMissing ? (name ?? group ?? parent) : group;
  }

  function nounOf(draft: Draft): ImportedNoun {
    if (isEpic(draft)) return 'intent';
    if (parents.has(draft) || groupOf(draft)) return 'slice';
    if (withChildren.has(draft)) return 'intent';
    return isTask(draft) && isTree ? 'slice' : 'intent';
  }

  function intentOf(draft: Draft): Draft {
    for (let above = parents.get(draft); above; above = parents.get(above)) {
      if (above.noun === 'intent') return above;
    }
    const top = topOf(draft, parents);
    const group = groupOf(top) ?? groupOf(draft);
    const title = group?.text ?? unsorted;
    const from = `group: ${title}`;
    const made = groups.get(from);
    if (made) return made;
    const cells = { title: { text: title, at: group?.at ?? draft.at } };
    const intent: Draft = {
      ...newDraft({ at: group?.at ?? draft.at, cells }, from, title),
      noun: 'intent',
    };
    if (group === undefined) {
      const message = `Rows without an epic become slices of the intent ${quote(unsorted)}.`;
      notes.push({ ...draft.at, message, isGuess: true });
    }
    groups.set(from, intent);
    return intent;
  }
}

const unsorted = 'Not sorted yet';

function draftOf(row: ImportRow, notes: ImportNote[]): readonly Draft[] {
  const { cells, at } = row;
  const title = cells.title && wordsOf(cells.title.text);
  const isArchived = /^(?:true|yes|y|x|1)$/i.test(cells.archived?.text ?? '');
  if (isArchived || !title) {
    const which = isArchived ? 'that is archived' : 'without a title';
    notes.push({ ...at, message: `A row ${which} is left out.` });
    return [];
  }
  return [newDraft(row, keyOf(cells) ?? title, title)];
}

/** A key is on one line, because a list of them is kept. */
function keyOf({ from, source }: ImportRow['cells']): string | undefined {
  return (from ?? source)?.text.replaceAll(/\s+/g, ' ').slice(0, longestKey);
}

const longestKey = 500;

function newDraft(row: ImportRow, from: string, title: string): Draft {
  const { text: type } = row.cells.type ?? row.cells.labels ?? {};
  return { row, from, title, at: row.at, noun: 'intent', slices: [], ...(type && { type }) };
}

/** Titles are text: of HTML, which has its tags in pairs, only the words are left. */
function wordsOf(text: string): string {
  const bare = text
    .replaceAll(/<br\s*\/?>/gi, ' ')
    .replaceAll(/<([a-z]\w*)\b[^<>]*>([^<>]*)<\/\1>/gi, ' $2 ');
  return bare === text ? text.replaceAll(/\s+/g, ' ').trim() : wordsOf(bare);
}

/** Rows without a key of their own can have the same title. */
function numberEqualKeys(drafts: readonly Draft[]): void {
  const taken: TakenKeys = new Map();
  for (const draft of drafts) draft.from = freeKey(draft.from, taken);
}

function parentsOf(drafts: readonly Draft[]): ReadonlyMap<Draft, Draft> {
  const byName = new Map<string, Draft>();
  for (const draft of drafts)
    if (!byName.has(plain(draft.title))) byName.set(plain(draft.title), draft);
  for (const draft of drafts) byName.set(plain(draft.from), draft);
  return new Map(
    drafts.flatMap((draft) => {
      const named = draft.row?.cells.parent;
      const parent = named && byName.get(plain(named.text));
      return parent === undefined || isArea(parent) ? [] : [[draft, parent] as const];
    }),
  );
}

function ownAncestors(
  drafts: readonly Draft[],
  parents: ReadonlyMap<Draft, Draft>,
): readonly ImportProblem[] {
  const sound = new Set<Draft>();
  for (const draft of drafts) {
    const path = new Set<Draft>();
    for (let at: Draft | undefined = draft; at && !sound.has(at); at = parents.get(at)) {
      if (path.has(at)) return [ownAncestor(at)];
      path.add(at);
    }
    for (const each of path) sound.add(each);
  }
  return [];
}

function ownAncestor({ from, row, at }: Draft): ImportProblem {
  const { line, column } = row?.cells.parent?.at ?? at;
  const message = `${quote(from)} is its own parent, directly or through others.`;
  return { line, column, message, hint: 'Give it another parent, or none.' };
}

function topOf(draft: Draft, parents: ReadonlyMap<Draft, Draft>): Draft {
  let top = draft;
  for (let above = parents.get(top); above; above = parents.get(top)) top = above;
  return top;
}

function isEpic({ type = '' }: Pick<Draft, 'type'>): boolean {
  return /\b(?:epic|initiative|theme|objective|goal|outcome|opportunity|capability)\b/i.test(type);
}

function isTask({ type = '' }: Pick<Draft, 'type'>): boolean {
  return /\b(?:story|task|sub-?task|bug|issue|improvement|requirement|spike|chore|defect)\b/i.test(
    type,
  );
}

/** The labels that say neither what a row becomes nor when it comes, in one note. */
function unreadLabels(drafts: readonly Draft[]): readonly ImportNote[] {
  const cells = drafts.flatMap(({ row }) => row?.cells.labels ?? []);
  const isRead = (label: string) =>
    isEpic({ type: label }) || isTask({ type: label }) || horizonOfLabels(label) !== undefined;
  const unread = cells.filter(({ text }) => labelsIn(text).some((label) => !isRead(label)));
  const names = new Set(
    unread.flatMap(({ text }) => labelsIn(text)).filter((label) => !isRead(label)),
  );
  const [first] = unread;
  if (first === undefined) return [];
  const shown = [...names].slice(0, mostNamed).map(quote);
  const more = names.size - shown.length;
  const list = new Intl.ListFormat('en').format([...shown, ...(more > 0 ? [`${more} more`] : [])]);
  return [{ ...first.at, message: `${plural(names.size, 'label')} left out: ${list}.` }];
}

const mostNamed = 8;

/** Parts of a product, such as those of Productboard. */
function isArea({ type = '' }: Draft): boolean {
  return /^(?:product|component)$/i.test(type);
}

/** A row with what it becomes. */
export interface Draft {
  readonly row?: ImportRow;
  /** Its key in the file, which finds it again in the next import. */
  from: string;
  readonly title: string;
  readonly at: Place;
  readonly type?: string;
  noun: ImportedNoun;
  /** The intent of a slice. */
  intent?: Draft;
  /** The slices of an intent. */
  readonly slices: Draft[];
}

interface Sorted {
  readonly drafts: readonly Draft[];
  readonly notes: readonly ImportNote[];
  readonly problems: readonly ImportProblem[];
}
