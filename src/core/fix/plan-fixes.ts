import { textOf, textsOf, type ContentFile } from '../content-file.ts';
import { newProblems } from '../diagnostics/diagnose.ts';
import { startOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rule-table.ts';
import { applyEdits, writtenAt, type TextEdit } from '../rename/text-edit.ts';
import { createRoadmap } from '../roadmap/create-roadmap.ts';
import { fixOf } from './fix-of.ts';
import { orderKeys, type Reordering } from './order-keys.ts';

/**
 * Returns the texts of the files after every safe fix, and what was fixed. One fix can show the next
 * problem, so it looks until nothing is left to fix. Then keys are put in order. Everything else in the
 * files stays as it is, and so does what was wrong in `base` already.
 */
export function planFixes(files: readonly ContentFile[], asOf: string, base?: FixBase): FixPlan {
  const old = base && problemsOf(base.files, asOf);
  let current = files;
  const fixed: Fix[] = [];
  const refused = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const problems = problemsOf(current, asOf);
    const own = old ? newProblems(old, problems, base.renamed) : problems;
    const found = fixesOf(current, byFile(own)).filter((fix) => !refused.has(placedIdentity(fix)));
    if (found.length === 0) break;
    const kept = safeOnes(found, current, byFile(problems), asOf);
    for (const fix of found) if (!kept.includes(fix)) refused.add(placedIdentity(fix));
    current = withFixes(current, kept);
    fixed.push(...kept);
  }
  const known = new Set(base && reordered(base.files).map(({ file }) => base.renamed(file)));
  const ordered = reordered(current).filter(({ file }) => !known.has(file));
  const inOrder = ordered.map(({ file, text }) => [file, text] as const);
  const texts = new Map([...textsOf(current), ...inOrder]);
  const changes = [...textsOf(files)].flatMap(([path, before]) => {
    const after = texts.get(path) ?? before;
    return after === before ? [] : { path, before, after };
  });
  return { changes, fixed, ordered };
}

function reordered(files: readonly ContentFile[]): readonly (OrderedFile & Reordering)[] {
  return files.flatMap((file) => {
    const found = orderKeys(file.path, textOf(file) ?? '');
    return found ? [{ file: file.path, ...found }] : [];
  });
}

/** A text that YAML could not read can have a few problems behind one another. */
const mostRounds = 10;

function problemsOf(files: readonly ContentFile[], asOf: string): readonly Diagnostic[] {
  return createRoadmap(files, { asOf, skipBodies: true }).diagnostics;
}

function byFile(problems: readonly Diagnostic[]): ProblemsByFile {
  return Map.groupBy(problems, ({ location }) => location.file);
}

function fixesOf(files: readonly ContentFile[], problems: ProblemsByFile): readonly Fix[] {
  return files.flatMap((file) => {
    const text = textOf(file) ?? '';
    return (problems.get(file.path) ?? []).flatMap((problem): Fix | [] => {
      const edit = fixOf(problem, text);
      if (edit === undefined) return [];
      const from = writtenAt(text, { file: file.path, ...edit }) ?? '';
      return { file: file.path, rule: problem.rule, message: problem.message, from, edit };
    });
  });
}

/** Returns the fixes that are safe: all of a file, or those that are one after the other. */
function safeOnes(
  fixes: readonly Fix[],
  files: readonly ContentFile[],
  before: ProblemsByFile,
  asOf: string,
): readonly Fix[] {
  const after = byFile(problemsOf(withFixes(files, fixes), asOf));
  return [...Map.groupBy(fixes, ({ file }) => file)].flatMap(([file, own]) => {
    if (areSafe(own, files, before.get(file), after.get(file))) return own;
    const kept: Fix[] = [];
    for (const fix of own) {
      const next = [...kept, fix];
      const then = byFile(problemsOf(withFixes(files, next), asOf)).get(file);
      if (areSafe(next, files, before.get(file), then)) kept.push(fix);
    }
    return kept;
  });
}

/**
 * Whether fixes of a file solve their problems, cause none that makes it unreadable, and give no key
 * a value that somebody has to change. Behind syntax that is solved, only problems that can be fixed
 * may show.
 */
function areSafe(
  fixes: readonly Fix[],
  files: readonly ContentFile[],
  before: readonly Diagnostic[] = [],
  after: readonly Diagnostic[] = [],
): boolean {
  const known = new Set(before.map(identity));
  // Several problems of a file can be the same.
  const [was, is, solving] = [before, after, fixes].map(countsOf);
  const isSolved = (each: string) =>
    (is?.get(each) ?? 0) <= (was?.get(each) ?? 0) - (solving?.get(each) ?? 0);
  const renamed = new Set(
    fixes.flatMap(({ rule, edit }) => (rule === 'unknown-key' ? edit.line : [])),
  );
  const file = withFixes(files, fixes).find(({ path }) => path === fixes[0]?.file);
  const isFixable = (problem: Diagnostic) =>
    fixOf(problem, (file && textOf(file)) ?? '') !== undefined;
  const isForPeople = (problem: Diagnostic) =>
    !known.has(identity(problem)) &&
    renamed.has(startOf(problem.location).line) &&
    !isFixable(problem);
  const stuck = after.filter((problem) => known.has(identity(problem)) || !isFixable(problem));
  const solved = fixes.filter(isSyntax).length;
  return (
    countUnreadable(after) <= countUnreadable(before) &&
    (solved === 0 || stuck.filter(isSyntax).length <= before.filter(isSyntax).length - solved) &&
    fixes.every((fix) => isSolved(identity(fix))) &&
    !after.some(isForPeople)
  );
}

function countUnreadable(problems: readonly Diagnostic[]): number {
  return problems.filter(({ rule }) => rule === 'invalid-front-matter' || rule === 'duplicate-key')
    .length;
}

function isSyntax({ rule }: Pick<Fix, 'rule'>): boolean {
  return rule === 'invalid-front-matter';
}

function identity({ rule, message }: Pick<Fix, 'rule' | 'message'>): string {
  return `${rule}\n${message}`;
}

function placedIdentity(fix: Fix): string {
  return `${fix.file}\n${identity(fix)}`;
}

function countsOf(found: readonly Pick<Fix, 'rule' | 'message'>[]): ReadonlyMap<string, number> {
  const alike = Map.groupBy(found, identity);
  return new Map([...alike].map(([each, all]) => [each, all.length]));
}

function withFixes(files: readonly ContentFile[], fixes: readonly Fix[]): readonly ContentFile[] {
  const fixesByFile = Map.groupBy(fixes, ({ file }) => file);
  return files.map((file) => {
    const edits = fixesByFile.get(file.path)?.map(({ edit }) => edit);
    const text = textOf(file);
    return edits && text !== undefined ? { path: file.path, text: applyEdits(text, edits) } : file;
  });
}

/** The files of an earlier roadmap, whose problems are not new. */
export interface FixBase {
  readonly files: readonly ContentFile[];
  /** Returns the new name of a file, or a message with the new names. */
  readonly renamed: (text: string) => string;
}

type ProblemsByFile = ReadonlyMap<string, readonly Diagnostic[]>;

/** One place that was fixed. */
export interface Fix {
  readonly file: string;
  readonly rule: RuleId;
  /** The problem it solved. */
  readonly message: string;
  /** The text before. */
  readonly from: string;
  readonly edit: TextEdit;
}

export interface FixPlan {
  readonly changes: readonly {
    readonly path: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly fixed: readonly Fix[];
  /** The files whose keys were put in order. */
  readonly ordered: readonly OrderedFile[];
}

export interface OrderedFile extends Omit<Reordering, 'text'> {
  readonly file: string;
}
