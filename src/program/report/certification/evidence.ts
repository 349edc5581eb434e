/** What stands behind each attestation, by the name of the field; and what is missing, so that it cannot be attested. */

import { listBreaches } from '../../../casework/clocks/index.ts';
import type { Id } from '../../../kernel/ids.ts';
import { addToDay, type Day, dayOf, daysBetween, type Instant, startOfDay } from '../../../kernel/time.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { Evidence, EvidenceItem, FilingScope } from '../../../runtime/filing-kind.ts';
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
/** Beyond these, open entries of the register are counted. */
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
    const empty = emptyClauses(asked.work.runtime.edition, version);
    return listed(
      [adopted, ...(await breachesSince(asked))],
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
async function failuresResolved({ work, scope }: Asked): Promise<Evidence> {
  const counts = await countRegister(work.tx, scope.asOf);
  const resolved = Object.entries(counts.resolved)
    .filter(([, times]) => times > 0)
    .map(([how, times]) => ({ what: 'resolution', of: how, on: null, says: `${how}: ${times} times.` }));
  // What was open then and has its resolution by now is resolved.
  const { items } = await listRegister(work.tx, { state: 'open' }, { limit: mostItems });
  const open = items.filter(({ registeredAt }) => registeredAt <= scope.asOf);
  const missing = open.slice(0, mostNamed).map(({ id, person, registeredAt }) => ({
    code: 'identity-unresolved',
    says: `${id}: ${person}, in the register since ${registeredAt.slice(0, 10)}, has no resolution.`,
  }));
  const others = open.length - missing.length;
  const rest = others > 0 ? [{ code: 'identity-unresolved', says: `And ${others} more.` }] : [];
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

async function offeringsSince({ work, scope }: Asked): Promise<readonly EvidenceItem[]> {
  const { items } = await listOfferings(work.tx, { asOf: scope.asOf }, { limit: mostItems });
  return items
    .filter(({ updatedAt }) => updatedAt.slice(0, 10) >= startOf(scope))
    .map(({ id, name, updatedAt }) => ({
      what: 'offering',
      of: id,
      on: updatedAt.slice(0, 10),
      says: `The offering "${name}" was described or decided about.`,
    }));
}

/** Deadlines that passed since the last certification stand in the next. */
async function breachesSince({ work, scope, version }: Asked): Promise<readonly EvidenceItem[]> {
  const from = startOfDay(startOf(scope), version.settings.legalZone);
  const { items } = await listBreaches(work.tx, { from, until: latest(work, scope) }, { limit: mostItems });
  return items
    .filter(({ subject }) => isOf(subject, scope.about, work.tenant))
    .map(({ clock, obligation, clause, dueOn, ended, endedAt }) => ({
      what: 'breach',
      of: clock,
      on: dueOn,
      says: `A deadline passed: ${obligation} (${clause}), due ${dueOn}; ${endedSaid({ dueOn, ended, endedAt })}.`,
    }));
}

function endedSaid({ dueOn, ended, endedAt }: { dueOn: Day; ended: string | null; endedAt: Instant | null }) {
  if (!ended || !endedAt) return 'still open';
  const on = endedAt.slice(0, 10) as Day; // Safe: the day part of an instant is a day.
  return ended === 'met-late' ? `met ${daysBetween(dueOn, on)} days late` : 'the duty fell away';
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
