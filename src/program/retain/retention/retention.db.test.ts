/** Retention through the API: what is due on which day, what keeps records longer, and what an erasure takes. */
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRound } from '../../../../test/setup/queued-jobs.ts';
import { openRetentionWorld, type RetentionWorld } from '../../../../test/setup/retention-world.ts';
import { complete } from '../../../../test/setup/standing-world.ts';
import { toUuid } from '../../../kernel/ids.ts';
import { refuseShortRetention } from './index.ts';

let world: RetentionWorld;
beforeAll(async () => {
  world = await openRetentionWorld();
});
afterAll(() => world.here.close());

const on = (moment: string) => world.here.moveClock(moment);
const refusedAs = (code: string, status = 409) => ({ status, json: expect.objectContaining({ code }) });

describe('the clock of an account', () => {
  it('begins on the later of closing and last access, and a new access moves it', async () => {
    on('2026-03-02T15:00:00Z');
    const one = await world.opened();
    const read = async () => (await world.officer.get(`/retention/accounts/${one.account}`)).json;
    expect(await read()).toMatchObject({ keepUntil: 'open', from: null });
    await world.close(one, '2026-03-02');
    expect(await read()).toMatchObject({ keepUntil: '2028-03-02', from: 'closing' });
    await world.accessed(one.account, '2026-05-05T12:00:00Z');
    expect(await read()).toMatchObject({ keepUntil: '2028-05-05', from: 'last-access' });
    on('2028-05-06T03:59:59Z');
    expect(await world.due()).toEqual([]);
    on('2028-05-06T04:00:00Z');
    expect(await world.due()).toEqual([one.account]);
    await world.accessed(one.account, '2028-05-06T01:00:00Z');
    expect(await world.due()).toEqual([]);
    const [finding] = (await read()).findings;
    expect(finding).toMatchObject({ obligation: 'retain-identifying-information', outcome: 'met' });
  });
});

describe('a longer limit', () => {
  it('never goes below the law, holds once a second person approved it, and ends by two', async () => {
    on('2030-01-01T12:00:00Z');
    const { officer, otto, must } = world;
    const asked = {
      classes: ['identity-document'],
      years: 10,
      because: 'limitation',
      citation: 'Pub. L. 118-50',
      reason: 'counsel holds documents for the limitation period',
    };
    expect(await officer.post('/retention/choices', { ...asked, years: 1 })).toMatchObject(
      refusedAs('looser-than-law', 422),
    );
    expect(await officer.post('/retention/choices', { ...asked, years: 11 })).toMatchObject(
      refusedAs('invalid-field', 422),
    );
    const { id } = await must(officer.post('/retention/choices', asked));
    const years = async () => {
      const { items } = (await officer.get('/retention/limits')).json;
      return items.find((one: { class: string }) => one.class === 'identity-document').years;
    };
    expect(await years()).toBe(2);
    expect(await officer.post(`/retention/choices/${id}/approvals`)).toMatchObject(refusedAs('same-person'));
    await must(otto.post(`/retention/choices/${id}/approvals`));
    expect(await years()).toBe(10);
    const findings = (await officer.get('/retention/findings')).json.items;
    expect(findings).toMatchObject([
      { obligation: 'limit-third-party-access', outcome: 'unknown', missing: ['program.third-party-access'] },
      { obligation: 'hold-for-limitation', outcome: 'met', reasons: [{ code: 'held-for-limitation' }] },
    ]);
    await must(otto.post(`/retention/choices/${id}/endings`, { reason: 'counsel no longer asks it' }));
    expect(await years()).toBe(10);
    expect(await otto.post(`/retention/choices/${id}/endings/approvals`)).toMatchObject(
      refusedAs('same-person'),
    );
    await must(officer.post(`/retention/choices/${id}/endings/approvals`));
    expect(await years()).toBe(2);
  });
});

