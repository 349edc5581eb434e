/** From what happens to cases of our kinds to what happens to accounts. */
import { z } from '@hono/zod-openapi';
import { resolvedCases } from '../../../casework/index.ts';
import type { NewEvent, RecordedEvent } from '../../../kernel/events.ts';
import { type Id, isId } from '../../../kernel/ids.ts';
import { addToDay, type Day, dayOf } from '../../../kernel/time.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import { idField } from '../../../runtime/http/fields.ts';
import { programSettings } from '../../adopt/written-program/index.ts';
import { accountsOf, readAccountHolders } from '../../collect/identification/index.ts';
import { answeredWithin } from './case-kinds.ts';
import { follow as followDecision } from './decide.ts';
import { type CaseEvent, caseEvents, type LifeEvent, lifeAtFirst } from './life.ts';
import { readCaseAccounts, readLives } from './store/lives.ts';
import { holdStandings } from './store/standings.ts';
import { type CaseKindCode, caseKindCodes, resolvedCase } from './types/life.ts';

export type AccountEvent = NewEvent & (CaseEvent | LifeEvent);

const told = z.object({
  kind: z.enum(caseKindCodes),
  about: z
    .object({ account: idField('account').optional(), customer: idField('customer').optional() })
    .default({}),
});

/** A case of ours opened, opened again or ended: what each account it is about remembers of it. */
export async function caseEventsFrom(
  work: Work,
  events: readonly RecordedEvent[],
): Promise<readonly AccountEvent[]> {
  const all: AccountEvent[] = [];
  for (const event of events) {
    const parsed = told.safeParse(event.data);
    if (!parsed.success || !isId('case', event.subject)) continue;
    all.push(
      ...(await eventsOfCase(work, events, { ...parsed.data, type: event.type, case: event.subject })),
    );
  }
  return all;
}

type Told = z.output<typeof told> & { readonly type: string; readonly case: Id<'case'> };

async function eventsOfCase(
  work: Work,
  events: readonly RecordedEvent[],
  { type, case: id, kind, about }: Told,
): Promise<readonly AccountEvent[]> {
  switch (type) {
    case 'case-opened': {
      if (isToldBefore(events, id)) return [];
      const dueOn = await dueDay(work, kind);
      const data = { case: id, kind, dueOn, closesOn: null };
      return onEach(work, await accountsAbout(work, about), { type: 'account-case-opened', data });
    }
    case 'case-reopened': {
      const data = { case: id, kind, dueOn: await dueDay(work, kind) };
      return onEach(work, await accountsWith(work, id), { type: 'account-case-reopened', data });
    }
    case 'case-cancelled': {
      const data = { case: id, kind, outcome: 'cancelled' as const };
      return onEach(work, await accountsWith(work, id), { type: 'account-case-ended', data });
    }
    case 'case-resolved': {
      const [resolved] = resolvedCases(
        events.filter((event) => event.subject === id),
        caseKindCodes,
      );
      if (!resolved) return [];
      const data = caseEvents['account-case-ended'].parse({ case: id, kind, outcome: resolved.resolution });
      return onEach(work, await accountsWith(work, id), { type: 'account-case-ended', data });
    }
    default:
      return [];
  }
}

/** The commands of this part tell themselves of the cases they open. */
function isToldBefore(events: readonly RecordedEvent[], id: Id<'case'>): boolean {
  return events
    .filter((event) => event.type === 'account-case-opened')
    .some((event) => caseEvents['account-case-opened'].parse(event.data).case === id);
}

/** What people decided on a case moves the lives of the accounts it is about. */
export async function lifeEventsFrom(
  work: Work,
  events: readonly RecordedEvent[],
): Promise<readonly AccountEvent[]> {
  const all: AccountEvent[] = [];
  for (const { case: id, kind, resolution, reason } of resolvedCases(events, caseKindCodes)) {
    const about = await readCaseAccounts(work.tx, id);
    const accounts = about.map((one) => one.account);
    await holdStandings(work.tx, accounts);
    const lives = await readLives(work.tx, accounts);
    for (const holder of await readAccountHolders(work.tx, accounts)) {
      const { account, customer, person } = holder;
      const closesOn = about.find((one) => one.account === account)?.case.closesOn ?? null;
      const decided = resolvedCase.parse({ kind, case: id, outcome: resolution, because: reason, closesOn });
      const life = lives.get(account) ?? lifeAtFirst(holder);
      all.push(...followDecision({ id: account, also: [customer, person], life }, decided));
    }
  }
  return all;
}

/** One event on each account. */
async function onEach(
  work: Work,
  accounts: readonly Id<'account'>[],
  event: CaseEvent,
): Promise<readonly AccountEvent[]> {
  const holders = await readAccountHolders(work.tx, accounts);
  return holders.map(({ account, customer, person }) => ({
    ...event,
    subject: account,
    also: [customer, person],
  }));
}

function accountsAbout(work: Work, about: Told['about']): Promise<readonly Id<'account'>[]> {
  if (about.account) return Promise.resolve([about.account]);
  return accountsOf(work.tx, { customers: about.customer ? [about.customer] : [], persons: [] });
}

async function accountsWith(work: Work, id: Id<'case'>): Promise<readonly Id<'account'>[]> {
  return (await readCaseAccounts(work.tx, id)).map((one) => one.account);
}

/** The last day on which a case opened now is answered in time: the same as that of its clock. */
async function dueDay(work: Work, kind: CaseKindCode): Promise<Day | null> {
  const setting = answeredWithin[kind];
  if (!setting) return null;
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  return addToDay(dayOf(work.at, settings.legalZone), { days: settings[setting] });
}
