/** Whether the history is what the entries tell: each event as it was, none missing, none beside. */
import { canonicalJson } from '../../../../kernel/canonical.ts';
import { commitment, KeyDestroyedError, type MasterKey, unseal } from '../../../../runtime/crypto/sealing.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { note, type ProblemList } from '../bundle/problems.ts';
import { countEventsByDay, type KeptEvent, readDay, readEvents } from '../store/events.ts';
import type { LedgerEntry, LedgerEvent } from '../types.ts';

/** Opens sealed values with it, when it is given. */
export type Opening = {
  readonly tenant: LedgerEntry['tenant'];
  readonly at: LedgerEntry['at'];
  readonly master: MasterKey;
};

export class EventCheck {
  readonly #problems: ProblemList;
  readonly #opening: Opening | undefined;
  readonly #toldByDay = new Map<string, number>();
  readonly counts = { events: 0, opened: 0, erased: 0 };

  constructor(problems: ProblemList, opening: Opening | undefined) {
    this.#problems = problems;
    this.#opening = opening;
  }

  /** Compares the events of some entries. An entry that cannot be read was named by its hash. */
  async entries(tx: Transaction, rows: readonly { canonical: string }[]): Promise<void> {
    const entries = rows.map((row) => readEntryText(row.canonical)).filter((entry) => entry !== undefined);
    const kept = await readEvents(
      tx,
      entries.flatMap((entry) => entry.body.events.map((event) => event.event)),
    );
    for (const entry of entries) {
      for (const told of entry.body.events) await this.#event(tx, entry, told, kept.get(told.event));
    }
  }

  /** Finds the events that no entry tells of, by the days whose counts differ. */
  async finish(tx: Transaction): Promise<void> {
    for (const [day, count] of await countEventsByDay(tx)) {
      if (count === (this.#toldByDay.get(day) ?? 0)) continue;
      const { events, entries } = await readDay(tx, day);
      const told = new Set(
        entries.flatMap(
          (entry) => readEntryText(entry.canonical)?.body.events.map((event) => event.event) ?? [],
        ),
      );
      for (const id of events) {
        if (!told.has(id)) note(this.#problems, { code: 'event-unrecorded', where: { id } });
      }
    }
  }

  async #event(
    tx: Transaction,
    entry: LedgerEntry,
    told: LedgerEvent,
    kept: KeptEvent | undefined,
  ): Promise<void> {
    const where = { id: told.event };
    if (!kept) {
      note(this.#problems, { code: 'event-missing', where });
      return;
    }
    this.counts.events += 1;
    const day = kept.told.at.slice(0, 10);
    this.#toldByDay.set(day, (this.#toldByDay.get(day) ?? 0) + 1);
    const { event: _id, ...line } = told;
    if (canonicalJson({ ...line, at: entry.at, actor: entry.actor }) !== canonicalJson(kept.told)) {
      note(this.#problems, { code: 'event-altered', where });
    }
    if (this.#opening && kept.sealed) await this.#open(tx, this.#opening, kept.id, kept.sealed);
  }

  async #open(
    tx: Transaction,
    opening: Opening,
    id: string,
    { of, personal, commitment: committed }: NonNullable<KeptEvent['sealed']>,
  ): Promise<void> {
    try {
      const plain: unknown = JSON.parse((await unseal({ tx, ...opening }, of, personal)).toString('utf8'));
      if (opens(plain, committed)) this.counts.opened += 1;
      else note(this.#problems, { code: 'personal-altered', where: { id } });
    } catch (error) {
      if (error instanceof KeyDestroyedError) this.counts.erased += 1;
      else note(this.#problems, { code: 'personal-altered', where: { id } });
    }
  }
}

function opens(plain: unknown, committed: Buffer): boolean {
  if (typeof plain !== 'object' || plain === null || !('salt' in plain) || !('value' in plain)) return false;
  return commitment(Buffer.from(String(plain.salt), 'base64'), plain.value).equals(committed);
}

/** An entry that has the form `commit()` writes, or nothing. */
function readEntryText(text: string): LedgerEntry | undefined {
  try {
    const entry: LedgerEntry = JSON.parse(text);
    return Array.isArray(entry.body.events) ? entry : undefined;
  } catch {
    return undefined;
  }
}
