/** What stands behind each attestation, by the name of the field; and what is missing, so that it cannot be attested. */

import { listBreaches } from '../../../casework/clocks/index.ts';
import type { Id } from '../../../kernel/ids.ts';
import {
  addToDay,
  type Day,
  dayOf,
  daysBetween,
  type Instant,
  instant,
  startOfDay,
} from '../../../kernel/time.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { Evidence, EvidenceItem, FilingScope } from '../../../runtime/filing-kind.ts';
import { type Cursor, readCursor } from '../../../runtime/http/page.ts';
import type { Page } from '../../../runtime/http/route.ts';
import { listOfferings } from '../../adopt/offerings/index.ts';
import {
  emptyClauses,
  listProgramVersions,
  type ProgramReview,
  type ProgramVersion,
  reviewsBetween,
} from '../../adopt/written-program/index.ts';
import { countRegister, listRegister } from '../../determine/verification/index.ts';

type Asked = { readonly work: Work; readonly scope: FilingScope; readonly version: ProgramVersion };
type Missing = Evidence['missing'][number];

const mostItems = 150;
/** Beyond these, open entries of the register are not named. */
const mostNamed = 20;

/** The evidence of an attestation. A field that nothing here stands behind cannot be attested. */
export function evidenceOf(field: string, asked: Asked): Promise<Evidence> {
  const gather = gatherers[field];
  if (gather) return gather(asked);
  const missing = [{ code: 'evidence-unknown', says: 'Nothing here is evidence of it.' }];
  return Promise.resolve(listed([], missing));
}

const gatherers: Readonly<Record<string, (asked: Asked) => Promise<Evidence>>> = {
  programReviewed: async (asked) => {
    const reviews = await reviewsSince(asked);
    return listed(reviews.map(reviewSaid), reviews.length > 0 ? [] : [noReview(asked)]);
  },
  updatedForOfferings: async (asked) => {
    const reviews = (await reviewsSince(asked)).filter(({ offeringsReviewed }) => offeringsReviewed);
    const says = `No review since ${startOf(asked.scope)} looked at changes of the offerings.`;
    return listed(
      [...reviews.map(reviewSaid), ...(await offeringsSince(asked)), ...(await versionsSince(asked))],
      reviews.length > 0 ? [] : [{ code: 'offerings-not-reviewed', says }],
    );
  },
  updatedForThreats: async (asked) => {
    const reviews = (await reviewsSince(asked)).filter(({ threatsReviewed }) => threatsReviewed);
    const says = `No review since ${startOf(asked.scope)} looked at changes of the threat landscape.`;
    return listed(
      [...reviews.map(reviewSaid), ...(await versionsSince(asked))],
      reviews.length > 0 ? [] : [{ code: 'threats-not-reviewed', says }],
    );
  },
  programComplies: async (asked) => {
    const { version } = asked;
    const adopted: EvidenceItem = {
      what: 'program-version',
      of: String(version.number),
      on: version.since,
      says: `Version ${version.number} of the program is in force since ${version.since}; digest ${version.digest}.`,
    };
    const breaches = await breachesSince(asked);
    const empty = emptyClauses(asked.work.runtime.edition, version);
    return listed(
      [adopted, ...breaches],
      [
        ...(version.adopted ? [] : [{ code: 'program-not-adopted', says: 'The program is not adopted.' }]),
        ...empty.map(({ id, title, clause }) => ({
          code: 'clause-empty',
          says: `The clause "${title}" (${clause}, ${id}) states nothing yet.`,
        })),
      ],
    );
  },
  failuresTracked: async (asked) => {
    const { registered, open } = await countRegister(asked.work.tx, asked.scope.asOf);
    return listed(
      [
        {
          what: 'register',
          of: null,
          on: asked.scope.on,
          says: `The register holds ${registered} times that somebody could not be verified; ${open} of them open.`,
        },
      ],
      [],
    );
  },
  failuresResolved,
};

/** Each entry of the register has its resolution, or the attestation is refused. */
async function failuresResolved({ work, scope, version }: Asked): Promise<Evidence> {
  const counts = await countRegister(work.tx, scope.asOf);
  const resolved = Object.entries(counts.resolved)
    .filter(([, times]) => times > 0)
    .map(([how, times]) => ({ what: 'resolution', of: how, on: null, says: `${how}: ${times} times.` }));
  // What was open then and has its resolution by now is resolved.
  const filter = { state: 'open', registeredBy: scope.asOf } as const;
  const { items, next } = await listRegister(work.tx, filter, { limit: mostNamed });
  const { legalZone } = version.settings;
  const missing = items.map(({ id, person, registeredAt }) => ({
    code: 'identity-unresolved',
    says: `${id}: ${person}, in the register since ${dayOf(registeredAt, legalZone)}, has no resolution.`,
  }));
  const rest = next ? [{ code: 'identity-unresolved', says: 'And more that have none.' }] : [];
  return listed(resolved, [...missing, ...rest]);
}

