/** Makes an installation out of a backup: checks the file, places or checks the keys, loads, verifies the ledger. */
import { mkdir } from 'node:fs/promises';
import { showStoreReport, verifyTenant } from '../../../program/retain/ledger/index.ts';
import { listTenants } from '../../../runtime/jobs/index.ts';
import { type Installation, openInstallation } from '../../compose.ts';
import type { Config } from '../../config.ts';
import type { Progress } from '../progress.ts';
import { keyFileNames, writeKeyFiles, wrongKeys } from './keys.ts';
import { loadBackup, UnfitForRestoreError } from './load-backup.ts';
import { type Checked, checkBackup } from './read-backup.ts';

/**
 * @returns what to print, and whether the ledger that came out is proven.
 * @throws DamagedBackupError, UnfitForRestoreError; no row and no key is left behind then.
 */
export async function restoreInstallation(
  config: Config,
  file: string,
  progress: Progress,
): Promise<{ text: string; isProven: boolean }> {
  progress.show('reading the whole file …');
  const checked = await checkBackup(file);
  const takeKeysAway = await placeKeys(config.dir, checked);
  try {
    const installation = await openInstallation({ ...config, logLevel: 'error' }, { join: false });
    try {
      await refuseOtherKeys(installation, checked);
      await loadBackup({ ownerUrl: installation.postgres.ownerUrl, file, progress });
      return await tell(installation, checked);
    } finally {
      await installation.stop();
    }
  } catch (error) {
    await takeKeysAway();
    throw error;
  }
}

/** Puts the keys of the backup where there are none; otherwise somebody must have put them there. */
async function placeKeys(dir: string, { keys }: Checked): Promise<() => Promise<void>> {
  if ((await keyFileNames(dir)).length > 0) return () => Promise.resolve();
  if (keys.length === 0) {
    throw new UnfitForRestoreError(
      `the keys are not in the backup and not in ${dir}/keys: put the folder keys of the old installation there`,
    );
  }
  await mkdir(dir, { recursive: true, mode: 0o700 });
  return writeKeyFiles(dir, keys);
}

async function refuseOtherKeys({ runtime, config }: Installation, { header }: Checked): Promise<void> {
  const wrong = await wrongKeys(runtime.keys, header.keyCheck);
  if (wrong.length === 0) return;
  throw new UnfitForRestoreError(
    `the keys in ${config.dir}/keys, or GATEHOUSE_MASTER_KEY, are not those of the backup: ${wrong.join(', ')}`,
  );
}

async function tell({ runtime }: Installation, { header, tables }: Checked) {
  const rows = tables.reduce((total, table) => total + table.rows, 0);
  const said = [`restored as of ${header.madeAt}: ${tables.length} tables, ${rows} rows\n`];
  let isProven = true;
  for (const tenant of await listTenants(runtime.database.sql)) {
    const report = await verifyTenant(runtime, tenant);
    said.push(showStoreReport(report));
    isProven &&= report.ok;
  }
  return { text: said.join('\n'), isProven };
}
