import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Installation, openInstallation } from '../../../../test/setup/installation.ts';
import { toId, toUuid } from '../../../kernel/ids.ts';
import { instant } from '../../../kernel/time.ts';
import { openPrimaryContact, readEmployeeCount, readPrimaryContact } from './index.ts';

let here: Installation;
let officer: Client;
let home: string;

beforeAll(async () => {
  here = await openInstallation({ at: '2026-03-02T15:00:00Z' });
  officer = here.as('officer');
  home = `/organizations/${here.tenant}`;
});
afterAll(() => here.close());

const berlin = { legalName: 'Wolke GmbH', jurisdiction: 'DE', contactEmail: 'cip@wolke.example' };
const adoption = {
  on: '2026-03-01',
  agreement: 'Reseller agreement 17, annex C',
  scope: 'Everything but the reports of § 7.308',
  deviations: ['Codes are sent by letter as well'],
};
/** An examiner who sees what stood on record at a moment. */
const examinerAt = (asOf: string) =>
  here.as({
    role: 'examiner',
    examiner: { expiresAt: instant('2027-01-01T00:00:00Z'), asOf: instant(asOf) },
  });

describe('a reseller', () => {
  it('is foreign by its jurisdiction, and says which program it runs', async () => {
    const { json } = await officer.post('/organizations/resellers', berlin);
    expect(json).toMatchObject({ ...berlin, foreign: true, state: 'current', program: null });
    const at = `/organizations/resellers/${json.id}`;
    const adopted = await officer.post(`${at}/program-adoptions`, adoption);
    expect([adopted.status, adopted.json.program]).toMatchObject([
      201,
      { basis: 'adopted', reference: adoption.agreement, deviations: adoption.deviations },
    ]);
    const own = { on: '2026-03-02', reference: 'Wolke CIP 2.pdf', digest: 'ab'.repeat(32) };
    expect((await officer.post(`${at}/own-programs`, own)).json.program).toMatchObject({
      basis: 'own',
      digest: own.digest,
      scope: null,
    });
    const { json: all } = await officer.get(`${at}/programs`);
    expect(all.items.map(({ basis }: { basis: string }) => basis)).toEqual(['own', 'adopted']);
  });

  it('of the provider’s own country is none of the foreign ones', async () => {
    const texan = { ...berlin, legalName: 'Lone Star Hosting', jurisdiction: 'US-TX' };
    expect((await officer.post('/organizations/resellers', texan)).json.foreign).toBe(false);
    const { json } = await officer.get('/organizations/resellers?foreign=yes');
    expect(json.items.map(({ legalName }: { legalName: string }) => legalName)).toEqual(['Wolke GmbH']);
    const csv = await officer.get('/organizations/resellers?format=csv');
    expect(csv.text).toContain('Lone Star Hosting');
  });

  it('is changed no more once the relation has ended, and is shown to an examiner as it was', async () => {
    const { json } = await officer.post('/organizations/resellers', {
      ...berlin,
      legalName: 'Nuage SARL',
      jurisdiction: 'FR',
    });
    const at = `/organizations/resellers/${json.id}`;
    here.moveClock('2026-04-01T12:00:00Z');
    await officer.put(at, { ...berlin, legalName: 'Nuage SA', jurisdiction: 'FR' });
    const end = { on: '2026-04-01', because: 'did-not-comply', reference: 'Letter of 1 April' };
    expect((await officer.post(`${at}/end`, end)).json).toMatchObject({
      state: 'ended',
      endedOn: '2026-04-01',
    });
    const again = await officer.post(`${at}/program-adoptions`, adoption);
    expect([again.status, again.json.errors]).toMatchObject([
      409,
      [{ field: 'path.reseller', code: 'ended' }],
    ]);
    const before = await examinerAt('2026-03-15T00:00:00Z').get(at);
    expect(before.json).toMatchObject({ legalName: 'Nuage SARL', state: 'current' });
    expect((await examinerAt('2026-03-01T00:00:00Z').get(at)).status).toBe(404);
  });

  it('is described by its own operation alone', async () => {
    const { json } = await officer.get('/organizations/resellers?state=current');
    const described = { ...berlin, newProvider: false };
    const reply = await officer.put(`/organizations/${json.items[0].id}`, described);
    expect(reply.status).toBe(404);
  });
});

