import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRound } from '../../../../test/setup/queued-jobs.ts';
import { openScreeningOffice, type ScreeningOffice } from './screening-fixture.ts';

let office: ScreeningOffice;
let list: string;
const petrov = '1,Viktor Anatolievich Petrov,,';
const harbour = '2,Grey Harbour Exchange Bureau,,';
const lantern = '3,Northern Lantern Shipping Limited,,';
beforeAll(async () => {
  office = await openScreeningOffice();
  list = await office.enterList('partners');
  await office.handIn(list, petrov, harbour);
});
afterAll(() => office?.here.close());

const self = { type: ['selfDeclaration'] };
const at = (entity: string, rest: string) => `/beneficial-owners/persons/${entity}${rest}`;

const shares = (exact: string) => [{ type: 'shareholding', share: { exact } }];

/** A customer that is an entity. */
async function enterCustomer(legalName = 'Alpha Ltd') {
  const elements = [{ kind: 'name', value: { legalName } }];
  const entered = { kind: 'entity', source: 'customer', elements };
  const person: string = (await office.officer.post('/identification/persons', entered)).json.id;
  const customer: string = (await office.officer.post('/identification/customers', { person })).json.id;
  return { person, customer };
}

async function post(path: string, body: object) {
  const reply = await office.officer.post(path, body);
  if (reply.status !== 201) throw new Error(`${path}: ${reply.text}`);
  return reply.json;
}

/** A company that a statement names, and nobody enters: the statement of its holding. */
async function companyHolds(entity: string, name: string): Promise<string> {
  const holding = { holder: { entity: { name } }, interests: shares('40'), source: self };
  return (await post(at(entity, '/statements'), holding)).statement;
}

const statedMatches = async (holder: string) => {
  const all = await office.items('/screening/matches');
  return all.filter((one: { holder: string; kind: string }) => one.holder === holder);
};

describe('an owner whom a statement names and nobody entered as a person', () => {
  it('is compared when it is stated; the match says whose owner it is, and is judged side by side', async () => {
    const { person, customer } = await enterCustomer();
    await companyHolds(person, 'Grey Harbour Exchange Bureau');
    await office.screenDue();
    const [match] = await statedMatches(person);
    expect(match).toMatchObject({ kind: 'stated-owner', holder: person, entryKey: '2', state: 'open' });
    expect(match.subject).toMatch(/^own_/);
    const side = await office.readMatch(match.id);
    expect(side).toMatchObject({
      customers: [customer],
      party: { kind: 'organization', names: [{ kind: 'primary', text: 'Grey Harbour Exchange Bureau' }] },
      entry: { key: '2' },
    });
    const opened = (await office.officer.get(`/casework/cases/${side.case}`)).json;
    expect(opened).toMatchObject({ person, customer });
    await office.judge(match.id, 'not-a-match', 'other-place');
    await office.officer.post(`/screening/subjects/${match.subject}/comparisons`);
    await office.screenDue();
    expect(await office.readMatch(match.id)).toMatchObject({ state: 'not-a-match', case: null });
  });

  it('is found when a list comes to name it, and not compared whole when it names others', async () => {
    const { person } = await enterCustomer();
    await companyHolds(person, 'Northern Lantern Shipping Ltd');
    await office.screenDue();
    expect(await statedMatches(person)).toEqual([]);
    await office.handIn(list, petrov, harbour, lantern);
    await office.screenDue();
    expect(await statedMatches(person)).toMatchObject([{ entryKey: '3', state: 'open' }]);
    const [{ subject }] = await statedMatches(person);
    expect(await office.items(`/screening/subjects/${subject}/results`)).toMatchObject([
      { because: 'list-changed', found: 1 },
      { because: 'entered', found: 0 },
    ]);
  });

  it('is gone when its holding ends, its case with it, and found again when it holds anew', async () => {
    const { person } = await enterCustomer();
    const holding = await companyHolds(person, 'Grey Harbour Exchange Bureau');
    await office.screenDue();
    const [match] = await statedMatches(person);
    await post(`/beneficial-owners/statements/${holding}/closures`, { endsOn: '2026-03-01', source: self });
    await office.screenDue();
    expect(await office.readMatch(match.id)).toMatchObject({ state: 'gone', case: null });
    const again = { holder: { statement: match.subject }, interests: shares('30'), source: self };
    await post(at(person, '/statements'), again);
    await office.screenDue();
    expect(await statedMatches(person)).toMatchObject([{ id: match.id, state: 'open' }]);
  });

  it('is a person from the moment it is linked: what was found of the one is gone, the other is compared', async () => {
    const { person } = await enterCustomer();
    await companyHolds(person, 'Grey Harbour Exchange Bureau');
    await office.screenDue();
    const [{ id, subject }] = await statedMatches(person);
    const owner = (await enterCustomer('Grey Harbour Exchange Bureau')).person;
    await post(`/beneficial-owners/statements/${subject}/persons`, { person: owner });
    await office.screenDue();
    expect((await office.readMatch(id)).state).toBe('gone');
    expect(await office.matchesOf(owner)).toMatchObject([{ kind: 'person', entryKey: '2', state: 'open' }]);
  });
});

