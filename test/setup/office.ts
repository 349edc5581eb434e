/** An office with two reviewers and a senior one, two kinds of case, and a part that owns them: for tests of casework. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { clocks } from '../../src/casework/clocks/index.ts';
import { casework, openCaseEvents } from '../../src/casework/index.ts';
import type { RecordedEvent } from '../../src/kernel/events.ts';
import { type Id, isId, toUuid } from '../../src/kernel/ids.ts';
import { organizations } from '../../src/program/adopt/organizations/index.ts';
import type { CaseKind } from '../../src/runtime/case-kind.ts';
import { longWork } from '../../src/runtime/long-work/index.ts';
import type { Part } from '../../src/runtime/part.ts';
import { type Client, type Installation, openInstallation } from './installation.ts';

const review: CaseKind = {
  code: 'identity-review',
  label: 'Identity review',
  describes: 'Somebody looks at who a customer is',
  team: 'identity',
  priority: 'normal',
  openedBy: ['colleague'],
  decidedBy: ['reviewer', 'senior-reviewer', 'officer'],
  freshEyes: false,
  reasons: [
    { code: 'blurred', label: 'Paper not readable', customerTemplate: 'Please send the paper again.' },
    { code: 'not-shown', label: 'Identity not shown', customerTemplate: '' },
  ],
  resolutions: [
    { code: 'accept', label: 'Accept', follows: 'The paper counts.' },
    { code: 'refuse', label: 'Refuse', follows: 'The customer is refused.' },
  ],
  terms: () => Promise.resolve({ reviewHours: 48, secondPersonFor: ['refuse'] }),
  about: (_work, subject) => Promise.resolve(isId('customer', subject) ? { customer: subject } : undefined),
};

const appeal: CaseKind = {
  ...review,
  code: 'appeal',
  label: 'Appeal',
  team: 'redress',
  openedBy: ['customer'],
  freshEyes: true,
  clock: { obligation: 'offer-redress', owner: 'officer' },
  terms: () =>
    Promise.resolve({
      reviewHours: 24,
      secondPersonFor: [],
      clock: {
        length: { days: 30 },
        lengthFrom: { kind: 'setting', name: 'appealDays' },
        zone: 'America/New_York',
        warnDays: [7, 1],
      },
    }),
};

/** A decision of the kind that needs a second person. */
export const refusal = { outcome: 'FINAL', resolution: 'refuse', reason: 'not-shown' };

export function userOf(client: Client): Id<'user'> {
  if (client.actor.kind !== 'user') throw new Error('not a person');
  return client.actor.id;
}

export type OpenedCase = {
  readonly id: Id<'case'>;
  readonly customer: Id<'customer'>;
  readonly path: string;
};

export async function openOffice() {
  /** What a later part that owns the kinds hears of. */
  const seen: RecordedEvent[] = [];
  const owner: Part = {
    slug: 'test/owner',
    caseKinds: [review, appeal],
    follow: (_work, events) => {
      seen.push(...events);
      return Promise.resolve([]);
    },
  };
  const parts = [organizations, longWork, clocks, casework, owner];
  const place = await openInstallation({ parts, at: '2026-03-02T15:00:00Z' });

  /** Opens a case about a new customer, as a part does. */
  const open = (over: { priority?: 'urgent' | 'low' } = {}): Promise<OpenedCase> => {
    const customer = place.runtime.ids.next('customer');
    return place.perform(async (work) => {
      const { case: id, events } = await openCaseEvents(work, {
        kind: 'identity-review',
        subject: customer,
        about: { customer },
        texts: { colleagueText: 'Two names in one paper.' },
        ...over,
      });
      await work.commit(events);
      return { id, customer, path: `/casework/cases/${id}` };
    });
  };

  return {
    place,
    seen,
    ana: place.as('reviewer'),
    ben: place.as('reviewer'),
    cleo: place.as('senior-reviewer'),
    open,
    claimed: async (by: Client): Promise<OpenedCase> => {
      const found = await open();
      const { status } = await by.post(`${found.path}/claim`);
      if (status !== 200) throw new Error(`a new case could not be claimed: ${status}`);
      return found;
    },
    asCustomer: (customer: Id<'customer'>) => {
      const id = place.runtime.ids.next('user');
      return place.as({ role: 'customer', customer, actor: { kind: 'user', id, role: 'customer' } });
    },
    enter: (user: Id<'user'>, role: string) => enter(place, user, role),
  };
}

/** Makes somebody a member of the tenant, as the access layer does. */
function enter(place: Installation, user: Id<'user'>, role: string): Promise<void> {
  return place.perform(async ({ tx, tenant, at }) => {
    await sql`
      insert into auth."user" (id, name, email, "emailVerified")
      values (${toUuid(user)}, 'Test', ${`${user}@cloud.example`}, true)`.execute(tx);
    await sql`
      insert into runtime.membership (id, tenant_id, user_id, role, granted_at, granted_by)
      values (${randomUUID()}, ${toUuid(tenant)}, ${toUuid(user)}, ${role}, ${at}, 'test')`.execute(tx);
  });
}
