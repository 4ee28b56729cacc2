import { mayBeComplex } from '../body/text-excess.ts';
import { checkLinks } from '../body/check-links.ts';
import { bodyImages, contentTarget } from '../body/content-target.ts';
import type { DiagramFence } from '../body/diagram-fences.ts';
import type { Problem } from '../diagnostics/diagnostic.ts';
import { problemOfFile, type Source } from '../document/parse-source.ts';
import { checkRules } from '../rules/check-rules.ts';
import { pageAddressesOf } from '../document/page-addresses.ts';
import { allSources, type Sources } from '../document/sources.ts';

/** Everything that is wrong with the parsed files, alone and together, but for their bodies. */
export function checkSources(sources: Sources, asOf: string): readonly Problem[] {
  return [
    ...allSources(sources).flatMap((source) => source.problems),
    ...unreadFiles(sources),
    ...checkRules(sources, asOf),
  ];
}

/** What should be read and cannot be, and is no source: folders, above all. Images tell who shows them. */
function unreadFiles(sources: Sources): readonly Problem[] {
  const known = new Set(allSources(sources).map(({ file }) => file));
  return [...sources.unread]
    .filter(([path]) => !known.has(path) && contentTarget(path) !== 'image')
    .map(([path, found]) => problemOfFile(path, found));
}

/** What is wrong with the bodies, and with the links of their diagrams. */
export function checkBodies(sources: Sources, fences: readonly DiagramFence[]): readonly Problem[] {
  const all = allSources(sources);
  const byFile = new Map(all.map((source) => [source.file, source]));
  const bodies = all.filter(mayBeWrong).map(({ file, parsedBody }) => {
    return { file, parsed: parsedBody() };
  });
  const slices = new Set(sources.slice.map(({ file }) => file));
  const files = filesByAddress(sources);
  const diagrams = fences.map((fence) => ({ file: fence.place(1).file, parsed: fence }));
  // Of MDX, every body is parsed: what is wrong in it is known already, also where it is refused.
  const markdown = bodies.filter(({ file }) => file.endsWith('.md'));
  return [
    ...markdown.flatMap(({ parsed }) => parsed.problems),
    ...bodies.flatMap(({ file, parsed }) => (slices.has(file) ? parsed.uncounted : [])),
    ...checkLinks([...bodies, ...diagrams], {
      files: filesMeant(sources),
      unread: sources.unread,
      addresses: pageAddressesOf(sources),
      redirects: sources.settings?.fields.redirects ?? {},
      fileOf: (address) => files.get(address),
      anchorsOf: (file) => {
        const source = byFile.get(file);
        return source?.isParsed ? source.parsedBody().anchors : undefined;
      },
    }),
  ];
}

/** The images of the content folder that a body shows or links to, sorted: what is published with it. */
export function shownImages(sources: Sources): readonly string[] {
  const there = [...sources.files].filter((path) => contentTarget(path) === 'image');
  if (there.length === 0) return [];
  const shown = new Set(
    allSources(sources)
      .filter(({ body }) => mentionsImage.test(body.text))
      .flatMap(({ file, parsedBody }) => bodyImages(parsedBody(), file)),
  );
  return there.filter((path) => shown.has(path)).sort();
}

/** Most bodies show none and need not be parsed to know it; `%` may hide an ending. */
const mentionsImage = /\.(?:avif|gif|jpe?g|png|svg|webp)|%/i;

/** A vision that is missing is told once, and not at every link to it. */
function filesMeant({ files, visions }: Sources): ReadonlySet<string> {
  return visions.length > 0 ? files : new Set(files).add('vision.md');
}

/** The files whose bodies have pages of their own. */
function filesByAddress({ visions, intent, slice }: Sources): ReadonlyMap<string, string> {
  return new Map([
    ...visions.map(({ file }) => ['/', file] as const),
    ...intent.map(({ id, file }) => [`/intents/${id}/`, file] as const),
    ...slice.map(({ id, file }) => [`/slices/${id}/`, file] as const),
  ]);
}

/** Whether there could be anything wrong with a body: one that is surely right is not parsed. */
function mayBeWrong({ body: { text } }: Source<unknown>): boolean {
  return text.includes('](') || suspicious.test(text) || mayBeComplex(text);
}

/** Brackets, HTML, fences, tables, and headings, numbers, quotes and items that may be none. */
const suspicious = /[\]<|]|```|~~~|^[ \t>]*(?:#|\d+[.)]|---)|\d\*|done|question/im;
