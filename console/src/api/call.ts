/** The API as the console calls it: operations of the contract by name, the session's cookie, refusals as errors. */
import { addresses } from '../../../contracts/client/operations.ts';
import type { operations } from '../../../contracts/client/types.d.ts';
import { ApiError, offline, problemIn } from './problem.ts';

export type Operation = keyof typeof addresses & keyof operations;

type Parameters<O extends Operation> = operations[O]['parameters'];
type Part<P, K extends string> = P extends { readonly [Key in K]?: infer V } ? NonNullable<V> : never;
type Json<B> = B extends { readonly content: { readonly 'application/json': infer V } } ? V : never;
type Responses<O extends Operation> = operations[O]['responses'];

/** What an operation takes: parts of its path, its query, its body; `file` is a body that is not JSON. */
export type Input<O extends Operation> = {
  readonly path?: Part<Parameters<O>, 'path'>;
  readonly query?: Part<Parameters<O>, 'query'>;
  readonly body?: operations[O] extends { readonly requestBody?: infer B } ? Json<NonNullable<B>> : never;
  readonly file?: { readonly bytes: Blob; readonly type: string };
};

/** What an operation answers when it did what was asked. */
export type Answer<O extends Operation> =
  | Json<Responses<O>[200 & keyof Responses<O>]>
  | Json<Responses<O>[201 & keyof Responses<O>]>
  | Json<Responses<O>[202 & keyof Responses<O>]>;

type Address = readonly [method: string, path: string, creates?: true];

/** One item of a list operation. */
export type Item<O extends Operation> =
  Answer<O> extends { readonly items: readonly (infer I)[] } ? I : never;

/** The address of an operation, for a link or a download. */
export function addressOf<O extends Operation>(operation: O, input: Input<O> = {}): string {
  const [, template] = addresses[operation];
  const path = Object.entries(input.path ?? {}).reduce<string>(
    (text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(String(value))),
    template,
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {}))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}

/**
 * Calls an operation.
 *
 * @param key the idempotency key of one intention: the same for each try of it, so that a double click does it once
 * @throws ApiError with the problem as the API tells it; status 0 when it cannot be reached
 */
export async function call<O extends Operation>(
  operation: O,
  input: Input<O> = {},
  { key, signal }: { key?: string; signal?: AbortSignal } = {},
): Promise<Answer<O>> {
  const [method, , creates]: Address = addresses[operation];
  const headers = new Headers({ accept: 'application/json' });
  if (creates) headers.set('idempotency-key', key ?? crypto.randomUUID());
  if (input.body !== undefined) headers.set('content-type', 'application/json');
  if (input.file) headers.set('content-type', input.file.type);
  const response = await fetch(addressOf(operation, input), {
    method,
    headers,
    credentials: 'same-origin',
    body: input.file?.bytes ?? (input.body === undefined ? null : JSON.stringify(input.body)),
    signal: signal ?? null,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiError(offline);
  });
  const text = await response.text();
  if (!response.ok) throw new ApiError(problemIn(response.status, text));
  return (text ? JSON.parse(text) : undefined) as Answer<O>; // Safe: the contract says what this operation answers.
}

/** Sign-in speaks beside the contract, below /api/auth. */
export async function signInCall<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify(body),
  }).catch(() => {
    throw new ApiError(offline);
  });
  const text = await response.text();
  if (!response.ok) throw new ApiError(problemIn(response.status, text));
  return (text ? JSON.parse(text) : undefined) as T; // Safe: the caller names what this address answers.
}
