import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScreeningOffice, type ScreeningOffice } from './screening-fixture.ts';

let office: ScreeningOffice;
let list: string;
beforeAll(async () => {
  office = await openScreeningOffice();
  list = await office.enterList('partners');
  await office.handIn(list, '1,Viktor Anatolievich Petrov,,', '2,Zainab Al-Hakim,,');
});
afterAll(() => office.here.close());

describe('somebody who is entered', () => {
  it('is compared, and what was found is kept, opens a case, is judged, and is read again', async () => {
    const person = await office.enterPerson('Viktor Petrov');
    await office.screenDue();
    const [match] = await office.matchesOf(person);
    expect(match).toMatchObject({ state: 'open', entryKey: '1', list, subject: person });
    const side = (await office.officer.get(`/screening/matches/${match.id}`)).json;
    expect(side).toMatchObject({
      party: { kind: 'person', names: [{ kind: 'primary', text: 'Viktor Petrov' }] },
      entry: { key: '1', names: [{ text: 'Viktor Anatolievich Petrov' }] },
      judgements: [],
    });
    expect(side.lines.length).toBeGreaterThan(0);
    await office.judge(match.id, 'not-a-match', 'other-birth');
    const after = (await office.officer.get(`/screening/matches/${match.id}`)).json;
    expect(after).toMatchObject({
      state: 'not-a-match',
      case: null,
      expiresOn: '2027-03-02',
      judgements: [{ verdict: 'not-a-match', reason: 'other-birth', scope: 'subject' }],
    });
    const [result] = await office.items(`/screening/subjects/${person}/results`);
    expect(result).toMatchObject({ because: 'entered', found: 1, against: { threshold: 0.7, floor: 0.6 } });
  });
});
