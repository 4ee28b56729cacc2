import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What a source file imports and which of the world's doors it opens, each with its line. */
export function sourceFacts(path: string): SourceFacts {
  const source = readFileSync(path, 'utf8');
  const code = path.endsWith('.astro') ? frontmatterOf(source) : source;
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const facts: SourceFacts = { imports: [], world: [] };
  visit(file, (node) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const imported = importOf(node);
    if (imported) facts.imports.push({ ...imported, line });
    const name = worldlyName(node);
    if (name !== undefined) facts.world.push({ name, line });
  });
  return facts;
}

/** Keeps the lines where they are. */
function frontmatterOf(source: string): string {
  return /^---\r?\n([\s\S]*?)^---/m.exec(source)?.[0].replace(/^---|---$/g, '') ?? '';
}

function visit(node: ts.Node, enter: (node: ts.Node) => void): void {
  enter(node);
  ts.forEachChild(node, (child) => visit(child, enter));
}

function importOf(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const { moduleSpecifier } = node;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return undefined;
    return { from: moduleSpecifier.text, typeOnly: isTypeOnly(node) };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [from] = node.arguments;
    return from && ts.isStringLiteral(from) ? { from: from.text, typeOnly: false } : undefined;
  }
  return undefined;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.every((element) => element.isTypeOnly);
}

const globals = new Set([
  'console',
  'process',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
]);

/** The clock, chance, the console, the process, the network. */
function worldlyName(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
    return (node.arguments?.length ?? 0) === 0 ? 'new Date()' : undefined;
  }
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    return ['Date.now', 'Math.random', 'import.meta.env'].includes(text) ? text : undefined;
  }
  return ts.isIdentifier(node) && globals.has(node.text) && isUse(node) ? node.text : undefined;
}

function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !ts.isPropertyAssignment(parent) && !ts.isPropertySignature(parent);
}

interface SourceFacts {
  readonly imports: Import[];
  readonly world: { readonly name: string; readonly line: number }[];
}

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
  readonly line: number;
}
