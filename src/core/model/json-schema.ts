import { z } from 'zod';

import { fileKinds, type Kind } from './nouns.ts';

/**
 * Returns the JSON Schema of a kind of file for editors, in draft 7, which all of them support. It
 * comes from the schema that `check` uses. It does not cover checks that need other files, such as
 * whether a reference exists. `id` is its address.
 */
export function jsonSchema(kind: Kind, id: string): Readonly<Record<string, unknown>> {
  const { schema, files } = fileKinds[kind];
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-07',
    override: ({ jsonSchema }) => {
      // Your own keys are allowed wherever unknown keys are not.
      if (jsonSchema.additionalProperties === false) jsonSchema.patternProperties = { '^x-': {} };
    },
  });
  return { $schema, $id: id, title: `Throughline: ${kind}`, description: says(files), ...rest };
}

/** Returns a JSON Schema as the text of a file. */
export function jsonSchemaText(kind: Kind, id: string): string {
  return `${JSON.stringify(jsonSchema(kind, id), null, 2)}\n`;
}

function says(files: string): string {
  return files.endsWith('.yml') ? `The settings, in ${files}.` : `The front matter of ${files}.`;
}
