/**
 * What a JSON Schema of draft 7 has against a value, each problem as `path: keyword`. It knows the
 * keywords our schemas use and throws at any other, so that none is passed over.
 */
export function jsonSchemaProblems(schema: Schema, value: unknown, path = ''): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, law]) => {
    const judge = judges[keyword];
    if (judge === undefined) throw new Error(`No judge for the keyword "${keyword}"`);
    const found = judge(law as never, value, schema, path);
    return typeof found === 'boolean' ? (found ? [] : [`${path || '/'}: ${keyword}`]) : found;
  });
}

const right = () => true;

const judges: Readonly<Record<string, Judge>> = {
  $schema: right,
  $id: right,
  title: right,
  description: right,
  format: right,
  type: (types: string | readonly string[], value) =>
    [types].flat().some((type) => typeOf(value) === type || (type === 'number' && isWhole(value))),
  enum: (options: readonly unknown[], value) => options.includes(value),
  pattern: (pattern: string, value) =>
    typeof value !== 'string' || new RegExp(pattern, 'u').test(value),
  maxLength: (most: number, value) => typeof value !== 'string' || value.length <= most,
  minimum: (least: number, value) => typeof value !== 'number' || value >= least,
  maximum: (most: number, value) => typeof value !== 'number' || value <= most,
  required: (keys: readonly string[], value) =>
    !isObject(value) || keys.every((key) => key in value),
  dependencies: (needs: Readonly<Record<string, readonly string[]>>, value) =>
    !isObject(value) ||
    Object.entries(needs).every(
      ([key, others]) => !(key in value) || others.every((other) => other in value),
    ),
  anyOf: (schemas: readonly Schema[], value) =>
    schemas.some((each) => jsonSchemaProblems(each, value).length === 0),
  oneOf: (schemas: readonly Schema[], value) =>
    schemas.filter((each) => jsonSchemaProblems(each, value).length === 0).length === 1,
  items: (schema: Schema, value, _, path) =>
    Array.isArray(value)
      ? value.flatMap((each, index) => jsonSchemaProblems(schema, each, `${path}/${index}`))
      : true,
  properties: (schemas: Readonly<Record<string, Schema>>, value, _, path) =>
    Object.entries(schemas).flatMap(([key, schema]) =>
      isObject(value) && key in value
        ? jsonSchemaProblems(schema, value[key], `${path}/${key}`)
        : [],
    ),
  propertyNames: (schema: Schema, value, _, path) =>
    keysOf(value).flatMap((key) => jsonSchemaProblems(schema, key, `${path}/${key}`)),
  patternProperties: (schemas: Readonly<Record<string, Schema>>, value, _, path) =>
    Object.entries(schemas).flatMap(([pattern, schema]) =>
      keysOf(value)
        .filter((key) => new RegExp(pattern, 'u').test(key))
        .flatMap((key) =>
          jsonSchemaProblems(schema, isObject(value) ? value[key] : undefined, `${path}/${key}`),
        ),
    ),
  additionalProperties: (law: false | Schema, value, schema, path) => {
    const patterns = Object.keys(schema['patternProperties'] ?? {});
    const others = keysOf(value).filter(
      (key) =>
        !Object.keys(schema['properties'] ?? {}).includes(key) &&
        !patterns.some((pattern) => new RegExp(pattern, 'u').test(key)),
    );
    return others.flatMap((key) =>
      law === false
        ? [`${path}/${key}: additionalProperties`]
        : jsonSchemaProblems(law, isObject(value) ? value[key] : undefined, `${path}/${key}`),
    );
  },
};

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (value === null) return 'null';
  return isWhole(value) ? 'integer' : typeof value;
}

function isWhole(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keysOf(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value) : [];
}

export type Schema = Readonly<Record<string, unknown>>;

type Judge = (
  law: never,
  value: unknown,
  schema: Schema,
  path: string,
) => boolean | readonly string[];
