/** Every operation of the API as a command, made from the table of routes; and short ways for everyday files. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { Route } from '../../runtime/http/route.ts';
import { callApi } from './client.ts';
import { exportOwnership } from './import/ownership.ts';

/** Loaded only by the commands that read it: a command must not wait for the whole program. */
async function allRoutes(): Promise<readonly Route[]> {
  const { parts } = await import('../parts.ts');
  return parts.flatMap((part) => part.routes ?? []);
}

export function addApiCommands(program: Command): void {
  program
    .command('operations')
    .description('list the operations of the API')
    .action(async () => {
      for (const route of [...(await allRoutes())].sort((a, b) => (a.part + a.id < b.part + b.id ? -1 : 1))) {
        process.stdout.write(`${route.id.padEnd(32)} ${route.part.padEnd(26)} ${route.summary}\n`);
      }
    });
  program
    .command('call <operation> [values...]')
    .description(
      'call one operation: values as name=value for path and query, the body as --body JSON or --body @file',
    )
    .option('--body <json>', 'the body: JSON, or @file')
    .option('--key <key>', 'the Idempotency-Key of a create; one is made otherwise')
    .action(async (operation: string, values: string[], options: { body?: string; key?: string }) => {
      const route = (await allRoutes()).find((each) => each.id === operation);
      if (!route) throw new Error(`there is no operation ${operation}; see gatehouse operations`);
      await print(await callApi(await requestOf(route, values, options)));
    });
  const exports = program
    .command('export <operation> [filters...]')
    .description('write a whole list as a file: gatehouse export listAccounts --format csv > accounts.csv')
    .addOption(new Option('--format <format>').choices(['csv', 'json']).default('csv'))
    .action(async (operation: string, filters: string[], { format }: { format: string }) => {
      const lists = (await allRoutes()).filter((each) => each.list);
      const route = lists.find((each) => each.id === operation);
      if (!route)
        throw new Error(`there is no list ${operation}; lists are ${lists.map(({ id }) => id).join(', ')}`);
      await print(await callApi(await requestOf(route, [...filters, `format=${format}`], {})));
    });
  exports
    .command('ownership')
    .description('write who stands behind an entity as a BODS 0.4 package')
    .requiredOption('--entity <id>', 'the entity: per_…')
    .action(async ({ entity }: { entity: string }) => {
      process.stdout.write(await exportOwnership(entity));
    });
}

async function requestOf(route: Route, values: readonly string[], options: { body?: string; key?: string }) {
  const given = new Map(values.map(pair));
  const path = route.path.replace(/:(\w+)/g, (_whole, name: string) => {
    const value = given.get(name);
    if (value === undefined) throw new Error(`${route.id} needs ${name}=…`);
    given.delete(name);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams([...given]).toString();
  const headers: Record<string, string> = {};
  if (route.creates) headers['idempotency-key'] = options.key ?? randomUUID();
  if (route.body) headers['content-type'] = route.bodyType ?? 'application/json';
  const body = route.body ? await bodyOf(options.body ?? '{}') : undefined;
  return {
    method: route.method.toUpperCase(),
    path: query ? `${path}?${query}` : path,
    headers,
    ...(body === undefined ? {} : { body }),
  };
}

function pair(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new Error(`${text} is not of the form name=value`);
  return [text.slice(0, at), text.slice(at + 1)];
}

async function bodyOf(text: string): Promise<string | Uint8Array> {
  return text.startsWith('@') ? await readFile(text.slice(1)) : text;
}

async function print(response: Response): Promise<void> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  process.stdout.write(isJson && text ? `${JSON.stringify(JSON.parse(text), null, 2)}\n` : text);
}
