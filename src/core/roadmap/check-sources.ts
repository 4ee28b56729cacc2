import { checkLinks } from '../body/check-links.ts';
import { startOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { rules } from '../rules/index.ts';
import { severityOf } from '../rules/rule-ids.ts';
import { pageAddressesOf } from './page-addresses.ts';
import { allSources, type Sources } from './sources.ts';
import type { Source } from '../document/parse-source.ts';
import { compare } from '../text/compare.ts';

/** Everything that is wrong with the parsed files, alone and together, sorted by place. */
export function checkSources(sources: Sources): readonly Diagnostic[] {
  const problems: readonly Problem[] = [
    ...allSources(sources).flatMap((source) => source.problems),
    ...rules.flatMap((rule) => rule(sources)),
    ...checkBodies(sources),
  ];
  return problems
    .map((problem) => ({ ...problem, severity: severityOf(problem.rule) }))
    .sort(byPlace);
}

function checkBodies(sources: Sources): readonly Problem[] {
  const all = allSources(sources);
  const byFile = new Map(all.map((source) => [source.file, source]));
  const bodies = all.filter(mayLink).map(({ file, body, parsedBody }) => {
    return { file, format: body.format, parsed: parsedBody() };
  });
  // Of MDX, every body is parsed: what is wrong in it is known already.
  const markdown = bodies.filter(({ format }) => format === 'md');
  return [
    ...markdown.flatMap(({ parsed }) => parsed.diagnostics),
    ...checkLinks(bodies, {
      files: sources.files,
      unread: sources.unread,
      addresses: pageAddressesOf(sources),
      anchorsOf: (file) => {
        const source = byFile.get(file);
        return source?.isParsed ? source.parsedBody().anchors : undefined;
      },
    }),
  ];
}

/** Whether a body could hold a link or an image: a body that cannot is not parsed for them. */
function mayLink({ body: { text } }: Source<unknown>): boolean {
  return text.includes('](') || text.includes(']:') || text.includes('<');
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [from, to] = [startOf(a.location), startOf(b.location)];
  return (
    compare(from.file, to.file) ||
    from.line - to.line ||
    from.column - to.column ||
    compare(a.rule, b.rule)
  );
}
