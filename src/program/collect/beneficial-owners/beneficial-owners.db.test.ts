import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programSettings } from '../../adopt/written-program/index.ts';
import { beneficialOwners, readOwnership } from './index.ts';
import { at, type Office, openOffice, register, self, sharesOf } from './office-fixture.ts';

let here: Office['here'];
let officer: Office['officer'];
let entity: Office['entity'];
let holds: Office['holds'];

beforeAll(async () => {
  ({ here, officer, entity, holds } = await openOffice());
});
afterAll(() => here.close());

describe('stating owners in our own form', () => {
  it('finds the owner at once, makes a person of it, and shows the arithmetic', async () => {
    const alpha = await entity();
    await holds(alpha, 'Ada Byron', '25.0');
    await holds(alpha, 'Bob Barker', '75');
    const { json } = await officer.get(at(alpha));
    expect(json.owners).toMatchObject([
      { name: 'Bob Barker', certainty: 'certain', prongs: ['control', 'ownership'] },
      {
        name: 'Ada Byron',
        certainty: 'certain',
        prongs: ['ownership'],
        shares: [{ lines: ['Ada Byron → Alpha Ltd: 25 %', '25 % ≥ 25 %'] }],
      },
    ]);
    expect(json.identified).toMatchObject({ outcome: 'met' });
    const ada = await officer.get(`/identification/persons/${json.owners[1].person}`);
    expect(ada.json).toMatchObject({ kind: 'individual', name: 'Ada Byron' });
  });

  it('looks through a company that was stated before, and an office counts beside shares', async () => {
    const alpha = await entity();
    const beta = { holder: { entity: { name: 'Beta Ltd' } }, interests: sharesOf('50'), source: register };
    const stated = await officer.post(at(alpha, '/statements'), beta);
    const { json: list } = await officer.get(at(alpha, '/statements'));
    const party = list.items.find(
      (one: { document: { recordDetails: { name?: string } } }) =>
        one.document.recordDetails.name === 'Beta Ltd',
    );
    expect(stated.status).toBe(201);
    await holds(alpha, 'Ada Byron', '60', { in: { statement: party.id } });
    await holds(alpha, 'Cem Can', '50');
    const chief = {
      holder: { individual: { name: 'Dora Dom' } },
      role: 'seniorManagingOfficial',
      reason: 'managing director',
      source: self,
    };
    expect((await officer.post(at(alpha, '/control-holders'), chief)).status).toBe(201);
    const { json } = await officer.get(at(alpha));
    expect(
      json.owners.map(({ name, shares }: { name: string; shares: { share: { text: string } }[] }) => [
        name,
        shares[0]?.share.text,
      ]),
    ).toEqual([
      ['Cem Can', '50 %'],
      ['Ada Byron', '30 %'],
      ['Dora Dom', undefined],
    ]);
    expect(json.owners[1].shares[0].lines[0]).toBe('Ada Byron → Beta Ltd → Alpha Ltd: 60 % × 50 % = 30 %');
  });

  it('updates a holding, ends it on a day, and retracts what should not stand', async () => {
    const alpha = await entity();
    const first = await holds(alpha, 'Ada Byron', '60');
    const ada = (await officer.get(at(alpha))).json.owners[0].person;
    const update = { holder: { person: ada }, interests: sharesOf('20'), source: self, replaces: first };
    expect((await officer.post(at(alpha, '/statements'), update)).status).toBe(201);
    expect((await officer.get(at(alpha))).json.owners).toEqual([]);
    expect((await officer.get(at(alpha))).json.belowThreshold).toMatchObject([
      { name: 'Ada Byron', share: { text: '20 %' } },
    ]);
    const bob = await holds(alpha, 'Bob Barker', '80');
    const ended = await officer.post(`/beneficial-owners/statements/${bob}/closures`, {
      endsOn: '2026-03-01',
      source: self,
    });
    expect(ended.status, ended.text).toBe(201);
    expect((await officer.get(at(alpha))).json.owners).toEqual([]);
    const again = await officer.post(`/beneficial-owners/statements/${bob}/closures`, {
      endsOn: '2026-03-01',
      source: self,
    });
    expect(again.json).toMatchObject({ code: 'transition-not-allowed' });
    const gone = await officer.post(`/beneficial-owners/statements/${ended.json.statement}/retractions`, {
      reason: 'entered-in-error',
    });
    expect(gone.status).toBe(201);
    expect((await officer.get(at(alpha))).json.owners).toMatchObject([{ name: 'Bob Barker' }]);
  });

  it('asks about another day, and about what was known by then', async () => {
    const alpha = await entity();
    await holds(alpha, 'Ada Byron', '100', {
      interests: [
        { type: 'shareholding', share: { exact: '100' }, startsOn: '2026-03-01', endsOn: '2026-06-01' },
      ],
    });
    const names = async (query: string) =>
      (await officer.get(at(alpha, query))).json.owners.map(({ name }: { name: string }) => name);
    expect(await names('')).toEqual(['Ada Byron']);
    expect(await names('?asOf=2026-05-31')).toEqual(['Ada Byron']);
    expect(await names('?asOf=2026-06-01')).toEqual([]);
    expect(await names('?knownAt=2026-03-01T00:00:00Z')).toEqual([]);
  });

  it.each([
    [{ holder: { individual: { name: '' } }, interests: sharesOf('25'), source: self }, 'body.holder'],
    [{ holder: { individual: { name: 'Ada' } }, interests: sharesOf('101'), source: self }, 'body.interests'],
    [
      { holder: { individual: { name: 'Ada' } }, interests: sharesOf('33.333333333333333333'), source: self },
      'body.interests',
    ],
    [
      {
        holder: { individual: { name: 'Ada' } },
        interests: [{ type: 'shareholding', share: { minimum: '60', maximum: '40' } }],
        source: self,
      },
      'body.interests.0.share',
    ],
    [
      {
        holder: { person: 'per_01980000-0000-7000-8000-000000000000' },
        interests: sharesOf('25'),
        source: self,
      },
      'body.holder.person',
    ],
    [
      {
        holder: { statement: 'own_01980000-0000-7000-8000-000000000000' },
        interests: sharesOf('25'),
        source: self,
      },
      'body.holder.statement',
    ],
  ])('refuses what cannot be, by field, and keeps nothing (%#)', async (body, field) => {
    const alpha = await entity();
    const reply = await officer.post(at(alpha, '/statements'), body);
    expect(reply.json).toMatchObject({ status: 422, code: 'invalid-field' });
    expect(reply.json.errors[0].field).toContain(field);
    expect((await officer.get(at(alpha, '/statements'))).json.items).toEqual([]);
  });

  it('knows no owners of an individual', async () => {
    const elements = [{ kind: 'name', value: { fullName: 'Ada Byron' } }];
    const { json } = await officer.post('/identification/persons', {
      kind: 'individual',
      source: 'customer',
      elements,
    });
    expect((await officer.get(at(json.id))).json.identified.outcome).toBe('not-applicable');
    const body = { holder: { individual: { name: 'Bob' } }, interests: sharesOf('25'), source: self };
    expect((await officer.post(at(json.id, '/statements'), body)).json).toMatchObject({ code: 'conflict' });
  });
});