describe('a legal hold', () => {
  it('wins over a limit that is over, and two people release it', async () => {
    on('2030-02-01T12:00:00Z');
    const { officer, otto, must } = world;
    const one = await world.opened();
    await world.close(one);
    on('2032-02-03T12:00:00Z');
    expect(await world.due()).toContain(one.account);
    const { id } = await must(
      officer.post('/retention/holds', { subject: one.customer, reason: 'a subpoena, file 12' }),
    );
    expect(await world.due()).not.toContain(one.account);
    await must(officer.post(`/retention/holds/${id}/releases`, { reason: 'the case is closed' }));
    expect(await world.due()).not.toContain(one.account);
    expect(await officer.post(`/retention/holds/${id}/releases/approvals`)).toMatchObject(
      refusedAs('same-person'),
    );
    await must(otto.post(`/retention/holds/${id}/releases/approvals`));
    expect(await world.due()).toContain(one.account);
  });

  it('of some days reaches accounts that were there then, and ends by itself after its last day', async () => {
    const { officer, must } = world;
    const before = await world.due();
    expect(before.length).toBeGreaterThan(0);
    const period = { from: '2030-01-15', until: '2030-02-15' };
    await must(officer.post('/retention/holds', { period, reason: 'an inquiry', until: '2032-02-10' }));
    expect((await world.due()).length).toBe(before.length - 1);
    on('2032-02-11T12:00:00Z');
    expect(await world.due()).toEqual(before);
  });
});

describe('an erasure', () => {
  it('needs a look and a second person, takes what is due once, and is certified', async () => {
    on('2032-03-01T12:00:00Z');
    const { officer, otto } = world;
    const due = await world.due();
    const id = await world.prepare();
    expect(await officer.post('/retention/erasures', { reason: 'the same again' })).toMatchObject(
      refusedAs('conflict'),
    );
    const looked = await world.erasure(id);
    expect(looked).toMatchObject({
      state: 'drafted',
      accounts: due.length,
      preview: { accounts: due.length, whole: due.length, partly: 0, stays: {} },
    });
    expect(looked.preview.rows['collect.element']).toBeGreaterThan(0);
    expect(await officer.post(`/retention/erasures/${id}/approvals`)).toMatchObject(refusedAs('same-person'));
    await world.must(otto.post(`/retention/erasures/${id}/approvals`));
    await world.jobs();
    const ended = await world.erasure(id);
    expect(ended).toMatchObject({
      state: 'certified',
      workState: 'done',
      certificate: { whole: due.length, stayed: 0 },
    });
    const sums = Object.fromEntries(
      ended.certificate.classes.map((one: { table: string; before: number }) => [one.table, one.before]),
    );
    expect(sums).toEqual(looked.preview.rows);
    expect(ended.certificate.keys).toBeGreaterThan(0);
    const { items } = await world.must(officer.get(`/retention/erasures/${id}/records?limit=2`));
    expect(items).toHaveLength(2);
    const whole = await world.must(officer.get(`/retention/erasures/${id}/records?format=json`));
    const counted = whole.items.map((row: { table: string; counted: number }) => [row.table, row.counted]);
    expect(Object.fromEntries(counted)).toEqual(sums);
    const file = await officer.get(`/retention/erasures/${id}/records?format=csv`);
    expect(file.text).toContain('collect.element');
    expect(await world.due()).toEqual([]);
  });

  it('leaves what a longer limit or a hold on a class keeps, with its keys, and takes it when that is over', async () => {
    on('2033-01-05T12:00:00Z');
    const one = await world.opened();
    await world.close(one);
    on('2035-01-10T12:00:00Z');
    const hold = await world.must(
      world.officer.post('/retention/holds', {
        subject: one.person,
        classes: ['element'],
        reason: 'what was collected is asked for',
      }),
    );
    expect(await world.erase()).toMatchObject({ certificate: { whole: 0, partly: 1, keys: 0 } });
    expect(await world.due()).toEqual([]);
    const person = async () => (await world.officer.get(`/identification/persons/${one.person}`)).text;
    expect(await person()).toContain('Ada Example');
    await world.must(world.officer.post(`/retention/holds/${hold.id}/releases`, { reason: 'answered' }));
    await world.must(world.otto.post(`/retention/holds/${hold.id}/releases/approvals`));
    expect(await world.due()).toEqual([one.account]);
    expect(await world.erase()).toMatchObject({ certificate: { whole: 1, partly: 0 } });
    expect(await person()).not.toContain('Ada Example');
  });

  it('keeps an account that was held, or accessed, after it was looked at', async () => {
    on('2035-02-01T12:00:00Z');
    const [held, accessed] = [await world.opened(), await world.opened()];
    await world.close(held);
    await world.close(accessed);
    on('2037-02-10T12:00:00Z');
    const id = await world.prepare();
    await world.must(world.officer.post('/retention/holds', { subject: held.account, reason: 'an inquiry' }));
    await world.accessed(accessed.account, '2037-02-09T12:00:00Z');
    await world.must(world.otto.post(`/retention/erasures/${id}/approvals`));
    await world.jobs();
    expect(await world.erasure(id)).toMatchObject({
      certificate: { accounts: 2, whole: 0, partly: 0, stayed: 2, classes: [] },
    });
  });

  it('keeps a customer of whom another account stays', async () => {
    on('2037-03-01T12:00:00Z');
    const one = await world.opened();
    const { id: other } = await world.must(
      world.officer.post('/identification/accounts', {
        customer: one.customer,
        offering: world.offering,
        trial: false,
        locationsOfUse: [{ country: 'GB' }],
      }),
    );
    await world.must(world.officer.post(`/standing/accounts/${other}/opening`));
    await world.close(one);
    on('2039-03-10T12:00:00Z');
    await world.erase();
    expect((await world.officer.get(`/identification/persons/${one.person}`)).text).toContain('Ada Example');
    const again = await world.officer.get(`/retention/accounts/${one.account}`);
    expect(again.json.erased).toMatchObject([{ whole: true }]);
  });
});

