/** The command `gatehouse`. */
import { Command } from 'commander';
import { addApiCommands } from './cli/api-commands.ts';
import { addBackupCommands } from './cli/backup/commands.ts';
import { addBenchCommand } from './cli/bench-command.ts';
import { exitCodeHelp, exitCodes, messageOf } from './cli/exit-codes.ts';
import { addImportCommands } from './cli/import/commands.ts';
import { addLedgerCommands } from './cli/ledger-commands.ts';
import { addSweepCommand } from './cli/sweep-command.ts';
import { readConfig } from './config.ts';
import { addDoctorCommand } from './doctor/command.ts';

const program = new Command('gatehouse')
  .description(
    'The customer-identification program of a cloud: who stands behind each account, what it may do, and why.',
  )
  .addHelpText('after', exitCodeHelp)
  .showHelpAfterError('(see gatehouse help)')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? exitCodes.done : exitCodes.notDone));

program
  .command('serve')
  .description('run everything in one process')
  .option('--empty', 'start without the demo world', false)
  .action(async (options: { empty: boolean }) => {
    const { serve } = await import('./serve.ts');
    const config = readConfig(process.env);
    const running = await serve(config, {
      empty: options.empty,
      print: (text) => process.stdout.write(`${text}\n`),
    });
    process.stdout.write(`Gatehouse is at ${running.url}\n`);
    stopOnSignal(running.stop);
  });

program
  .command('api')
  .description('answer requests only; several may run on one database')
  .action(async () => {
    const { serveApi } = await import('./serve.ts');
    const running = await serveApi(readConfig(process.env));
    process.stdout.write(`Gatehouse answers at ${running.url}\n`);
    stopOnSignal(running.stop);
  });

program
  .command('worker')
  .description('run jobs only; several may run on one database')
  .action(async () => {
    const { serveWorker } = await import('./serve.ts');
    stopOnSignal((await serveWorker(readConfig(process.env))).stop);
  });

addApiCommands(program);
addImportCommands(program);
addLedgerCommands(program);
addSweepCommand(program);
addDoctorCommand(program);
addBackupCommands(program);
addBenchCommand(program);

/** Stops once, cleanly, and ends with 0; a second signal while stopping changes nothing. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}

function fail(error: unknown): never {
  process.stderr.write(`gatehouse: ${messageOf(error)}\n`);
  process.exit(exitCodes.notDone);
}

// Whoever reads our output may stop reading: `gatehouse export … | head` ends well.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitCodes.done);
  fail(error);
});

program.parseAsync().catch(fail);