describe('the primary contact', () => {
  const jo = {
    name: 'Jo March',
    title: 'General Counsel',
    email: 'jo@cloud.example',
    telephone: '+1 202 555 0100',
  };

  it('is kept sealed, opened with a reason that is recorded, and stays when another follows', async () => {
    here.moveClock('2026-05-01T12:00:00Z');
    expect((await officer.post(`${home}/primary-contacts`, { ...jo, since: '2026-05-01' })).status).toBe(201);
    here.moveClock('2026-06-01T12:00:00Z');
    const beth = { ...jo, name: 'Beth March', since: '2026-06-01' };
    await officer.post(`${home}/primary-contacts`, beth);
    const listed = await officer.get(`${home}/primary-contacts`);
    expect(listed.json.items.map(({ since }: { since: string }) => since)).toEqual([
      '2026-06-01',
      '2026-05-01',
    ]);
    expect(listed.text).not.toContain('March');
    const shown = await officer.post(`${home}/primary-contacts/reveals`, { reason: 'filing' });
    expect(shown.json.values.name).toBe('Beth March');
    const { rows } = await here.read((tx) =>
      sql<{ data: unknown; type: string }>`
        select type, data from retain.event where type like 'primary-contact-%' order by position`.execute(
        tx,
      ),
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'primary-contact-changed',
      'primary-contact-changed',
      'primary-contact-revealed',
    ]);
    expect(JSON.stringify(rows)).not.toContain('March');
  });

  it('is read as it was at a moment, and an erased one takes no other with it', async () => {
    const tenant = here.tenant;
    const open = (at: string) =>
      here.perform(async (work) => {
        const found = await readPrimaryContact(work.tx, tenant, instant(at));
        return found && openPrimaryContact(work.seals, found);
      });
    expect(await open('2026-05-15T00:00:00Z')).toMatchObject(jo);
    expect(await open('2026-04-15T00:00:00Z')).toBeUndefined();
    const { rows } = await here.read((tx) =>
      sql<{ data: { contact: string } }>`
        select data from retain.event where type = 'primary-contact-changed' order by position`.execute(tx),
    );
    const first = toUuid(toId('person', rows[0]?.data.contact.slice(4) ?? ''));
    await here.perform((work) =>
      sql`update retain.subject_key set wrapped = null, destroyed_at = ${work.at}
          where subject_id = ${first}`.execute(work.tx),
    );
    expect(await open('2026-05-15T00:00:00Z')).toBeUndefined();
    expect(await open('2026-06-15T00:00:00Z')).toMatchObject({ name: 'Beth March' });
  });
});

describe('what a certification reports of the provider', () => {
  it('keeps every count of employees, and answers with the one that counted then', async () => {
    here.moveClock('2026-07-01T12:00:00Z');
    await officer.post(`${home}/employee-counts`, { employees: 40, on: '2026-06-30' });
    here.moveClock('2026-08-01T12:00:00Z');
    await officer.post(`${home}/employee-counts`, { employees: 44, on: '2026-07-31' });
    const counted = (at?: string) =>
      here.read((tx) => readEmployeeCount(tx, here.tenant, at === undefined ? undefined : instant(at)));
    expect([await counted(), await counted('2026-07-15T00:00:00Z')]).toMatchObject([
      { employees: 44 },
      { employees: 40 },
    ]);
    expect(await counted('2026-06-15T00:00:00Z')).toBeUndefined();
  });

  it('takes a change of structure that has happened, and none of a day to come', async () => {
    const merger = { kind: 'corporate-structure', on: '2026-07-30', reference: 'Resolution 2026-12' };
    const { status, json } = await officer.post(`${home}/structure-changes`, merger);
    expect([status, json]).toMatchObject([201, merger]);
    const ahead = await officer.post(`${home}/structure-changes`, { ...merger, on: '2026-09-01' });
    expect([ahead.status, ahead.json.errors]).toMatchObject([
      422,
      [{ field: 'body.on', code: 'in-the-future' }],
    ]);
    const { json: listed } = await officer.get(`${home}/structure-changes`);
    expect(listed.items).toHaveLength(1);
  });
});
