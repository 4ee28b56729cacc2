import { mayBeComplex } from '../body/text-excess.ts';
import { checkLinks } from '../body/check-links.ts';
import { bodyImages, contentTarget } from '../body/content-target.ts';
import type { DiagramFence } from '../body/diagram-fences.ts';
import type { Problem } from '../diagnostics/diagnostic.ts';
import { oncePer } from '../once-per.ts';
import { problemOfFile, type Source } from '../document/parse-source.ts';
import { checkRules } from '../rules/check-rules.ts';
import { pageAddressesOf } from '../document/page-addresses.ts';
import { declaredPeople } from '../document/references.ts';
import { allSources, type Sources } from '../document/sources.ts';

/** Returns all problems of the parsed files except their bodies. */
export function checkSources(sources: Sources, asOf: string): readonly Problem[] {
  return [
    ...allSources(sources).flatMap((source) => source.problems),
    ...unreadFiles(sources),
    ...checkRules(sources, asOf),
  ];
}

/**
 * Returns the problems of unreadable files that are not sources, such as folders. Links report
 * images.
 */
function unreadFiles(sources: Sources): readonly Problem[] {
  const known = new Set(allSources(sources).map(({ file }) => file));
  return [...sources.unread]
    .filter(([path]) => !known.has(path) && contentTarget(path) !== 'image')
    .map(([path, found]) => problemOfFile(path, found));
}

/** Returns the problems of the bodies and of the links in their diagrams. */
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
    ...checkLinks([...bodies, ...diagrams, ...avatars(sources)], {
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

/** Returns the pictures of people as if a body showed them: they are checked and made like others. */
function avatars(sources: Sources) {
  const { settings } = sources;
  return Object.entries(declaredPeople(sources)).flatMap(([id, { avatar: url }]) => {
    if (settings === undefined || url === undefined) return [];
    const link = { kind: 'image' as const, url, location: settings.at('people', id, 'avatar') };
    return { file: settings.file, parsed: { links: [link] } };
  });
}

/** Returns the images that bodies and people show or that bodies link to, sorted. They are published with the site. */
export function shownImages(sources: Sources): readonly string[] {
  const there = [...sources.files].filter((path) => contentTarget(path) === 'image');
  if (there.length === 0) return [];
  const shown = new Set([
    ...allSources(sources)
      .filter(({ body }) => mentionsImage.test(body.text))
      .flatMap(({ file, parsedBody }) => bodyImages(parsedBody(), file)),
    ...avatars(sources).flatMap(({ file, parsed }) => bodyImages(parsed, file)),
  ]);
  return there.filter((path) => shown.has(path)).sort();
}

/**
 * Whether a body can contain an image: most do not, and need no parsing. `%` can hide an extension.
 */
const mentionsImage = /\.(?:avif|gif|jpe?g|png|svg|webp)|%/i;

/** Removes the links to a missing vision, which is reported once. */
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

/** Whether a body can have problems. If not, it is not parsed. */
const mayBeWrong = oncePer(
  ({ body: { text } }: Source<unknown>) =>
    text.includes('](') || suspicious.test(text) || mayBeComplex(text),
);

/** Brackets, HTML, fences, tables, and headings, numbers, quotes and items that may be none. */
const suspicious = /[\]<|]|```|~~~|^[ \t>]*(?:#|\d+[.)]|---)|\d\*|done|question/im;
