import { join } from 'node:path';

import { jsonSchemaText } from '../core/model/json-schema.ts';
import { fileKinds, type Kind, kindNames } from '../core/model/nouns.ts';
import { leadsOutside, repositoryRoot } from '../io/real-place.ts';
import { writeText } from '../io/write-text.ts';
import type { SchemaOptions } from './options.ts';
import { shownPath } from './shown-path.ts';
import { UsageError, type World } from './world.ts';

/** `throughline schema`: prints the JSON Schema of a kind of file, writes it, or lists all kinds. */
export async function schema({ kind, out }: SchemaOptions, world: World): Promise<number> {
  if (out !== undefined) {
    if (leadsOutside(join(out, 'schema'), repositoryRoot(world.cwd) ?? world.cwd)) {
      const shown = shownPath(out, world.cwd);
      throw new UsageError(
        `"${shown}" is a symbolic link.\nName the folder it points to with --out.`,
      );
    }
    for (const name of kind ? [kind] : kindNames) {
      const path = join(out, `${name}.json`);
      writeText(path, textOf(name));
      world.stdout.write(`${shownPath(path, world.cwd)}\n`);
    }
  } else {
    world.stdout.write(kind ? textOf(kind) : listOfKinds());
  }
  return 0;
}

/** Printed or written anywhere, a schema has a name instead of an address. */
function textOf(kind: Kind): string {
  return jsonSchemaText(kind, `urn:throughline:schema:${kind}`);
}

function listOfKinds(): string {
  const width = Math.max(...kindNames.map(({ length }) => length));
  return kindNames.map((name) => `${name.padEnd(width)}  ${fileKinds[name].files}\n`).join('');
}
