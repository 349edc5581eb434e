/** The commands `gatehouse backup` and `gatehouse restore`. */
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { readConfig } from '../../config.ts';
import { exitCodes } from '../exit-codes.ts';
import { openProgress } from '../progress.ts';

export function addBackupCommands(program: Command): void {
  program
    .command('backup <file>')
    .description('write every row as of one moment into a file, beside a running Gatehouse or alone')
    .option('--keys', 'put the keys in as well: whoever has the file can then open every sealed value', false)
    .action(backup);
  program
    .command('restore <file>')
    .description('load a backup into an empty installation, all of it or nothing, and verify its ledger')
    .action(async (file: string) => {
      const { restoreInstallation } = await import('./restore-installation.ts');
      const { text, isProven } = await restoreInstallation(readConfig(process.env), file, openProgress());
      process.stdout.write(text);
      process.exitCode = isProven ? exitCodes.done : exitCodes.notGood;
    });
}

async function backup(file: string, options: { keys: boolean }): Promise<void> {
  const [{ openInstallation }, { writeBackup }, { keyCheckOf, keyFileNames, readKeyFiles }] =
    await Promise.all([import('../../compose.ts'), import('./write-backup.ts'), import('./keys.ts')]);
  const config = { ...readConfig(process.env), logLevel: 'error' };
  const { runtime, postgres, stop } = await openInstallation(config, { join: true });
  try {
    const { tables, rows } = await writeBackup({
      ownerUrl: postgres.ownerUrl,
      file,
      madeAt: runtime.clock.now(),
      keyCheck: await keyCheckOf(runtime.keys),
      keys: options.keys ? await readKeyFiles(config.dir) : [],
      progress: openProgress(),
    });
    const { size } = await stat(file);
    const names = await keyFileNames(config.dir);
    const lines = [
      `${file}: ${tables.length} tables, ${rows} rows, ${size} bytes`,
      ...keptElsewhere({ names, dir: config.dir, included: options.keys }),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await stop();
  }
}

function keptElsewhere(keys: { names: readonly string[]; dir: string; included: boolean }): string[] {
  const { names, dir, included } = keys;
  const list = names.join(', ');
  const fromEnvironment = names.includes('master.key')
    ? []
    : ['The master key is in no file: it comes from GATEHOUSE_MASTER_KEY. Keep it as well.'];
  return included
    ? [
        `THE KEYS ARE IN THIS FILE (${list}). Whoever has it can open every sealed value: keep it as you keep keys.`,
        ...fromEnvironment,
      ]
    : [
        `The keys are NOT in it. Without them it cannot be restored: keep ${dir}/keys (${list}) elsewhere.`,
        ...fromEnvironment,
      ];
}