/** From the day after the last certification; for the first, from the year before. */
function startOf({ since, on }: FilingScope): Day {
  return since ?? addToDay(on, { years: -1 });
}

async function reviewsSince({ work, scope, version }: Asked): Promise<readonly ProgramReview[]> {
  return reviewsBetween(work.tx, startOf(scope), dayOf(latest(work, scope), version.settings.legalZone));
}

/** What was recorded until it is attested counts, also where it was recorded after the moment of the counts. */
function latest({ at }: Work, { asOf }: FilingScope): Instant {
  return at > asOf ? at : asOf;
}

function reviewSaid(review: ProgramReview): EvidenceItem {
  const looked = [
    ...(review.offeringsReviewed ? ['offerings'] : []),
    ...(review.threatsReviewed ? ['the threat landscape'] : []),
  ];
  const at = looked.length > 0 ? `, with ${looked.join(' and ')}` : '';
  return {
    what: 'review',
    of: review.id,
    on: review.reviewedOn,
    says: `The program was reviewed${at}; ${review.changesNeeded ? 'it had to change' : 'nothing had to change'} (${review.reference}).`,
  };
}

function noReview({ scope }: Asked): Missing {
  return { code: 'not-reviewed', says: `No review of the program since ${startOf(scope)} is on record.` };
}

async function versionsSince({ work, scope }: Asked): Promise<readonly EvidenceItem[]> {
  const { items } = await listProgramVersions(work.tx, work.runtime.edition, {
    at: latest(work, scope),
    limit: mostItems,
  });
  return items
    .filter(({ since, number }) => number > 0 && since >= startOf(scope) && since <= scope.on)
    .map(({ number, since, changes }) => ({
      what: 'program-change',
      of: changes[0] ?? null,
      on: since,
      says: `Version ${number} of the program took effect, by ${changes.length} ${changes.length === 1 ? 'change' : 'changes'}.`,
    }));
}

async function offeringsSince({ work, scope, version }: Asked): Promise<readonly EvidenceItem[]> {
  const { asOf } = scope;
  const all = await everyItem((page) => listOfferings(work.tx, { asOf }, page));
  return all
    .map(({ id, name, updatedAt }) => ({
      id,
      name,
      on: dayOf(instant(updatedAt), version.settings.legalZone),
    }))
    .filter(({ on }) => on >= startOf(scope))
    .map(({ id, name, on }) => ({
      what: 'offering',
      of: id,
      on,
      says: `The offering "${name}" was described or decided about.`,
    }));
}

/** Deadlines that passed since the last certification stand in the next. */
async function breachesSince({ work, scope, version }: Asked): Promise<readonly EvidenceItem[]> {
  const { legalZone } = version.settings;
  const from = startOfDay(startOf(scope), legalZone);
  const until = latest(work, scope);
  const all = await everyItem((page) => listBreaches(work.tx, { from, until }, page));
  return all
    .filter(({ subject }) => isOf(subject, scope.about, work.tenant))
    .map(({ clock, obligation, clause, dueOn, ended, endedAt }) => ({
      what: 'breach',
      of: clock,
      on: dueOn,
      says: `The deadline to ${obligation.replaceAll('-', ' ')} (${clause}) passed on ${dueOn}; ${endedSaid({ dueOn, ended, endedAt }, legalZone)}.`,
    }));
}

/** Evidence names the first and counts the rest: as many as these pages hold. */
const mostPages = 100;
const rowsAtOnce = 1_000;

async function everyItem<T>(
  read: (page: { readonly limit: number; readonly cursor?: Cursor }) => Promise<Page<T>>,
): Promise<readonly T[]> {
  const all: T[] = [];
  let cursor: Cursor | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const { items, next } = await read({ limit: rowsAtOnce, ...(cursor ? { cursor } : {}) });
    all.push(...items);
    cursor = readCursor(next);
    if (!cursor) break;
  }
  return all;
}

type Ended = { readonly dueOn: Day; readonly ended: string | null; readonly endedAt: Instant | null };

function endedSaid({ dueOn, ended, endedAt }: Ended, legalZone: string): string {
  if (!ended || !endedAt) return 'still open';
  if (ended !== 'met-late') return 'the duty fell away';
  return `met ${daysBetween(dueOn, dayOf(endedAt, legalZone))} days late`;
}

/** A breach about a reseller belongs to the certification of that reseller; every other one to the provider's. */
function isOf(subject: Id, about: Id<'organization'>, provider: Id<'organization'>): boolean {
  if (about !== provider) return subject === about;
  return true;
}

function listed(items: readonly EvidenceItem[], missing: readonly Missing[]): Evidence {
  return {
    items: items.slice(0, mostItems),
    missing: missing.slice(0, mostItems),
    asks: items.some(({ what }) => what === 'breach') ? ['breach-not-explained'] : [],
    more: Math.max(0, items.length - mostItems),
  };
}
