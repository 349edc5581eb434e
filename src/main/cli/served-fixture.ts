/** A Gatehouse that really runs, on a database of the test, and the command line called as people call it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { FreshDatabase } from '../../../test/setup/database.ts';

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

export type Served = {
  readonly dir: string;
  /** Runs `gatehouse …` to its end. */
  gatehouse(args: readonly string[], input?: string): Promise<Ended>;
  /** One call of the API with the installation's own key, for what a test needs before the command. */
  api(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer>;
  stop(): Promise<void>;
};

type Answer = { readonly id: string; readonly items: readonly unknown[] };

export async function serveFor(database: FreshDatabase): Promise<Served> {
  const dir = await mkdtemp(join(tmpdir(), 'gatehouse-cli-'));
  const environment = environmentOf(dir, database);
  const server = start(['serve', '--empty'], { ...environment, PORT: '0' });
  const url = await addressOf(server);
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.kill('SIGTERM')) await ended;
    await rm(dir, { recursive: true, force: true });
  };
  return {
    dir,
    gatehouse: (args, input) => run(args, { environment: { ...environment, GATEHOUSE_URL: url }, input }),
    api: (method, path, body) => call(url, { dir, method, path, body }),
    stop,
  };
}

type Asked = { dir: string; method: string; path: string; body: object | undefined };

async function call(url: string, { dir, method, path, body }: Asked): Promise<Answer> {
  const key = (await readFile(join(dir, 'cli.key'), 'utf8')).trim();
  const response = await fetch(`${url}/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
  return (await response.json()) as Answer; // Safe: the test reads only what this operation answers with.
}

export function environmentOf(dir: string, { ownerUrl, appUrl }: FreshDatabase): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    GATEHOUSE_DIR: dir,
    DATABASE_URL: ownerUrl,
    GATEHOUSE_APP_DATABASE_URL: appUrl,
    GATEHOUSE_LOG: 'error',
  };
}

export async function run(
  args: readonly string[],
  { environment, input = '' }: { environment: NodeJS.ProcessEnv; input?: string | undefined },
): Promise<Ended> {
  const child = start(args, environment);
  child.stdin?.end(input);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err] = await Promise.all([read(child.stdout), read(child.stderr)]);
  return { code: await ended, out, err };
}

function start(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'src/main/cli.ts', ...args], { env, stdio: 'pipe' });
}

function read(stream: NodeJS.ReadableStream | null): Promise<string> {
  return stream ? text(stream) : Promise.resolve('');
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('the server has no output');
  const errors = read(server.stderr);
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /^Gatehouse is at (\S+)$/.exec(line)?.[1];
    if (url) return url;
  }
  throw new Error(`the server did not start: ${await errors}`);
}
