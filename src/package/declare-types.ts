import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import ts from 'typescript';

/** Writes the declarations of the library, which imports nothing but its own types, into a folder. */
export function declareTypes(library: string, out: string): void {
  for (const file of ['index.ts', 'library-types.ts']) {
    const { outputText } = ts.transpileDeclaration(readFileSync(join(library, file), 'utf8'), {
      fileName: file,
      compilerOptions: { isolatedDeclarations: true, target: ts.ScriptTarget.ES2024 },
    });
    const text = outputText.replaceAll(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'");
    writeFileSync(join(out, `${basename(file, '.ts')}.d.ts`), text);
  }
}
