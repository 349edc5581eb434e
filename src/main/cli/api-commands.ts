/** Every operation of the API as a command, made from the table of routes; and short ways for everyday files. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Route } from '../../runtime/http/route.ts';
import { parts } from '../parts.ts';
import { callApi } from './client.ts';

const routes = parts.flatMap((part) => part.routes ?? []);

export function addApiCommands(program: Command): void {
  program
    .command('operations')
    .description('list the operations of the API')
    .action(() => {
      for (const route of [...routes].sort((a, b) => (a.part + a.id < b.part + b.id ? -1 : 1))) {
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
      const route = routes.find((each) => each.id === operation);
      if (!route) throw new Error(`there is no operation ${operation}; see gatehouse operations`);
      await print(await callApi(await requestOf(route, values, options)));
    });
  program
    .command('export <operation> [filters...]')
    .description('write a whole list as a file: gatehouse export listAccounts --format csv > accounts.csv')
    .option('--format <format>', 'csv or json', 'csv')
    .action(async (operation: string, filters: string[], { format }: { format: string }) => {
      const route = routes.find((each) => each.id === operation && each.list);
      if (!route)
        throw new Error(
          `there is no list ${operation}; lists are ${routes
            .filter((each) => each.list)
            .map((each) => each.id)
            .join(', ')}`,
        );
      await print(await callApi(await requestOf(route, [...filters, `format=${format}`], {})));
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
