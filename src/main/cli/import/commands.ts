/** The commands `gatehouse import …`. */
import { type Command, Option } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { openProgress } from '../progress.ts';
import { readInput } from '../read-input.ts';
import { type CustomersReport, importCustomers, showCustomersReport } from './customers.ts';
import { importOwnership, showOwnershipReport } from './ownership.ts';

type CustomersOptions = { preview: boolean; again: boolean; json: boolean };
type AccessesOptions = { format?: string; account?: string; json: boolean };
type OwnershipOptions = { entity: string; subject?: string; from: string; json: boolean };

export function addImportCommands(program: Command): void {
  const command = program.command('import').description('hand in a file; - reads the standard input');
  command
    .command('customers <file>')
    .description(
      'existing customers from CSV: waits until every row is read; ends with 1 when rows were refused. The same file ' +
        'again shows the report of the first time, so a command that was broken off can be repeated',
    )
    .option('--preview', 'say what would happen and change nothing', false)
    .option('--again', 'read a file anew that was handed in before', false)
    .option('--json', 'for programs', false)
    .action(async (file: string, { preview, again, json }: CustomersOptions) => {
      const progress = openProgress();
      const report = await importCustomers({ csv: await readInput(file), preview, again }, progress);
      print(json, report, showCustomersReport(report));
      process.exitCode = exitCodeOf(report);
    });
  command
    .command('ownership <file>')
    .description(
      'who stands behind an entity, from a BODS 0.4 package; ends with 1 when statements were refused',
    )
    .requiredOption('--entity <id>', 'the entity it is about: per_…')
    .option('--subject <record>', 'the record of the package that is this entity, where it declares several')
    .addOption(
      new Option('--from <who>', 'customer: the customer itself gave the package')
        .choices(['customer', 'other'])
        .default('other'),
    )
    .option('--json', 'for programs', false)
    .action(async (file: string, { entity, subject, from, json }: OwnershipOptions) => {
      const report = await importOwnership({ document: await readInput(file), entity, subject, from });
      print(json, report, showOwnershipReport(report));
      process.exitCode = report.counts.refused > 0 ? exitCodes.notGood : exitCodes.done;
    });
  command
    .command('accesses <path...>')
    .description(
      'accesses from files and folders: .json, .ndjson and .jsonl, also .gz and .zst; ends with 1 when lines were ' +
        'refused. The same files again add nothing, so a command that was broken off can be repeated',
    )
    .option('--format <name>', 'absent: told from each record')
    .option('--account <id>', 'whose records are that name no account, as their format calls it')
    .option('--json', 'for programs', false)
    .action(async (paths: string[], { format, account, json }: AccessesOptions) => {
      const { importAccesses, showAccessesReport } = await import('./accesses.ts');
      const report = await importAccesses({ paths, format, account }, openProgress());
      print(json, report, showAccessesReport(report));
      process.exitCode = report.refused > 0 ? exitCodes.notGood : exitCodes.done;
    });
}

function exitCodeOf({ run }: CustomersReport): number {
  return run.counts.refused > 0 ? exitCodes.notGood : exitCodes.done;
}

function print(json: boolean, report: unknown, text: string): void {
  process.stdout.write(json ? `${JSON.stringify(report, null, 1)}\n` : text);
}