describe('an owner in a package of statements', () => {
  /** Not enough for an owner who becomes a person. */
  const little = [{ type: 'shareholding', share: { exact: 5 } }];
  const statement = (number: number, over: object) => ({
    statementId: `statement-${crypto.randomUUID()}-${number}`,
    statementDate: '2026-01-31',
    declarationSubject: 'alpha',
    ...over,
  });
  const described = (birthDate: string, recordStatus: string) =>
    statement(1, {
      recordId: 'viktor',
      recordStatus,
      recordType: 'person',
      recordDetails: {
        isComponent: false,
        personType: 'knownPerson',
        names: [
          { type: 'individual', fullName: 'V. Petrov' },
          { type: 'legal', fullName: 'Viktor Petrov' },
        ],
        birthDate,
        nationalities: [{ name: 'Belarus', code: 'BY' }],
        identifiers: [{ scheme: 'BY-PASSPORT', id: 'MP1234567' }, { schemeName: 'nameless' }],
      },
    });
  const holds = statement(2, {
    recordId: 'viktor-in-alpha',
    recordType: 'relationship',
    recordDetails: { isComponent: false, subject: 'alpha', interestedParty: 'viktor', interests: little },
  });
  const handIn = (entity: string, statements: readonly object[]) =>
    office.officer.request('POST', at(entity, '/packages?subject=alpha'), {
      body: JSON.stringify(statements),
      headers: { 'content-type': 'application/json', 'idempotency-key': `pack-${crypto.randomUUID()}` },
    });

  it('is compared with all that is said of it, under the threshold of owners too, and again when that changes', async () => {
    const { person } = await enterCustomer();
    expect((await handIn(person, [described('1971', 'new'), holds])).json.counts.refused).toBe(0);
    await office.screenDue();
    const [match] = await statedMatches(person);
    const first = await office.readMatch(match.id);
    expect(first.party).toMatchObject({
      kind: 'person',
      names: [{ text: 'Viktor Petrov' }, { text: 'V. Petrov' }],
      births: [{ from: '1971-01-01', to: '1971-12-31' }],
      countries: [{ code: 'BY', role: 'nationality' }],
      identifiers: [{ type: 'passport', number: 'MP1234567' }],
    });
    await office.judge(match.id, 'not-a-match', 'other-birth');
    await handIn(person, [described('1972-05-06', 'updated')]);
    await office.screenDue();
    const second = await office.readMatch(match.id);
    expect(second).toMatchObject({ state: 'open', reopenedBecause: 'party-changed' });
    expect(second.party.births).toMatchObject([{ text: '1972-05-06' }]);
    await companyHolds(person, 'Bo Example Trading');
    await office.screenDue();
    expect(await office.items(`/screening/subjects/${match.subject}/results`)).toHaveLength(2);
  });

  it('is compared from the day on which a statement names it, without anybody entering anything', async () => {
    const { person } = await enterCustomer();
    const soon = { statementDate: '2026-03-10' };
    await handIn(person, [
      { ...described('1971', 'new'), ...soon },
      { ...holds, ...soon },
    ]);
    await office.screenDue();
    expect(await statedMatches(person)).toEqual([]);
    office.here.moveClock('2026-03-10T12:00:00Z');
    await runRound(office.here, 'renew-owner-determinations');
    await office.screenDue();
    expect(await statedMatches(person)).toMatchObject([{ kind: 'stated-owner', state: 'open' }]);
  });
});
