/**
 * A `GPOS` table that kerns pairs of glyphs by classes and does nothing else. The tables of font
 * editors hold every value of every weight and are half of a small font file; this one holds each
 * value once, rounded to what an eye can tell.
 */
export function kerningTable(glyphs: number, pairs: readonly Pair[]): Buffer {
  const rows = classesOf(glyphs, pairs, ({ left, right, value }) => [left, right, value]);
  const columns = classesOf(glyphs, pairs, ({ left, right, value }) => [right, left, value]);
  const values = new Map(pairs.map(({ left, right, value }) => [left * glyphs + right, value]));
  const covered = range(glyphs).filter((glyph) => rows.classOf(glyph) > 0);
  const coverage = words(1, covered.length, ...covered);
  const leftClasses = classTable(glyphs, rows);
  const rightClasses = classTable(glyphs, columns);
  // One word a pair of classes: by how much the left glyph advances further.
  const matrix = rows.samples.flatMap((left) =>
    columns.samples.map((right) => values.get((left ?? -1) * glyphs + (right ?? -1)) ?? 0),
  );
  const head = 16 + matrix.length * 2;
  const subtable = Buffer.concat([
    words(2, head, 4, 0, head + coverage.length, head + coverage.length + leftClasses.length),
    words(rows.samples.length, columns.samples.length, ...matrix),
    coverage,
    leftClasses,
    rightClasses,
  ]);
  return Buffer.concat([...prelude, subtable]);
}

/** Header, scripts (all of them, one language), the one feature, and the one lookup before its table. */
const prelude = [
  words(1, 0, 10, 30, 44),
  words(1, ...tag('DFLT'), 8, 4, 0, 0, 0xffff, 1, 0),
  words(1, ...tag('kern'), 8, 0, 1, 0),
  words(1, 4, 2, 0, 1, 8),
];

/** Glyphs that stand in the same relation to all others are one class; class 0 stands in none. */
function classesOf(glyphs: number, pairs: readonly Pair[], view: View): Classes {
  const relations = new Map<number, string[]>();
  for (const [own, other, value] of pairs.map(view)) {
    relations.set(own, [...(relations.get(own) ?? []), `${other}:${value}`]);
  }
  const numbers = new Map<string, number>();
  const samples: (number | undefined)[] = [undefined];
  const classes = range(glyphs).map((glyph) => {
    const relation = relations.get(glyph)?.toSorted().join();
    if (relation === undefined) return 0;
    const known = numbers.get(relation);
    if (known !== undefined) return known;
    numbers.set(relation, samples.length);
    return samples.push(glyph) - 1;
  });
  return { samples, classOf: (glyph) => classes[glyph] ?? 0 };
}

function classTable(glyphs: number, { classOf }: Classes): Buffer {
  return words(1, 0, glyphs, ...range(glyphs).map(classOf));
}

function words(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => buffer.writeUInt16BE(value & 0xffff, index * 2));
  return buffer;
}

function tag(name: string): [number, number] {
  const bytes = Buffer.from(name, 'latin1');
  return [bytes.readUInt16BE(0), bytes.readUInt16BE(2)];
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

/** By glyph number; the value in units of the font. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly value: number;
}

type View = (pair: Pair) => [own: number, other: number, value: number];

interface Classes {
  /** A glyph of each class; none of class 0. */
  readonly samples: readonly (number | undefined)[];
  classOf(glyph: number): number;
}
