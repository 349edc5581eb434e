/** NIST's own JSON Schema of OSCAL, where the shared data are; tests that need it are skipped where they are not. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { default as addFormats } from 'ajv-formats';

const file = join(
  resolve(process.env.GATEHOUSE_TEST_DATA ?? '../shared/data'),
  'oscal/oscal_complete_schema-1-2-2.json',
);
export const hasOscalSchema = existsSync(file);

/** What the schema finds wrong with a document; empty when it is valid. */
export function oscalErrors(document: unknown): readonly string[] {
  validate ??= compiled();
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

let validate: ValidateFunction | undefined;

function compiled(): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  // Safe: the package is a CommonJS default export, which NodeNext types as a namespace.
  (addFormats as unknown as (to: Ajv) => void)(ajv);
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
}
