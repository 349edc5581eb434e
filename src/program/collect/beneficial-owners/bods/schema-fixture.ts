/** The standard's own JSON Schema, where the shared data are; tests that need it are skipped where they are not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { default as addFormats } from 'ajv-formats';

const folder = join(resolve(process.env.GATEHOUSE_TEST_DATA ?? '../shared/data'), 'ownership');
export const hasBodsData = existsSync(folder);

export function bodsExamples(): readonly { readonly file: string; readonly text: string }[] {
  const examples = join(folder, 'bods-0.4-examples');
  return readdirSync(examples).map((file) => ({ file, text: readFileSync(join(examples, file), 'utf8') }));
}

/** What the schema finds wrong with a package; empty when it is valid. */
export function schemaErrors(statements: unknown): readonly string[] {
  validate ??= compiled();
  validate(statements);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

let validate: ValidateFunction | undefined;

function compiled(): ValidateFunction {
  const schemas = join(folder, 'bods-0.4-schema');
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  // Safe: the package is a CommonJS default export, which NodeNext types as a namespace.
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  for (const file of ['components', 'entity-record', 'person-record', 'relationship-record', 'statement']) {
    const text = readFileSync(join(schemas, `${file}.json`), 'utf8');
    ajv.addSchema(JSON.parse(text.replaceAll('"urn:', '"https://bods.example/')));
  }
  const schema = ajv.getSchema('https://bods.example/statement');
  if (!schema) throw new Error('the statement schema did not load');
  // Safe: a schema loaded at once is never an asynchronous one.
  return schema as ValidateFunction;
}
