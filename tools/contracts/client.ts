/** The console's client, from the contract alone: the types of every operation, and where each is. */
import openapiTS, { astToString } from 'openapi-typescript';

type Examiner = { readonly scopes: readonly string[]; readonly asOf: boolean; readonly customers: string };
type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string }[];
  readonly 'x-examiner'?: Examiner;
};
type Contract = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

const made = '/** Generated from contracts/openapi.json by npm run contracts. */\n';

/**
 * `types.d.ts`: what every operation takes and gives. `operations.ts`: its method and address. `examiner.ts`: what an
 * examiner may call, and under which grants.
 */
export async function consoleClient(contract: Contract): Promise<ReadonlyMap<string, string>> {
  // Safe: the contract is an OpenAPI document; the generator checks its form itself.
  const types = await openapiTS(JSON.parse(JSON.stringify(contract)), { immutable: true });
  return new Map([
    ['contracts/client/types.d.ts', made + astToString(types)],
    ['contracts/client/operations.ts', made + addressesOf(contract)],
    ['contracts/client/examiner.ts', made + examinersOf(contract)],
  ]);
}

function addressesOf({ paths }: Contract): string {
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters }]) => {
      const creates = parameters?.some(({ name }) => name === 'idempotency-key') ?? false;
      return `  ${operationId}: ['${method.toUpperCase()}', '${path}'${creates ? ', true' : ''}],`;
    }),
  );
  return [
    '/** Method, address, and whether it takes an idempotency key. */',
    'export const addresses = {',
    ...rows.sort(),
    '} as const satisfies Record<string, readonly [method: string, path: string, creates?: true]>;',
    '',
  ].join('\n');
}

function examinersOf({ paths }: Contract): string {
  const rows = Object.values(paths).flatMap((methods) =>
    Object.values(methods).flatMap(({ operationId, 'x-examiner': grant }) =>
      grant
        ? [
            `  ${operationId}: [[${grant.scopes.map(text).join(', ')}], ${grant.asOf}, ${text(grant.customers)}],`,
          ]
        : [],
    ),
  );
  return [
    '/** The scopes, any of which will do; whether it answers as of a moment; what it can do for a grant of named customers. */',
    'export const examiner = {',
    ...rows.sort(),
    '} as const satisfies Record<string, readonly [scopes: readonly string[], asOf: boolean, customers: string]>;',
    '',
  ].join('\n');
}

function text(value: string): string {
  return `'${value}'`;
}
