/**
 * How fast a ledger is verified offline: one core, no database, from a file.
 *
 * The file is made for the run: entries as `commit()` writes them, a signed checkpoint every 2,000 of them. Each
 * figure is the median of its rounds. `GATEHOUSE_BENCH_ENTRIES` sets how many entries.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type MadeLedger,
  madeEntry,
  makeLedger,
  sourceOf,
} from '../../src/program/retain/ledger/bundle/made-ledger.ts';
import { verifyBundle } from '../../src/program/retain/ledger/bundle/verify.ts';
import { writeBundle } from '../../src/program/retain/ledger/bundle/write.ts';
import { measureStore } from './store.ts';

const rounds = 7;
const checkpointEvery = 2_000;
const storedEntries = 30_000;
const readBytes = 1 << 20;

export async function run(): Promise<void> {
  const entries = Number(process.env.GATEHOUSE_BENCH_ENTRIES ?? 300_000);
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-bench-ledger-'));
  try {
    const file = join(folder, 'bundle.ndjson');
    const written = await makeBundle(file, entries);
    const { size: bytes } = await stat(file);
    const plain = await median(() => verify(file, entries, false));
    const deep = await median(() => verify(file, entries, true));
    const store = await measureStore(storedEntries);
    const perSecond = (seconds: number) => Math.round(entries / seconds);
    const figures = {
      entries_per_s: perSecond(plain),
      deep_entries_per_s: perSecond(deep),
      mb_per_s: Math.round(bytes / plain / 1e6),
      made_entries_per_s: perSecond(written),
      sealed_per_s: Math.round(storedEntries / store.sealing),
      store_verified_per_s: Math.round(storedEntries / store.verifying),
      entries,
      bytes_per_entry: Math.round(bytes / entries),
      checkpoints: Math.floor(entries / checkpointEvery),
      rss_mb: Math.round(process.memoryUsage.rss() / 1e6),
    };
    console.log(`${cpus()[0]?.model ?? 'unknown processor'}, one core, Node ${process.versions.node}`);
    console.table({
      'verify a bundle': { 'entries/s': figures.entries_per_s, seconds: plain.toFixed(3) },
      'verify, every entry parsed': { 'entries/s': figures.deep_entries_per_s, seconds: deep.toFixed(3) },
      'hash, sign and write the bundle': {
        'entries/s': figures.made_entries_per_s,
        seconds: written.toFixed(3),
      },
      'seal in PostgreSQL': { 'entries/s': figures.sealed_per_s, seconds: store.sealing.toFixed(3) },
      'verify in PostgreSQL': {
        'entries/s': figures.store_verified_per_s,
        seconds: store.verifying.toFixed(3),
      },
    });
    console.log(JSON.stringify(figures));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Seals and writes, and gives the seconds it took; making the entries' texts is not counted. */
async function makeBundle(file: string, entries: number): Promise<number> {
  const texts = Array.from({ length: entries }, (_, n) => madeEntry(n));
  const started = performance.now();
  const ledger: MadeLedger = makeLedger({
    texts,
    checkpointAt: (size) => size % checkpointEvery === 0 || size === entries,
  });
  await pipeline(Readable.from(writeBundle(sourceOf(ledger))), createWriteStream(file));
  return (performance.now() - started) / 1000;
}

async function verify(file: string, entries: number, deep: boolean): Promise<void> {
  const report = await verifyBundle(createReadStream(file, { highWaterMark: readBytes }), { deep });
  if (!report.ok || report.entries !== entries)
    throw new Error('the bundle made for the measurement does not verify');
}

async function median(work: () => Promise<void>): Promise<number> {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await work();
    seconds.push((performance.now() - started) / 1000);
  }
  return seconds.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}