describe('telling of added owners', () => {
  it('a clock runs for an owner found elsewhere, and ends when the customer tells', async () => {
    const alpha = await entity();
    await officer.post(at(alpha, '/notice-clauses'), {
      acceptedOn: '2026-01-01',
      reference: 'terms of service, 12',
    });
    await holds(alpha, 'Ada Byron', '60');
    await holds(alpha, 'Bob Barker', '40', {
      source: register,
      interests: [{ type: 'shareholding', share: { exact: '40' }, startsOn: '2026-02-20' }],
    });
    const found = (await officer.get(at(alpha))).json;
    expect(found.updates).toMatchObject({
      outcome: 'met',
      reasons: [{ code: 'clause-accepted' }, { code: 'addition-may-still-be-told' }],
    });
    const bob = found.owners.find(({ name }: { name: string }) => name === 'Bob Barker').person;
    const open = (await officer.get(`/clocks?subject=${alpha}`)).json;
    expect(open.items ?? open).toMatchObject([{ obligation: 'require-owner-updates', dueOn: '2026-03-22' }]);
    const told = {
      holder: { person: bob },
      interests: [{ type: 'shareholding', share: { exact: '40' } }],
      source: self,
      replaces: undefined,
    };
    await officer.post(at(alpha, '/statements'), told);
    expect((await officer.get(at(alpha))).json.updates.reasons).toMatchObject([
      { code: 'clause-accepted' },
      { code: 'addition-told-in-time' },
    ]);
  });
});

