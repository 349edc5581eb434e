/** A world with accounts in every standing, and changes of the program that are tried and put into force in it. */
import { sql } from 'kysely';
import type { Id } from '../../src/kernel/ids.ts';
import {
  confirmByEmail,
  handInAndRead,
  passport,
} from '../../src/program/determine/verification/story-fixture.ts';
import { runRound } from './queued-jobs.ts';
import { type Applicant, complete, openWorld, type World } from './standing-world.ts';

/** What a standing is, for comparing: what time alone says of its terms is left out. */
export type Seen = {
  readonly state: string;
  readonly terms: Terms;
  readonly reasons: readonly string[];
};

const company = [
  { kind: 'name', value: { legalName: 'Example Trading Limited' } },
  { kind: 'registration', value: { number: '0012345' } },
  { kind: 'jurisdiction', value: { jurisdiction: 'GB' } },
  {
    kind: 'address',
    value: {
      use: 'principal-place-of-business',
      street: ['1 High Street'],
      locality: 'London',
      postalCode: 'EC1A 1AA',
      country: 'GB',
    },
  },
  ...complete.filter(({ kind }) => kind !== 'name' && kind !== 'address'),
] as const;

export async function openTrialWorld() {
  const world = await openWorld();
  return { ...world, ...acts(world), ...people(world) };
}

/** What people and time do to customers. */
function people(world: World) {
  const { here, officer } = world;
  const verify = async (person: string) => {
    await confirmByEmail(here, officer, person);
    return handInAndRead(officer, person, { ...passport, nameAsWritten: 'Ada Example' });
  };
  return {
    verify,
    confirm: (person: string) => confirmByEmail(here, officer, person),
    /** An attempt that fails. */
    handInExpired: (person: string) =>
      handInAndRead(officer, person, { result: 'rejected', reason: 'document-expired' }),
    /** An open account of a company: who holds sixty is described, who holds less is only named. */
    openedCompany: async (shares: readonly number[]): Promise<Applicant> => {
      const one = await world.apply(company, 'entity');
      const path = `/beneficial-owners/persons/${one.person}/statements`;
      for (const [place, share] of shares.entries()) {
        const lead = place === 0 ? [{ type: 'seniorManagingOfficial' }] : [];
        const interests = [{ type: 'shareholding', share: { exact: String(share) } }, ...lead];
        const holder = { individual: { name: `Owner ${place}` } };
        await world.must(officer.post(path, { holder, interests, source: { type: ['selfDeclaration'] } }));
      }
      const { owners } = (await officer.get(`/beneficial-owners/persons/${one.person}`)).json;
      for (const { person } of owners.filter((owner: { person: string }) => owner.person.startsWith('per_')))
        for (const element of complete.filter(({ kind }) => kind !== 'name'))
          await officer.post(`/identification/persons/${person}/elements`, { source: 'customer', element });
      await officer.post(`/standing/accounts/${one.account}/opening`);
      return one;
    },
  };
}

/** Changes of the program, and reading what is. */
function acts(world: World) {
  const { here, officer } = world;
  const [piet, tom] = [here.as('officer', 'piet'), here.as('officer', 'tom')];
  const path = '/written-program/changes';
  const draft = (settings: object, effectiveOn?: string) =>
    world.must(
      officer.post(path, {
        content: { settings },
        reason: 'our risk assessment asks for it',
        ...(effectiveOn ? { effectiveOn } : {}),
      }),
    );
  const read = async (id: string) => (await officer.get(`/trial/runs/${id}`)).json;
  const tried = async (change: string) => {
    const started = await world.must(officer.post(`/trial/changes/${change}/runs`));
    await world.jobs();
    return read(started.id);
  };
  return {
    draft,
    tried,
    read,
    rows: async (trial: string, of: 'accounts' | 'verdicts', query = '') =>
      (await officer.get(`/trial/runs/${trial}/${of}?limit=200${query}`)).json.items,
    /** Two people, or three where the brake holds it. */
    approve: async (change: string) => {
      const material = { is: false, because: 'it is a change for a test' };
      await world.must(officer.post(`${path}/${change}/submissions`, { material }));
      const { braked } = (await officer.get(`${path}/${change}`)).json;
      if (braked) await world.must(tom.post(`${path}/${change}/confirmations`, {}));
      await world.must(piet.post(`${path}/${change}/approvals`, {}));
    },
    /** Everything that the worker does by itself, at this moment. */
    settle: async () => {
      for (const round of ['renew-owner-determinations', 'settle-verifications', 'watch-standings']) {
        await world.jobs();
        await runRound(here, round);
      }
      await world.jobs();
    },
    /** Every account with its standing as it is kept. */
    standings: async (): Promise<ReadonlyMap<string, Seen>> => {
      const { rows } = await here.read((tx) =>
        sql<{ account: Id<'account'>; state: string; terms: Terms; reasons: { code: string }[] }>`
          select 'acc_' || account_id as account, state, terms, reasons from enforce.account_standing`.execute(
          tx,
        ),
      );
      return new Map(rows.map(({ account, ...one }) => [account, seen(one)]));
    },
  };
}

function seen(one: { state: string; terms: Terms; reasons: readonly { code: string }[] }): Seen {
  const reasons = [...new Set(one.reasons.map(({ code }) => code))];
  return { state: one.state, terms: termsThatCount(one.terms), reasons };
}

type Terms = { readonly newProvisioning?: string };

/** Without what time alone says of them; where nothing new may be used, without limits on what is new. */
export function termsThatCount(terms: Terms): Terms {
  const { newProvisioning } = terms;
  return newProvisioning === 'stopped' ? { newProvisioning } : { ...terms, ...{ until: null } };
}

export type TrialWorld = Awaited<ReturnType<typeof openTrialWorld>>;
