import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { basename, join } from 'node:path';
import ts from 'typescript';

import { ensureRenderer } from '../cli/ensure-renderer.ts';
import { nodeWorld } from '../cli/node-world.ts';
import { project } from '../cli/world.ts';
import { pageOfRule, ruleIds } from '../core/diagnostics/rule-table.ts';
import { jsonSchemaText } from '../core/model/json-schema.ts';
import { kindNames } from '../core/model/nouns.ts';
import { filesBelow } from '../io/files-below.ts';
import { sourcesFile } from '../io/load-renderer.ts';
import { storeKey } from '../io/store-entry.ts';
import { bundle } from './bundle.ts';
import { licencesOf } from './licences-of.ts';

// Makes `lib`, all that the published package has of its own. `npm pack` runs this first.
const from = (path: string) => join(project, 'src', path);
const to = (path: string) => join(project, 'lib', path);
rmSync(to('.'), { recursive: true, force: true });

const sources = [...(await bundle(project, to('code'))), ...(await addRenderer())];
for (const name of ['live.js', 'live.css']) cpSync(from(`cli/${name}`), to(`code/${name}`));
cpSync(from('diagrams/font/newsreader.json'), to('code/newsreader.json'));
cpSync(from('io/cards/font/outlines.json'), to('code/font/outlines.json'));
for (const page of ruleIds.map(pageOfRule)) cpSync(from(`core/${page}`), to(`core/${page}`));
declareTypes(from('library'), to('code'));
addContinuousIntegration();
addSchemas();
addLicences();
writeFileSync(
  to('digest.txt'),
  storeKey(...filesBelow(to('.')).map((file) => readFileSync(to(file)))),
);

/** Takes the compiled site from the cache, or compiles it. Returns the files it was compiled from. */
async function addRenderer(): Promise<readonly string[]> {
  const ensured = await ensureRenderer({}, nodeWorld());
  if (!ensured.ok) throw new Error(ensured.output);
  const { folder, files } = ensured.renderer;
  for (const file of files) {
    if (file !== sourcesFile) cpSync(join(folder, file), to(`renderer/${file}`));
  }
  return readFileSync(join(folder, sourcesFile), 'utf8').split('\n');
}

/** The steps that GitLab runs. */
function addContinuousIntegration(): void {
  const steps = join(project, '.github/actions/throughline');
  for (const file of globSync('*.sh', { cwd: steps })) cpSync(join(steps, file), to(`ci/${file}`));
  const comment = readFileSync(join(steps, 'comment.ts'), 'utf8');
  writeFileSync(to('ci/comment.js'), stripTypeScriptTypes(comment));
}

function addSchemas(): void {
  mkdirSync(to('schema'));
  for (const kind of kindNames) {
    const text = jsonSchemaText(kind, `urn:throughline:schema:${kind}`);
    writeFileSync(to(`schema/${kind}.json`), text);
  }
}

function addLicences(): void {
  const fonts = ['site/fonts/LICENSE', 'io/cards/font/LICENSE'];
  const further = fonts.map((file) => readFileSync(from(file), 'utf8'));
  writeFileSync(to('LICENCES.txt'), licencesOf(sources, further));
}

/** Writes the declarations of the library, which imports nothing but its own types, into a folder. */
function declareTypes(library: string, out: string): void {
  for (const file of ['index.ts', 'library-types.ts']) {
    const { outputText } = ts.transpileDeclaration(readFileSync(join(library, file), 'utf8'), {
      fileName: file,
      compilerOptions: { isolatedDeclarations: true, target: ts.ScriptTarget.ES2024 },
    });
    const text = outputText.replaceAll(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'");
    writeFileSync(join(out, `${basename(file, '.ts')}.d.ts`), text);
  }
}
