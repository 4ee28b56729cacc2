/**
 * Finds which item of the head is which of the base: the one of the same id; else the one whose
 * file git considers moved (`moved`), if its title or text is similar; else the only one of the same
 * title; else the one most alike in content. What is left over came or went.
 */
export function matchItems<Item extends { readonly id: string }>(
  base: readonly Item[],
  head: readonly Item[],
  moved: ReadonlyMap<string, string>,
  describe: (item: Item) => Description,
): Match<Item> {
  const open = new Map(head.map((item) => [item.id, item]));
  const pairs: [Item, Item][] = [];
  let left = [...base];

  /** Pairs what `find` finds, and keeps the rest for the next one. */
  function pairBy(find: (item: Item) => Item | undefined): void {
    left = left.filter((item) => {
      const other = find(item);
      if (other === undefined) return true;
      pairs.push([item, other]);
      open.delete(other.id);
      return false;
    });
  }

  pairBy(({ id }) => open.get(id));
  if (left.length === 0 || open.size === 0) {
    return { pairs, gone: left, come: [...open.values()] };
  }

  const said = new Map([...left, ...open.values()].map((item) => [item, describe(item)]));
  const of = (item: Item): Description => said.get(item) ?? describe(item);

  const byFile = new Map([...open.values()].map((item) => [of(item).file, item]));
  pairBy((item) => {
    const other = byFile.get(moved.get(of(item).file ?? '') ?? '');
    return other && open.has(other.id) && isBorneOut(of(item), of(other)) ? other : undefined;
  });
  const titles = {
    base: Map.groupBy(left, (item) => titleOf(of(item))),
    head: Map.groupBy(open.values(), (item) => titleOf(of(item))),
  };
  pairBy((item) => {
    const title = titleOf(of(item));
    const [other, ...more] = titles.head.get(title) ?? [];
    const isOnly = more.length === 0 && titles.base.get(title)?.length === 1;
    return isOnly ? other : undefined;
  });
  if (left.length * open.size <= mostComparisons) {
    pairBy((item) => mostAlike(of(item).text, [...open.values()], (other) => of(other).text));
  }
  return { pairs, gone: left, come: [...open.values()] };
}

/** Two files may be alike in git's eyes for their keys alone. */
function isBorneOut(base: Description, head: Description): boolean {
  if (titleOf(base) === titleOf(head)) return true;
  return likeness(base.title, head.title) >= 0.5 || likeness(base.text, head.text) >= 0.5;
}

/** So many new and deleted files at once are not renames. */
const mostComparisons = 10_000;

/** How many words a text must have before they prove anything. */
const fewestWords = 12;

function mostAlike<Item>(
  text: string,
  candidates: readonly Item[],
  textOf: (item: Item) => string,
): Item | undefined {
  if (text.split(/\s+/).length < fewestWords) return undefined;
  let best: Item | undefined;
  let most = 0.8;
  for (const candidate of candidates) {
    const alike = likeness(text, textOf(candidate));
    if (alike < most) continue;
    [best, most] = [candidate, alike];
  }
  return best;
}

function titleOf({ title }: Description): string {
  return title.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** How much two texts share, from 0 to 1, by the words in them (Sørensen and Dice). */
export function likeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.size + second.size === 0) return 0;
  let shared = 0;
  for (const word of first) if (second.has(word)) shared += 1;
  return (2 * shared) / (first.size + second.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
}

/** The facts that an item is recognised by. */
export interface Description {
  readonly title: string;
  /** Relative to the content folder; absent for an item without its own file. */
  readonly file?: string;
  readonly text: string;
}

export interface Match<Item> {
  readonly pairs: readonly (readonly [base: Item, head: Item])[];
  readonly gone: readonly Item[];
  readonly come: readonly Item[];
}
