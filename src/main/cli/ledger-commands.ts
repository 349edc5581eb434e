/** The commands `gatehouse ledger …`. Verifying a file needs no installation; the others open this one's. */
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, InvalidArgumentError } from 'commander';
import type { Actor } from '../../kernel/events.ts';
import { type Id, isId } from '../../kernel/ids.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { withTenants } from './with-tenants.ts';

type Tenant = Id<'organization'>;
type VerifyOptions = {
  key: string[];
  seen: string[];
  deep: boolean;
  personal: boolean;
  json: boolean;
  tenant?: Tenant;
};
type ExportOptions = { tenant?: Tenant; from?: Instant; until?: Instant; about?: string };

const actor: Actor = { kind: 'system', name: 'command-line' };

export function addLedgerCommands(program: Command): void {
  const ledger = program.command('ledger').description('the append-only record: verify it, hand it out');
  ledger
    .command('verify [file]')
    .description('verify an export, with no database; without a file, the ledger of this installation')
    .option('--key <key>', 'a key you trust, or a file with it (for an export)', several, [])
    .option('--seen <file>', 'a checkpoint you kept: history must agree with it', several, [])
    .option('--deep', 'also parse every entry (for an export)', false)
    .option('--personal', 'also open every sealed value and compare it with its commitment', false)
    .option('--tenant <id>', 'one organization only', tenantId)
    .option('--json', 'for programs', false)
    .action(async (file: string | undefined, options: VerifyOptions) => {
      process.exitCode = await (file === undefined ? verifyInstallation(options) : verifyFile(file, options));
    });
  ledger
    .command('export [file]')
    .description(
      'write the ledger as a bundle that can be verified offline; to the standard output without a file',
    )
    .option('--from <moment>', 'entries written from then on', moment)
    .option('--until <moment>', 'entries written up to then', moment)
    .option('--about <id>', 'only entries with this subject; the others go by their hash')
    .option('--tenant <id>', 'which organization, where there are several', tenantId)
    .action(exportLedger);
  ledger
    .command('keys')
    .description('print the names of the logs and the keys an examiner needs')
    .action(() => withTenants({}, printKeys));
  ledger
    .command('seal')
    .description('seal now what waits, instead of within seconds')
    .option(
      '--without-handover',
      'go on with a new key although the old one is lost: tell your examiners',
      false,
    )
    .action(async ({ withoutHandover }: { withoutHandover: boolean }) => {
      const { sealTenant } = await import('../../program/retain/ledger/index.ts');
      await withTenants({}, async (runtime, tenant) => {
        const done = await sealTenant(runtime, tenant, { withoutHandover });
        print(`${tenant}: ${done === 'busy' ? 'another sealer is at it' : `${done.sealed} sealed`}\n`);
      });
    });
}

async function verifyFile(file: string, options: VerifyOptions): Promise<number> {
  const { checkBundle } = await import('../../program/retain/ledger/index.ts');
  const { key: keys, seen, deep, json } = options;
  const { text, code } = await checkBundle({ file, keys, seen, deep, json });
  print(text);
  return code;
}

async function verifyInstallation(options: VerifyOptions): Promise<number> {
  const { showStoreReport, verifyTenant } = await import('../../program/retain/ledger/index.ts');
  const seen = await Promise.all(options.seen.map((file) => readFile(file, 'utf8')));
  let code = 0;
  await withTenants(options, async (runtime, tenant) => {
    const report = await verifyTenant(runtime, tenant, { personal: options.personal, seen });
    print(options.json ? `${JSON.stringify(report)}\n` : showStoreReport(report));
    if (!report.ok) code = 1;
  });
  return code;
}

async function exportLedger(file: string | undefined, options: ExportOptions): Promise<void> {
  const { exportTenant } = await import('../../program/retain/ledger/index.ts');
  const { from, until, about } = options;
  let exported = 0;
  await withTenants(options, async (runtime, tenant) => {
    exported += 1;
    if (exported > 1) throw new Error('there are several organizations: say which one with --tenant');
    const text = await exportTenant(runtime, {
      tenant,
      actor,
      from,
      until,
      ...(about === undefined ? {} : { about: [about] }),
    });
    if (!text) throw new Error('the ledger is still empty');
    await pipeline(
      Readable.from(text),
      file === undefined ? process.stdout : createWriteStream(file, { flags: 'wx' }),
      {
        end: file !== undefined,
      },
    );
  });
}

async function printKeys(runtime: Runtime, tenant: Tenant): Promise<void> {
  const { publishedKeys } = await import('../../program/retain/ledger/index.ts');
  const published = await publishedKeys(runtime, tenant);
  for (const key of published?.keys ?? []) print(`${key}\n`);
}

function print(text: string): void {
  process.stdout.write(text);
}

function several(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

function tenantId(text: string): Tenant {
  if (!isId('organization', text)) throw new InvalidArgumentError('It starts with org_.');
  return text;
}

function moment(text: string): Instant {
  try {
    return instant(text);
  } catch {
    throw new InvalidArgumentError('Write it as 2026-03-02T15:00:00Z.');
  }
}
