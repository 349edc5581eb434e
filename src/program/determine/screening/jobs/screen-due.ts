/** Compares whoever is due with the lists in force. Any number of workers may do so beside one another. */
import type { Id } from '../../../../kernel/ids.ts';
import { perform } from '../../../../runtime/commit/perform.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { inTenant } from '../../../../runtime/database/index.ts';
import type { JobDefinition } from '../../../../runtime/jobs/job.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import { holdInForce, listsInForce } from '../../lists/index.ts';
import { floorOf, recordScreened } from '../decide.ts';
import type { Made } from '../event-schemas.ts';
import { factsDigest, newSalt } from '../party/facts-digest.ts';
import type { Party } from '../party/party.ts';
import { readParties } from '../party/read-facts.ts';
import { screenerOf } from '../screener/plugged-in.ts';
import type { Screened, ScreenedAgainst } from '../screener/types.ts';
import { matchesOf } from '../store/matches.ts';
import { newestResults, openResult } from '../store/results.ts';
import { type Due, holdDue, readDue, settleDue } from '../store/subjects.ts';
import { settleTime } from './settle-time.ts';

const actor = { kind: 'system', name: 'screen-due-parties' } as const;
const subjectsInABatch = 100;
const mostBatchesInARound = 1000;

export const screenDue: JobDefinition = {
  name: 'screen-due-parties',
  describes: 'Compares whoever is due with the lists in force, and records what was found',
  everyMilliseconds: 15_000,
  scope: 'tenant',
  run: async (runtime, { tenant, signal }) => {
    if (!tenant) return;
    await settleTime(runtime, tenant);
    for (let batch = 0; batch < mostBatchesInARound && !signal?.aborted; batch++) {
      if (!(await screenBatch(runtime, tenant))) return;
    }
  },
};

/** @returns whether there may be more. */
export async function screenBatch(runtime: Runtime, tenant: Id<'organization'>): Promise<boolean> {
  const asked = await inTenant(runtime.database.sql, { tenant }, async (tx) => {
    const at = runtime.clock.now();
    const settings = await programSettings(tx, runtime.edition, at);
    const lists = await listsInForce(tx, settings);
    // With no list nobody is compared, but for those whose matches are on lists that were retired.
    const due = await readDue(tx, { limit: subjectsInABatch, passOver: [], matchedOnly: lists.length === 0 });
    const seals = { tx, tenant, at, master: runtime.keys.master };
    return {
      due,
      parties: await readParties(seals, due, legalDay(settings, at)),
      threshold: settings.screeningThresholdPercent / 100,
    };
  });
  if (asked.due.length === 0) return false;
  const { due, parties, threshold } = asked;
  const present = due.flatMap((one) => {
    const party = parties.get(one.id);
    return party ? [{ one, party }] : [];
  });
  const answer = await screenerOf(runtime).screen({
    tenant,
    parties: present.map(({ party }) => party),
    threshold: floorOf(threshold),
  });
  const screened = new Map(
    present.map(({ one, party }, at) => [one.id, { party, screened: answer.parties[at] ?? nothing }]),
  );
  await perform(runtime, { tenant, actor }, (work) =>
    keep(work, { due, screened, against: answer.against, threshold }),
  );
  return due.length === subjectsInABatch;
}

const nothing: Screened = { matches: [], leftOut: 0 };

type Answered = {
  readonly due: readonly Due[];
  readonly screened: ReadonlyMap<Due['id'], { readonly party: Party; readonly screened: Screened }>;
  readonly against: ScreenedAgainst;
  readonly threshold: number;
};

/**
 * What another worker settled meanwhile is left alone. What changed meanwhile is recorded as compared, and stays due: also
 * everybody, where a list came in force or was retired.
 */
async function keep(work: Work, { due, screened, against, threshold }: Answered): Promise<void> {
  const inForce = await holdInForce(work.tx);
  const asCompared = new Set(against.lists.map(({ version }) => version));
  const stands = inForce.length === asCompared.size && inForce.every((version) => asCompared.has(version));
  const held = new Map((await holdDue(work.tx, due)).map((one) => [one.id, one]));
  const ours = due.filter((one) => held.has(one.id));
  const before = await newestResults(
    work.tx,
    ours.map(({ id }) => id),
  );
  const events: Made<'party-screened'>[] = [];
  for (const subject of ours) {
    const found = screened.get(subject.id) ?? { party: nobody, screened: nothing };
    const last = before.get(subject.id);
    // Nothing is known of it now and nothing was found before: there is nothing to say.
    if (found.party === nobody && !last) continue;
    const salt = last ? (await openResult(work.seals, last)).salt : newSalt();
    const facts = { party: found.party, salt, digest: factsDigest(found.party, salt) };
    const known = await matchesOf(work.tx, subject.id);
    const { because } = subject;
    events.push(
      recordScreened(work.runtime.ids, {
        subject,
        because,
        facts,
        screened: found.screened,
        against,
        threshold,
        known,
      }),
    );
  }
  if (events.length > 0) await work.commit(events);
  if (stands) await settleDue(work, ours);
}

/** Of a subject that is no longer there: a reseller that ended, a means of payment that was replaced. */
const nobody: Party = {
  kind: 'unknown',
  names: [],
  births: [],
  countries: [],
  addresses: [],
  identifiers: [],
};