describe('time and the program', () => {
  it('determine the owners again when an interest ends, without anybody asking', async () => {
    const alpha = await entity();
    await holds(alpha, 'Ada Byron', '100', {
      interests: [{ type: 'shareholding', share: { exact: '100' }, endsOn: '2026-03-10' }],
    });
    const stored = async () =>
      here.read(async (tx) => {
        const { edition } = here.runtime;
        const settings = await programSettings(tx, edition, here.now());
        const person = alpha as `per_${string}`;
        return (
          await readOwnership(tx, [{ person, kind: 'entity' }], { edition, settings, at: here.now() })
        ).get(person);
      });
    expect((await stored())?.owners).toHaveLength(1);
    const before = here.now();
    here.moveClock('2026-03-10T15:00:00Z');
    for (const job of beneficialOwners.jobs ?? []) await job.run(here.runtime, { tenant: here.tenant });
    expect(await stored()).toMatchObject({ owners: [], identified: { outcome: 'unknown' } });
    here.moveClock(before);
  });

  it('an entity nobody has stated anything about is unknown, and an individual is not asked', async () => {
    const alpha = await entity();
    const { json } = await officer.get(at(alpha));
    expect(json.identified).toMatchObject({
      outcome: 'unknown',
      missing: ['customer.ownership', 'customer.control-holder'],
    });
    expect(json.updates).toMatchObject({ outcome: 'unmet', missing: ['customer.owner-notice-clause'] });
  });
});

describe('reach', () => {
  it('a customer sees and states its own ownership only, and only by its own word', async () => {
    const alpha = await entity();
    const beta = await entity('Beta Ltd');
    const customer = (await officer.post('/identification/customers', { person: alpha })).json.id;
    const client = here.as({ role: 'customer', customer });
    const body = { holder: { individual: { name: 'Ada Byron' } }, interests: sharesOf('100'), source: self };
    expect((await client.post(at(alpha, '/statements'), body)).status).toBe(201);
    expect((await client.get(at(alpha))).json.owners).toMatchObject([{ name: 'Ada Byron' }]);
    expect((await client.get(at(beta))).status).toBe(404);
    expect((await client.post(at(beta, '/statements'), body)).status).toBe(404);
    expect((await client.post(at(alpha, '/statements'), { ...body, source: register })).json).toMatchObject({
      errors: [{ field: 'body.source.type', code: 'not-yours-to-state' }],
    });
  });

  it('keeps names out of the history, the ledger and the determination', async () => {
    const alpha = await entity();
    await holds(alpha, 'Zuleika Dobson', '100');
    const texts = await here.read(async (tx) => {
      const found = await sql<{ text: string }>`
        select data::text as text from retain.event
        union all select canonical from retain.ledger_entry
        union all select finding::text || owners::text from collect.ownership_determination`.execute(tx);
      return found.rows.map(({ text }) => text).join('\n');
    });
    expect(texts).toContain('owners-determined');
    expect(texts).not.toContain('Zuleika');
  });
});
