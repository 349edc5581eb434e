/** The API as the command line calls it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../config.ts';

export type Call = {
  readonly method: string;
  readonly path: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A refusal of the API, with what it says. */
export class RefusedByApi extends Error {
  /** Seconds after which the same is welcome again. */
  readonly retryAfter?: number;

  constructor(message: string, response: Response) {
    super(message);
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    if (seconds > 0) this.retryAfter = seconds;
  }
}

/**
 * Calls a running Gatehouse: at GATEHOUSE_URL with GATEHOUSE_KEY, or the one of this directory with its own key.
 *
 * @throws RefusedByApi with the problem as text; Error that says what to do when nobody answers.
 */
export async function callApi(call: Call): Promise<Response> {
  const { url, key } = await target();
  const init: RequestInit = {
    method: call.method,
    headers: { authorization: `Bearer ${key}`, ...call.headers },
  };
  // Safe: fetch takes text and bytes alike.
  if (call.body !== undefined) init.body = call.body as string;
  const response = await fetch(`${url}/v1${call.path}`, init).catch((cause: unknown) => {
    throw new Error(`nobody answers at ${url}: start Gatehouse with npm start, or set GATEHOUSE_URL`, {
      cause,
    });
  });
  if (!response.ok) throw new RefusedByApi(await describe(response, url), response);
  return response;
}

async function target(): Promise<{ url: string; key: string }> {
  const config = readConfig(process.env);
  const url = (process.env.GATEHOUSE_URL ?? `http://127.0.0.1:${config.port}`).replace(/\/$/, '');
  if (process.env.GATEHOUSE_KEY) return { url, key: process.env.GATEHOUSE_KEY };
  const file = join(config.dir, 'cli.key');
  const key = await readFile(file, 'utf8').catch(() => {
    throw new Error(`no service key: set GATEHOUSE_KEY, or run where ${file} can be read`);
  });
  return { url, key: key.trim() };
}

async function describe(response: Response, url: string): Promise<string> {
  if (!(response.headers.get('content-type') ?? '').includes('json')) {
    return `${url} answers ${response.status} and does not say why: is it Gatehouse, and of this version?`;
  }
  // Safe: only read as what it might be.
  const problem = (await response.json()) as {
    title?: string;
    code?: string;
    remedy?: string;
    errors?: { field: string; code: string; detail?: string }[];
  };
  const fields = (problem.errors ?? []).map(
    (one) => `\n  ${one.field}: ${one.code}${one.detail ? ` (${one.detail})` : ''}`,
  );
  return `${problem.title ?? response.status} [${problem.code ?? 'unknown'}] ${problem.remedy ?? ''}${fields.join('')}`;
}
