import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScreeningOffice, type ScreeningOffice } from './screening-fixture.ts';

let office: ScreeningOffice;
let list: string;
const petrov = '1,Viktor Anatolievich Petrov,,';
const hakim = '2,Zainab Al-Hakim,,';
const desk = '3,Grey Harbour Exchange Bureau,,';
beforeAll(async () => {
  office = await openScreeningOffice();
  list = await office.enterList('partners');
  await office.handIn(list, petrov, hakim, desk);
});
afterAll(() => office?.here.close());

/** Somebody who met an entry, with the match judged as nobody of a list. */
async function judgedPerson(name: string) {
  const person = await office.enterPerson(name);
  await office.screenDue();
  const [match] = await office.matchesOf(person);
  await office.judge(match.id, 'not-a-match', 'other-birth');
  return { person, match: String(match.id) };
}

describe('a judgement is remembered', () => {
  it('when the same is found again, with both sides as they were: no new case, and both results are kept', async () => {
    const { person, match } = await judgedPerson('Viktor Petrov');
    await office.officer.post(`/screening/subjects/${person}/comparisons`);
    await office.screenDue();
    expect(await office.readMatch(match)).toMatchObject({ state: 'not-a-match', case: null });
    const results = await office.items(`/screening/subjects/${person}/results`);
    expect(results).toMatchObject([{ because: 'asked' }, { because: 'entered' }]);
    expect(results[0].factsDigest).toBe(results[1].factsDigest);
  });

  it('until the party changes: then the match opens again, says so, and the result before stays as it was', async () => {
    const { person, match } = await judgedPerson('Viktor Petrov');
    const [before] = await office.items(`/screening/subjects/${person}/results`);
    const whole = (await office.officer.get(`/screening/results/${before.id}`)).json;
    await office.officer.post(`/identification/persons/${person}/elements`, {
      source: 'customer',
      element: { kind: 'date-of-birth', value: { date: '1971' } },
    });
    await office.screenDue();
    const again = await office.readMatch(match);
    expect(again).toMatchObject({ state: 'open', reopenedBecause: 'party-changed', judgement: null });
    expect(again.case).toMatch(/^cas_/);
    expect(again.party.births).toMatchObject([{ from: '1971-01-01', to: '1971-12-31' }]);
    expect((await office.officer.get(`/screening/results/${before.id}`)).json).toEqual(whole);
  });

  it('until the entry changes, and not when another entry does', async () => {
    const { person, match } = await judgedPerson('Zainab Al Hakim');
    await office.handIn(list, `${petrov}of Minsk`, hakim, desk);
    await office.screenDue();
    expect((await office.items(`/screening/subjects/${person}/results`)).length).toBe(1);
    await office.handIn(list, `${petrov}of Minsk`, `${hakim}born 1980`, desk);
    await office.screenDue();
    expect(await office.readMatch(match)).toMatchObject({ state: 'open', reopenedBecause: 'entry-changed' });
    await office.handIn(list, petrov, hakim, desk);
    await office.screenDue();
  });

  it('until its last day, which whoever judged may bring forward and never put off', async () => {
    const { match } = await judgedPerson('Viktor Petrov');
    const path = `/screening/matches/${match}/expiry`;
    expect((await office.officer.put(path, { expiresOn: '2028-01-01' })).json.errors).toMatchObject([
      { code: 'too-late', detail: 'at most 2027-03-02' },
    ]);
    expect((await office.officer.put(path, { expiresOn: '2026-03-10' })).status).toBe(200);
    office.here.moveClock('2026-03-11T03:00:00Z');
    await office.screenDue();
    expect((await office.readMatch(match)).state).toBe('not-a-match');
    office.here.moveClock('2026-03-11T05:00:00Z');
    await office.screenDue();
    expect(await office.readMatch(match)).toMatchObject({ state: 'open', reopenedBecause: 'expired' });
  });

  it('for everybody behind a customer where it says so, also for who comes later', async () => {
    const person = await office.enterPerson('Grey Harbour Exchange Bureau');
    await office.officer.post('/identification/customers', { person });
    await office.screenDue();
    const [match] = await office.matchesOf(person);
    await office.judge(match.id, 'not-a-match-for-customer', 'name-in-common-only');
    const paid = await office.officer.post(`/identification/persons/${person}/elements`, {
      source: 'customer',
      element: {
        kind: 'payment-means',
        value: {
          type: 'bank-account',
          accountNumber: '12345678',
          institution: 'Grey Harbour Exchange Bureau',
        },
      },
    });
    expect(paid.status).toBeLessThan(300);
    await office.screenDue();
    const all = await office.items('/screening/matches?state=not-a-match');
    const covered = all.filter((one: { holder: string }) => one.holder === person);
    expect(covered.map((one: { kind: string }) => one.kind).sort()).toEqual(['payment-means', 'person']);
    const judgements = new Set(covered.map((one: { judgement: string }) => one.judgement));
    expect(judgements.size).toBe(1);
  });
});

describe('a match that people confirm', () => {
  it('needs a second person where the program asks for one, and counts for nothing before', async () => {
    const person = await office.enterPerson('Zainab Al-Hakim');
    await office.screenDue();
    const [match] = await office.matchesOf(person);
    await office.judge(match.id, 'match', 'same-identifiers');
    expect((await office.readMatch(match.id)).state).toBe('open');
    const { case: id } = await office.readMatch(match.id);
    expect((await office.here.as('owner').post(`/casework/cases/${id}/confirmation`, {})).status).toBe(201);
    expect(await office.readMatch(match.id)).toMatchObject({
      state: 'match',
      judgements: [{ verdict: 'match' }],
    });
  });
});

describe('an entry that is removed', () => {
  it('leaves the match behind, gone, and calls its case off', async () => {
    const person = await office.enterPerson('Viktor Petrov');
    await office.screenDue();
    const [match] = await office.matchesOf(person);
    const { case: id } = await office.readMatch(match.id);
    await office.handIn(list, hakim, desk);
    await office.screenDue();
    expect(await office.readMatch(match.id)).toMatchObject({ state: 'gone', case: null });
    expect((await office.officer.get(`/casework/cases/${id}`)).json.state).toBe('cancelled');
    await office.handIn(list, petrov, hakim, desk);
    await office.screenDue();
    expect(await office.readMatch(match.id)).toMatchObject({ state: 'open' });
  });
});

describe('the history and the ledger', () => {
  it('carry no name of a party and no key of an entry in clear', async () => {
    const { rows } = await office.here.read((tx) =>
      sql<{ text: string }>`
        select coalesce(string_agg(data::text, ' '), '') as text from retain.event
        where type like 'screening-%' or type = 'party-screened'`.execute(tx),
    );
    expect(rows[0]?.text).toContain('factsDigest');
    expect(rows[0]?.text).not.toMatch(/Petrov|Hakim|Grey Harbour|entryKey/);
  });
});
