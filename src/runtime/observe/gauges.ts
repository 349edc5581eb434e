/** Reads the gauges of all parts from the database, at most every few seconds however often they are asked for. */
import { Gauge as PromGauge } from 'prom-client';
import { inTenant, inTransaction, type Queryable } from '../database/index.ts';
import { listTenants, queueGauges } from '../jobs/index.ts';
import type { Runtime } from '../runtime.ts';
import type { Gauge } from './gauge.ts';
import type { Observer } from './meter.ts';

const freshMilliseconds = 5000;

export function gaugesOf(parts: Runtime['parts']): readonly Gauge[] {
  return [...queueGauges, ...parts.flatMap((part) => part.gauges ?? [])];
}

/** One gauge now, added up over all tenants where it is about them. */
export async function readGauge(db: Queryable, gauge: Gauge): Promise<number> {
  if (gauge.scope === 'installation') return inTransaction(db, gauge.read);
  let sum = 0;
  for (const tenant of await listTenants(db)) sum += await inTenant(db, { tenant }, gauge.read);
  return sum;
}

/** Puts the gauges into the observer's registry. One that cannot be read is NaN: unknown, and no reason to say nothing. */
export function refreshGauges(runtime: Runtime, observer: Observer): () => Promise<void> {
  const known = gaugesOf(runtime.parts).map((gauge) => {
    const { name, help } = gauge;
    return { gauge, shown: new PromGauge({ name, help, registers: [observer.registry] }) };
  });
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  const read = async () => {
    for (const { gauge, shown } of known) {
      shown.set(await readGauge(runtime.database.sql, gauge).catch(() => Number.NaN));
    }
    readAt = performance.now();
  };
  return () => {
    if (performance.now() - readAt < freshMilliseconds) return Promise.resolve();
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
}
