/** The ledger of a tenant in a running installation: its keys, its name, and what people and jobs do with it. */
import type { Actor } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import { perform } from '../../../runtime/commit/perform.ts';
import { inTenant } from '../../../runtime/database/index.ts';
import type { Runtime } from '../../../runtime/runtime.ts';
import { originOf } from './bundle/lines.ts';
import { type ExportQuestion, exportBundle, planExport, type ReadTenant } from './export.ts';
import { type LogKeys, verifierKeyOf } from './notes/keys.ts';
import { sealRound } from './seal.ts';
import { type KeptCheckpoint, readOrigin } from './store/log.ts';
import { type StoreQuestion, type StoreReport, verifyStore } from './verify-store/verify-store.ts';

type Tenant = Id<'organization'>;

const sealer: Actor = { kind: 'system', name: 'seal-ledger' };

/** Far above what one run meets: 2,000 entries a round. */
const mostRounds = 500;

/**
 * Seals what waits, round by round, each in its own transaction.
 *
 * @returns how many entries, and the newest checkpoint. `busy` when another sealer is at it.
 * @throws LedgerDamagedError, LedgerKeyError when it must not go on; nothing is sealed then.
 */
export async function sealTenant(
  runtime: Runtime,
  tenant: Tenant,
  options: { withoutHandover?: boolean; signal?: AbortSignal } = {},
): Promise<{ sealed: number; checkpoint: KeptCheckpoint | undefined } | 'busy'> {
  const { withoutHandover = false, signal } = options;
  let total = 0;
  for (let round = 1; ; round += 1) {
    const done = await inTenant(runtime.database.sql, { tenant, actor: sealer }, (tx) =>
      sealRound({
        tx,
        tenant,
        at: runtime.clock.now(),
        keys: keysOf(runtime),
        origin: newOriginOf(runtime, tenant),
        withoutHandover,
      }),
    );
    if (done === 'busy') return 'busy';
    total += done.sealed;
    if (done.sealed === 0 || round === mostRounds || signal?.aborted) {
      return { sealed: total, checkpoint: done.checkpoint };
    }
  }
}

/** The log's name and the verifier keys of this installation for it, as an examiner should be given them. */
export async function publishedKeys(
  runtime: Runtime,
  tenant: Tenant,
): Promise<{ origin: string; keys: string[] } | undefined> {
  const origin = await readerOf(runtime, tenant)(readOrigin);
  if (origin === undefined) return undefined;
  const { current, previous } = keysOf(runtime);
  const texts = [current, ...(previous ? [previous] : [])].map(
    (privateKey) => verifierKeyOf({ name: origin, privateKey }).text,
  );
  return { origin, keys: texts };
}

/**
 * Hands out the ledger, or a stretch of it, as a bundle, and records that it was handed out. What waits is sealed
 * before. Nothing is given back while the ledger is empty.
 */
export async function exportTenant(
  runtime: Runtime,
  asked: ExportQuestion & { readonly actor: Actor },
): Promise<AsyncGenerator<string> | undefined> {
  const { tenant, actor, about, knownAt } = asked;
  const read = readerOf(runtime, tenant);
  await sealTenant(runtime, tenant);
  const plan = await planExport(asked, read);
  if (!plan) return undefined;
  const data = {
    from: plan.header.from,
    to: plan.to,
    ...(about === undefined ? {} : { about: aboutOf(about) }),
  };
  await perform(runtime, { tenant, actor }, (work) =>
    work.commit([{ type: 'ledger-exported', subject: tenant, data }]),
  );
  return exportBundle({ plan, read, handedOver: { about, knownAt } });
}

function aboutOf(things: readonly string[]): string | string[] {
  const [first, ...others] = things;
  return first !== undefined && others.length === 0 ? first : [...things];
}

/** Verifies the ledger where it lies. `personal`: opens every sealed value as well, which takes the master key. */
export async function verifyTenant(
  runtime: Runtime,
  tenant: Tenant,
  options: Pick<StoreQuestion, 'seen' | 'progress'> & { personal?: boolean } = {},
): Promise<StoreReport> {
  const published = await publishedKeys(runtime, tenant);
  return verifyStore({
    tenant,
    at: runtime.clock.now(),
    read: readerOf(runtime, tenant),
    trustedKeys: published?.keys ?? [],
    ...(options.seen ? { seen: options.seen } : {}),
    ...(options.progress ? { progress: options.progress } : {}),
    ...(options.personal ? { master: runtime.keys.master } : {}),
  });
}

function readerOf(runtime: Runtime, tenant: Tenant): ReadTenant {
  return (read) => inTenant(runtime.database.sql, { tenant }, read);
}

function keysOf(runtime: Runtime): LogKeys {
  return { current: runtime.keys.ledger, previous: runtime.keys.ledgerPrevious };
}

/** The address without its scheme, as c2sp.org/tlog-checkpoint asks. A log that has a name keeps it. */
function newOriginOf(runtime: Runtime, tenant: Tenant): string {
  const { host, pathname } = new URL(runtime.publicUrl);
  return originOf(`${host}${pathname.replace(/\/+$/, '')}/ledger`, tenant);
}
