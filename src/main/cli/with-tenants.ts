/** Commands about what organizations keep: each opens this installation, beside a running Gatehouse or alone. */
import type { Id } from '../../kernel/ids.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { readConfig } from '../config.ts';

type Tenant = Id<'organization'>;

/** Runs for the given organization, or for each, beside a running Gatehouse or alone. */
export async function withTenants(
  options: { tenant?: Tenant },
  run: (runtime: Runtime, tenant: Tenant) => Promise<void>,
): Promise<void> {
  const [{ openInstallation }, { listTenants }] = await Promise.all([
    import('../compose.ts'),
    import('../../runtime/jobs/index.ts'),
  ]);
  const config = { ...readConfig(process.env), logLevel: 'warn' };
  const { runtime, stop } = await openInstallation(config, { join: true });
  try {
    const tenants = options.tenant ? [options.tenant] : await listTenants(runtime.database.sql);
    for (const tenant of tenants) await run(runtime, tenant);
  } finally {
    await stop();
  }
}
