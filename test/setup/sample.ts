/** A small valid value for a schema, so that a test reaches what stands behind the schema. */
import { z } from '@hono/zod-openapi';
import { type IdKind, idPrefixes, randomIds } from '../../src/kernel/ids.ts';

type Schema = {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  format?: string;
  minLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  example?: unknown;
  default?: unknown;
  $ref?: string;
  $defs?: Record<string, Schema>;
};

/** What the schema's own input form asks for, as little as possible. Rules beyond the form may still refuse it. */
export function sampleOf(schema: z.ZodType): unknown {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema; // Safe: the shape of JSON Schema.
  return sample(json, json.$defs ?? {});
}

function sample(schema: Schema, definitions: Readonly<Record<string, Schema>>): unknown {
  if (schema.$ref) return sample(definitions[schema.$ref.split('/').at(-1) ?? ''] ?? {}, definitions);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  const one = schema.oneOf?.[0] ?? schema.anyOf?.[0] ?? schema.allOf?.[0];
  if (one) return sample(one, definitions);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') {
    const wanted = schema.required ?? [];
    return Object.fromEntries(
      wanted.map((name) => [name, sample(schema.properties?.[name] ?? {}, definitions)]),
    );
  }
  if (type === 'array') return schema.minItems ? [sample(schema.items ?? {}, definitions)] : [];
  if (type === 'number' || type === 'integer') return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1;
  if (type === 'boolean') return true;
  if (type === 'null') return null;
  return text(schema);
}

function text(schema: Schema): string {
  const { example } = schema;
  if (typeof example === 'string') {
    const kind = (Object.keys(idPrefixes) as IdKind[]).find((each) =>
      example.startsWith(`${idPrefixes[each]}_`),
    ); // Safe: the keys of that very record.
    return kind ? randomIds.next(kind) : example;
  }
  if (schema.format === 'date') return '2026-03-02';
  if (schema.format === 'date-time') return '2026-03-02T00:00:00Z';
  if (schema.format === 'email') return 'ada@example.com';
  if (schema.format === 'uri') return 'https://example.com/';
  return 'a sample of some length'.padEnd(schema.minLength ?? 0, '.');
}

/** The kind of id that a parameter in a route's path takes; nothing where it takes none. */
export function idKindOf(params: z.ZodObject | undefined, name: string): IdKind | undefined {
  const field = params?.shape[name];
  // Safe: the keys of that very record.
  return (Object.keys(idPrefixes) as IdKind[]).find(
    (kind) => field && z.safeParse(field as z.ZodType, randomIds.next(kind)).success, // Safe: a shape holds schemas.
  );
}
