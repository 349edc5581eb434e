/** What a start refuses: records kept for less than the law's minimum, however that came about. */
import { type Id, toId } from '../../../kernel/ids.ts';
import { inTenant } from '../../../runtime/database/index.ts';
import type { Runtime } from '../../../runtime/runtime.ts';
import { readShortChoices, readShortSettings, readTenants } from './store/short-limits.ts';

/**
 * Looks through what is stored of every organization for a limit below the minimum of the edition.
 *
 * @throws Error that names the organization, the number and the minimum.
 */
export async function refuseShortRetention(runtime: Pick<Runtime, 'database' | 'edition'>): Promise<void> {
  const least = runtime.edition.parameters.retentionYears;
  for (const uuid of await readTenants(runtime.database.sql)) {
    const tenant: Id<'organization'> = toId('organization', uuid);
    const short = await inTenant(runtime.database.sql, { tenant }, async (tx) => [
      ...(await readShortSettings(tx, least)),
      ...(await readShortChoices(tx, least)),
    ]);
    const [first] = short;
    if (first === undefined) continue;
    throw new Error(
      `${tenant} keeps records for ${first.years} ${first.years === 1 ? 'year' : 'years'} (${first.by}); ` +
        `${runtime.edition.id} asks for at least ${least} (§ 7.302(e)). ` +
        'Approve a longer limit under the edition it was made for, or run that edition.',
    );
  }
}