describe('the database', () => {
  const asOwner = async (text: string): Promise<string> => {
    const client = new pg.Client({ connectionString: world.here.ownerUrl });
    await client.connect();
    try {
      return await client.query(text).then(
        () => 'done',
        (error: Error) => error.message,
      );
    } finally {
      await client.end();
    }
  };

  it('erases nothing for an erasure that nobody approved, and nothing of another', async () => {
    on('2039-04-01T12:00:00Z');
    const one = await world.opened();
    await world.close(one);
    on('2041-04-10T12:00:00Z');
    const id = (await world.must(world.officer.post('/retention/erasures', { reason: 'the period is over' })))
      .id;
    const call = (account: string) =>
      world.here.perform((work) =>
        sql`select retain.erase_account(${toUuid(id)}, ${account}, '{}', now(), current_date)`.execute(
          work.tx,
        ),
      );
    await expect(call(toUuid(one.account))).rejects.toThrow('not approved');
    await world.jobs();
    const approved = world.otto.post(`/retention/erasures/${id}/approvals`);
    await world.must(approved);
    await expect(call('01980000-0000-7000-8000-000000000000')).rejects.toThrow('not of this erasure');
    await world.jobs();
  });

  it('takes no row out of history, whoever asks and whatever they set', async () => {
    const nobody = "set gatehouse.erasure = '01980000-0000-7000-8000-000000000000';";
    for (const table of [
      'determine.screening_result',
      'report.transaction_value',
      'retain.event',
      'retain.erased_account',
    ]) {
      const tried = await asOwner(`${nobody} delete from ${table}`);
      const rows = await asOwner(
        `do $$ begin if exists (select from ${table}) then raise 'some'; end if; end $$`,
      );
      if (rows === 'some') expect(tried).toContain('append-only');
    }
    expect(await asOwner('delete from retain.event')).toContain('append-only');
    await expect(
      world.here.perform((work) =>
        sql`insert into retain.erased_account select * from retain.erased_account limit 1`.execute(work.tx),
      ),
    ).rejects.toThrow('permission denied');
  });

  it('says of every table with rows of a tenant what an erasure does to it, and why', async () => {
    const { rows } = await world.here.read((tx) =>
      sql<{ name: string }>`
        select n.nspname || '.' || c.relname as name
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where a.attname = 'tenant_id' and c.relkind in ('r', 'p') and not c.relispartition
          and n.nspname not in ('graphile_worker', 'pg_catalog')
          and not exists (select from retain.erasure_rule where table_name = n.nspname || '.' || c.relname)
        order by 1`.execute(tx),
    );
    expect(rows.map(({ name }) => name)).toEqual([]);
  });

  it('names only tables and columns that are there', async () => {
    const { rows } = await world.here.read((tx) =>
      sql<{ name: string }>`
        select table_name as name from retain.erasure_rule where to_regclass(table_name) is null`.execute(tx),
    );
    expect(rows).toEqual([]);
  });
});

