/** The catalogue of clocks, with the lengths and numbers of a moment. */
import type { Instant } from '../../../kernel/time.ts';
import type { Edition, LegalClock } from '../../../law/index.ts';
import type { ClockLength, SaysLength } from '../../../runtime/clock-lengths.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import type { Runtime } from '../../../runtime/runtime.ts';
import { countByObligation } from './count.ts';
import type { CatalogueEntry, ClockNumbers } from './types.ts';

const none: ClockNumbers = { running: 0, breached: 0, ended: 0 };

/** Those of the edition in its order, then those that the program alone has, by name. */
export async function readCatalogue(
  tx: Transaction,
  { edition, parts }: Pick<Runtime, 'edition' | 'parts'>,
  { at, asOf }: { readonly at: Instant; readonly asOf: Instant | undefined },
): Promise<readonly CatalogueEntry[]> {
  const numbers = await countByObligation(tx, asOf);
  const lengthOf = await lengthsOf(tx, { edition, parts }, at);
  const started = new Set([
    ...parts.flatMap((part) => part.startsClocks ?? []),
    ...parts.flatMap((part) => part.caseKinds ?? []).flatMap((kind) => kind.clock?.obligation ?? []),
    ...numbers.keys(),
  ]);
  const ofEdition = new Set(edition.clocks.flatMap(({ obligations }) => obligations));
  return [
    ...edition.clocks.map((clock) => entryOf(edition, clock, { lengthOf, started, numbers })),
    ...[...started]
      .filter((obligation) => !ofEdition.has(obligation))
      .sort()
      .map((obligation) => ownEntry(edition, obligation, numbers.get(obligation) ?? none)),
  ];
}

/** Where no part says what stands for a length, the edition's own is all there is. */
async function lengthsOf(
  tx: Transaction,
  { edition, parts }: Pick<Runtime, 'edition' | 'parts'>,
  at: Instant,
): Promise<SaysLength> {
  const saying = parts.find((part) => part.clockLengths);
  return (await saying?.clockLengths?.(tx, edition, at)) ?? ((clock) => ownLength(edition, clock));
}

function ownLength(edition: Edition, { length, lengthParameter }: LegalClock): ClockLength | undefined {
  if (length === null || lengthParameter === null) return undefined;
  const { meaning, reason } = edition.parameter(lengthParameter);
  const because = [meaning, reason].filter(Boolean).join(' ');
  return { length, lengthFrom: { kind: 'parameter', name: lengthParameter }, because };
}

function entryOf(
  edition: Edition,
  clock: LegalClock,
  known: {
    readonly lengthOf: SaysLength;
    readonly started: ReadonlySet<string>;
    readonly numbers: ReadonlyMap<string, ClockNumbers>;
  },
): CatalogueEntry {
  const said = known.lengthOf(clock);
  const numbers = clock.obligations.map((obligation) => known.numbers.get(obligation) ?? none);
  const sum = (of: keyof ClockNumbers) => numbers.reduce((total, one) => total + one[of], 0);
  return {
    id: clock.id,
    from: 'edition',
    kind: clock.kind,
    obligations: clock.obligations.map((obligation) => cited(edition, obligation)),
    starts: clock.starts,
    readings: clock.readings.map((one) => ({ id: one.id, text: one.text, default: one.default === true })),
    length: said?.length ?? null,
    lengthFrom: said?.lengthFrom ?? null,
    because: said?.because ?? null,
    owedBy: clock.owedBy,
    owedTo: clock.owedTo,
    confidence: clock.confidence,
    note: clock.note ?? null,
    status: clock.status,
    statusReason: clock.status === 'off' ? clock.statusReason : null,
    started: clock.obligations.some((obligation) => known.started.has(obligation)),
    running: sum('running'),
    breached: sum('breached'),
    ended: sum('ended'),
  };
}

/** A duty whose deadline only the program sets, such as an answer to an appeal. */
function ownEntry(edition: Edition, obligation: string, numbers: ClockNumbers): CatalogueEntry {
  return {
    id: obligation,
    from: 'program',
    kind: 'due',
    obligations: [cited(edition, obligation)],
    starts: null,
    readings: [],
    length: null,
    lengthFrom: null,
    because: null,
    owedBy: ['provider'],
    owedTo: null,
    confidence: null,
    note: null,
    status: edition.obligation(obligation).status,
    statusReason: null,
    started: true,
    ...numbers,
  };
}

function cited(edition: Edition, obligation: string) {
  const { id, clause, text } = edition.obligation(obligation);
  return { id, clause, text };
}
