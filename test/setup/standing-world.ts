/** An installation with people, customers and accounts for tests of standing through the real API. */
import { expect } from 'vitest';
import type { Id } from '../../src/kernel/ids.ts';
import { recompute } from '../../src/program/enforce/standing/index.ts';
import type { Part } from '../../src/runtime/part.ts';
import type { Connectors } from '../../src/runtime/runtime.ts';
import { type Client, type Installation, openInstallation } from './installation.ts';
import { runQueuedJobs, runRound } from './queued-jobs.ts';

export type Applicant = {
  readonly person: Id<'person'>;
  readonly customer: Id<'customer'>;
  readonly account: Id<'account'>;
};

const address = { use: 'residential', street: ['1 Example Street'], locality: 'Leeds', country: 'GB' };

/** Everything § 7.302(c) asks of an individual who pays. */
export const complete = [
  { kind: 'name', value: { fullName: 'Ada Example' } },
  { kind: 'address', value: address },
  { kind: 'location-of-use', value: { country: 'GB' } },
  {
    kind: 'payment-means',
    value: { type: 'card', token: 'tok_1234567890ab', last4: '4242', institution: 'Bank' },
  },
  { kind: 'email', value: { address: 'ada@example.com' } },
  { kind: 'telephone', value: { number: '+442079460018' } },
] as const;

const product = {
  kind: 'virtual-machine',
  management: 'unmanaged',
  trial: false,
  customerRunsOwnSoftware: true,
  ownerCountry: 'US',
  ownedByUsPerson: true,
  operatedIn: ['US'],
};

export async function openWorld(
  options: {
    certified?: boolean;
    adopted?: boolean;
    parts?: readonly Part[];
    masterKey?: Buffer;
    connectors?: Connectors;
  } = {},
) {
  const { parts, masterKey, connectors } = options;
  const here = await openInstallation({
    at: '2026-03-02T15:00:00Z',
    ...(parts ? { parts } : {}),
    ...(masterKey ? { masterKey } : {}),
    ...(connectors ? { connectors } : {}),
  });
  const officer = here.as('officer', 'olga');
  const must = async (reply: Promise<Awaited<ReturnType<Client['post']>>>) => {
    const got = await reply;
    expect(got.status, got.text).toBeLessThan(300);
    return got.json;
  };
  if (options.adopted !== false) {
    await must(officer.post('/written-program/adoptions', { statement: 'adopted by the board' }));
  }
  if (options.certified !== false) {
    const path = `/organizations/${here.tenant}/certifications-on-record`;
    await must(officer.post(path, { certifiedOn: '2026-03-01', receipt: 'r-1' }));
  }
  const offering = await must(officer.post('/offerings', { code: 'vm', name: 'Machines', facts: product }));
  const scope = { inScope: true, usProduct: true, reason: 'customers run software of their own' };
  await must(officer.post(`/offerings/${offering.id}/scope-decisions`, scope));

  const apply = async (
    elements: readonly unknown[] = complete,
    kind: 'individual' | 'entity' = 'individual',
  ): Promise<Applicant> => {
    const person = (
      await must(officer.post('/identification/persons', { kind, source: 'customer', elements }))
    ).id;
    const customer = (await must(officer.post('/identification/customers', { person }))).id;
    const application = {
      customer,
      offering: offering.id,
      trial: false,
      locationsOfUse: [{ country: 'GB' }],
    };
    const account = (await must(officer.post('/identification/accounts', application))).id;
    return { person, customer, account };
  };

  return {
    here,
    officer,
    must,
    offering: offering.id as Id<'offering'>, // Safe: the API gives ids of that kind.
    apply,
    open: (one: Applicant) => officer.post(`/standing/accounts/${one.account}/opening`),
    opened: async (elements?: readonly unknown[]): Promise<Applicant> => {
      const one = await apply(elements);
      await must(officer.post(`/standing/accounts/${one.account}/opening`));
      return one;
    },
    standing: async (one: Pick<Applicant, 'account'>) =>
      (await officer.get(`/standing/accounts/${one.account}`)).json,
    us: (person: string, shown = { ground: 'us-citizen', evidence: 'passport' }) =>
      must(
        officer.post(`/us-person/persons/${person}/decisions`, {
          status: 'us',
          ground: shown.ground,
          evidence: [{ kind: shown.evidence, reference: 'seen at the desk', seenOn: '2026-03-01' }],
        }),
      ),
    fail: (person: string) =>
      must(
        officer.post(`/verification/persons/${person}/failures`, {
          because: 'evidence-false',
          words: 'the document was altered',
        }),
      ),
    doubt: (person: string) =>
      must(
        officer.post(`/verification/persons/${person}/doubts`, {
          reason: 'evidence-contradicts',
          words: 'two papers name two people',
          ask: [{ kind: 'another-document' }],
        }),
      ),
    asCustomer: (customer: Id<'customer'>) => here.as({ role: 'customer', customer }, `customer ${customer}`),
    /** Takes a case and decides it; where that needs a second person, `second` confirms. */
    decide: async (
      id: string,
      decision: { resolution: string; reason: string; customerText?: string },
      second?: Client,
    ) => {
      const first = here.as('senior-reviewer', 'rita');
      await must(first.post(`/casework/cases/${id}/claim`));
      const body = { outcome: 'FINAL', ...decision, colleagueText: 'as the file shows' };
      const decided = await must(first.post(`/casework/cases/${id}/decisions`, body));
      return second ? must(second.post(`/casework/cases/${id}/confirmation`, {})) : decided;
    },
    jobs: () => runQueuedJobs(here),
    watch: () => runRound(here, 'watch-standings'),
    /** The events that working every standing out anew would give: none, when what is stored is right. */
    drift: async (accounts: readonly Id<'account'>[]) => {
      const events = await here.perform((work) => recompute(work, accounts));
      return events.map((event) => ({ type: event.type, data: event.data }));
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>> & { readonly here: Installation };
