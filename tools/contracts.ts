/**
 * Writes what is generated: the API contract and the console's client, the event schemas, the page of problems, the ledger's verifier that
 * stands alone, and the dump of the database schema.
 * With `--check` it writes nothing and fails, naming each file that would change.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from '@hono/zod-openapi';
import { parts } from '../src/main/parts.ts';
import { contractOf, problemsPage } from '../src/runtime/http/contract.ts';
import { consoleClient } from './contracts/client.ts';
import { ledgerVerifier } from './contracts/ledger-verifier.ts';
import { dumpSchema } from './contracts/schema-dump.ts';

const generatedFolders = ['contracts/events'];

async function generate(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const routes = parts.flatMap((part) => part.routes ?? []);
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }; // Safe: our own file.
  const contract = json(contractOf(routes, version));
  files.set('contracts/openapi.json', contract);
  for (const [path, text] of await consoleClient(JSON.parse(contract))) files.set(path, text);
  files.set('docs/integrator/problems.md', problemsPage());
  for (const event of parts.flatMap((part) => part.events ?? [])) {
    const data = z.toJSONSchema(event.data, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' });
    files.set(
      `contracts/events/${event.type}.json`,
      json({ ...data, title: event.type, description: event.describes }),
    );
  }
  files.set('contracts/verify-ledger.mjs', await ledgerVerifier());
  files.set('db/schema.sql', await dumpSchema());
  return files;
}

async function stale(files: ReadonlyMap<string, string>): Promise<string[]> {
  const changed: string[] = [];
  for (const [path, text] of files) {
    if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) changed.push(path);
  }
  return [...changed, ...(await left(files))];
}

/** Files in generated folders that nothing generates any more. */
async function left(files: ReadonlyMap<string, string>): Promise<string[]> {
  const found: string[] = [];
  for (const folder of generatedFolders) {
    const names = await readdir(folder).catch((): string[] => []);
    found.push(...names.map((name) => join(folder, name)).filter((path) => !files.has(path)));
  }
  return found;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const files = await generate();
if (process.argv.includes('--check')) {
  const changed = await stale(files);
  for (const path of changed) console.log(`${path} does not match what is generated: run npm run contracts`);
  process.exitCode = changed.length > 0 ? 1 : 0;
} else {
  for (const path of await left(files)) await rm(path);
  for (const [path, text] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  console.log(`${files.size} files written`);
}