describe('what the days bring', () => {
  it('opens one case for the officer while records are due, and none again once it is decided', async () => {
    on('2041-05-01T12:00:00Z');
    const one = await world.opened(complete);
    await world.close(one);
    on('2043-05-10T12:00:00Z');
    await runRound(world.here, 'watch-retention');
    await runRound(world.here, 'watch-retention');
    const cases = async () =>
      (await world.officer.get('/casework/cases?kind=records-due&limit=200')).json.items.length;
    expect(await cases()).toBe(1);
  });

  it('forgets answers that were kept for retries', async () => {
    const count = async () =>
      (
        await world.here.read((tx) =>
          sql<{ n: number }>`select count(*)::int as n from runtime.idempotency`.execute(tx),
        )
      ).rows[0]?.n;
    expect(await count()).toBeGreaterThan(0);
    on('2043-08-10T12:00:00Z');
    await runRound(world.here, 'forget-answers');
    expect(await count()).toBe(0);
  });
});

describe('a start', () => {
  it('refuses a program that keeps records for less than the law, and says what and where', async () => {
    await expect(refuseShortRetention(world.here.runtime)).resolves.toBeUndefined();
    await world.here.perform((work) =>
      sql`insert into adopt.program_value (tenant_id, change, kind, name, value, effective_on, approved_at)
          values (${toUuid(work.tenant)}, 'pch_x', 'setting', 'retentionYears', '1', '2020-01-01', now())`.execute(
        work.tx,
      ),
    );
    await expect(refuseShortRetention(world.here.runtime)).rejects.toThrow(
      /keeps records for 1 year \(the setting retentionYears, by pch_x\); us-nprm-2024 asks for at least 2/,
    );
  });
});

describe('a hold on a subject', () => {
  it('reaches an account by itself, its customer, its person and whoever stands behind it; and no other', async () => {
    on('2040-02-01T12:00:00Z');
    const { officer, otto, must, here } = world;
    const [one, other, behind] = [await world.opened(), await world.opened(), await world.opened()];
    await world.close(one);
    await world.close(other);
    await here.perform((work) =>
      sql`insert into collect.named_holder (tenant_id, entity_id, person_id)
          values (${toUuid(work.tenant)}, ${toUuid(one.person)}, ${toUuid(behind.person)})`.execute(work.tx),
    );
    on('2042-02-03T12:00:00Z');
    const before = await world.due();
    expect(before).toEqual(expect.arrayContaining([one.account, other.account]));
    for (const subject of [one.account, one.customer, one.person, behind.person]) {
      const { id } = await must(officer.post('/retention/holds', { subject, reason: 'a subpoena' }));
      expect(await world.due(), subject).toEqual(before.filter((account) => account !== one.account));
      const of = await must(officer.get(`/retention/accounts/${one.account}`));
      expect(of.classes[0].holds, subject).toEqual([id]);
      await must(officer.post(`/retention/holds/${id}/releases`, { reason: 'it is over' }));
      await must(otto.post(`/retention/holds/${id}/releases/approvals`));
      expect(await world.due(), subject).toEqual(before);
    }
  });
});
