import { classifyFile } from '../document/classify-file.ts';
import { parseSource, type Source } from '../document/parse-source.ts';
import { fileKinds } from '../model/nouns.ts';

/**
 * Returns the text of a file whose keys are in the order in which `new` writes them, and the keys that
 * moved: whole lines, each with the comments above it. `undefined` where they are in order, and where
 * moving them is not safe: blank lines group them, a value has an anchor, or a key is unknown or there
 * twice.
 */
export function orderKeys(path: string, text: string): Reordering | undefined {
  const known = classifyFile(path);
  if (known.kind !== 'item' && known.kind !== 'vision') return undefined;
  const { schema } = fileKinds[known.kind === 'item' ? known.noun : 'vision'];
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)/g) ?? [];
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  const entries = end === -1 ? undefined : entriesOf(lines.slice(1, end));
  const order = Object.keys(schema.shape);
  const placeOf = ({ key }: Entry) => (key.startsWith('x-') ? order.length : order.indexOf(key));
  if (entries === undefined || entries.some((entry) => placeOf(entry) === -1)) return undefined;
  const sorted = entries.toSorted((a, b) => placeOf(a) - placeOf(b));
  const first = sorted.findIndex((entry, index) => entry !== entries[index]);
  if (first === -1) return undefined;
  const front = sorted.map(({ written }) => written).join('');
  const after = `${lines[0] ?? ''}${front}${text.slice(lines.slice(0, end).join('').length)}`;
  const read = (written: string) => parseSource({ path, text: written }, '', known.format, schema);
  if (!saysTheSame(read(text), read(after))) return undefined;
  const before = entries.slice(0, first).map(({ written }) => written);
  return {
    text: after,
    line: before.join('').split(/\r\n|\r|\n/).length + 1,
    from: entries.slice(first).map(({ key }) => key),
    to: sorted.slice(first).map(({ key }) => key),
  };
}

/** Returns the keys of the first level with all lines that belong to each. */
function entriesOf(lines: readonly string[]): readonly Entry[] | undefined {
  const entries: Entry[] = [];
  let above = '';
  for (const [index, line] of lines.entries()) {
    const key = /^([A-Za-z_][\w-]*):(?=\s)/.exec(line)?.[1];
    const entry = entries.at(-1);
    if (anchor.test(line)) return undefined;
    if (key !== undefined) {
      entries.push({ key, written: above + line });
      above = '';
    } else if (line.startsWith('#')) above += line;
    else if (entry && above === '' && isWithin(line, lines[index + 1])) entry.written += line;
    else return undefined;
  }
  const isClear = above === '' && new Set(entries.map(({ key }) => key)).size === entries.length;
  return isClear ? entries : undefined;
}

const anchor = /(?:^|[\s[{,])[&*]\S/;

/** Whether a line goes on with the value above it: a blank one only if the next line does so. */
function isWithin(line: string, next = ''): boolean {
  return line.trim() === '' ? /^[ \t]+\S/.test(next) : /^(?:[ \t]|- )/.test(line);
}

function saysTheSame(before: Source<object>, after: Source<object>): boolean {
  const textOf = ({ fields, extra, problems, body }: Source<object>) => {
    const values = Object.entries({ ...fields, ...extra }).toSorted(byText);
    return JSON.stringify([values, problems.map(({ message }) => message).toSorted(), body]);
  };
  return before.isParsed && textOf(before) === textOf(after);
}

function byText([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

interface Entry {
  readonly key: string;
  /** Its lines, with their ends. */
  written: string;
}

export interface Reordering {
  readonly text: string;
  /** The line of the first key that moved. */
  readonly line: number;
  /** The keys from there on, before and after. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}
