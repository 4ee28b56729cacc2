import { z } from 'zod';

import { fileKinds, type Kind } from './nouns.ts';

/**
 * The JSON Schema of a kind of file, for editors: draft 7, which all of them read. It is made of the
 * very schema that `check` judges by, and says less: what only other files tell (whether a reference
 * exists, say) it leaves to `check`. `id` is its own address.
 */
export function jsonSchema(kind: Kind, id: string): Readonly<Record<string, unknown>> {
  const { schema, files } = fileKinds[kind];
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-07',
    override: ({ jsonSchema }) => {
      // Keys of one's own are welcome wherever others are refused.
      if (jsonSchema.additionalProperties === false) jsonSchema.patternProperties = { '^x-': {} };
    },
  });
  return { $schema, $id: id, title: `Throughline: ${kind}`, description: says(files), ...rest };
}

/** A JSON Schema as the text of a file. */
export function jsonSchemaText(kind: Kind, id: string): string {
  return `${JSON.stringify(jsonSchema(kind, id), null, 2)}\n`;
}

function says(files: string): string {
  return files.endsWith('.yml') ? `The settings, in ${files}.` : `The front matter of ${files}.`;
}
