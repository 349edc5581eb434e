import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runQueuedJobs } from '../../../../test/setup/queued-jobs.ts';
import { instant } from '../../../kernel/time.ts';
import { inTenant } from '../../../runtime/database/index.ts';
import { gauges } from './gauges.ts';
import {
  ada,
  bo,
  csv,
  cy,
  formOf,
  type ListOffice,
  openListOffice,
  sendForm,
  settings,
} from './hand-in-fixture.ts';
import { listsInForce, readEntriesInForce, staleLists } from './index.ts';

const zone = { legalZone: 'America/New_York' };

let office: ListOffice;
beforeAll(async () => {
  office = await openListOffice();
});
afterAll(() => office.here.close());

describe('a list', () => {
  it('is entered, and has no version until one is handed in, so it is stale from its first day', async () => {
    const list = await office.enter('fresh');
    expect((await office.officer.get(`/lists/${list}`)).json).toEqual({
      id: list,
      slug: 'fresh',
      format: 'provider-csv',
      ...settings,
      enteredAt: '2026-03-02T15:00:00.000Z',
      inForce: null,
      confirmedAt: null,
      stale: { reason: 'no-version', since: '2026-03-02' },
      staleFrom: '2026-03-02',
      download: null,
      retired: null,
    });
    expect((await office.officer.get(`/lists/${list}/versions`)).json.items).toEqual([]);
  });

  it('has a slug of its own, and a format that is known', async () => {
    await office.enter('twice');
    const body = { slug: 'twice', format: 'provider-csv', ...settings };
    expect((await office.officer.post('/lists', body)).json).toMatchObject({
      code: 'already-exists',
      errors: [{ field: 'body.slug', code: 'taken' }],
    });
    const unknown = await office.officer.post('/lists', { ...body, slug: 'x', format: 'word' });
    expect(unknown.json).toMatchObject({ code: 'invalid-field', errors: [{ field: 'body.format' }] });
  });

  it('keeps its settings as they are set, and its slug and format as they were', async () => {
    const list = await office.enter('settled');
    const changed = { ...settings, title: 'Others', staleAfterDays: 30, leastShare: 0.9 };
    const answer = await office.officer.put(`/lists/${list}/settings`, changed);
    expect(answer.json).toMatchObject({ ...changed, slug: 'settled' });
    const moved = await office.officer.put(`/lists/${list}/settings`, { ...changed, slug: 'y' });
    expect(moved.status).toBe(422);
  });
});

describe('the entries in force', () => {
  it('are found by key and by words of a name, without accents, and no others', async () => {
    const list = await office.enter('found');
    await office.handIn(list, { main: csv(ada, bo, cy) });
    const found = async (query: string) =>
      (await office.items(`/lists/${list}/entries?${query}`)).map((one: { key: string }) => one.key);
    expect(await found('key=3')).toEqual(['3']);
    expect(await found('words=ada%20BYRON')).toEqual(['1']);
    expect(await found('words=ada%20diddley')).toEqual([]);
    const noWord = await office.officer.get(`/lists/${list}/entries?words=%21`);
    expect(noWord.json).toMatchObject({ code: 'invalid-field', errors: [{ field: 'query.words' }] });
    expect(await found('limit=200')).toEqual(['1', '2', '3']);
    expect(await found('kind=unknown&words=ada')).toEqual(['1']);
    expect(await found('kind=vessel')).toEqual([]);
  });

  it('are given whole as a file, which says how many there are', async () => {
    const list = await office.enter('file');
    await office.handIn(list, { main: csv(ada, bo, cy) });
    const file = await office.officer.get(`/lists/${list}/entries?format=json`);
    expect(file.json).toMatchObject({ rows: 3, items: [{ key: '1' }, { key: '2' }, { key: '3' }] });
    const table = await office.officer.get(`/lists/${list}/entries?format=csv`);
    expect(table.text.trim().split('\n')).toHaveLength(5);
  });

  it('are given page by page in the order of their keys, of one version alone', async () => {
    const list = await office.enter('doors');
    await office.handIn(list, { main: csv(ada, bo, '10,Xi,,', 'é,Ya,,') });
    const { here } = office;
    const inForce = (await here.read((tx) => listsInForce(tx, zone))).find(({ slug }) => slug === 'doors');
    if (!inForce) throw new Error('the list is not in force');
    const keys: string[] = [];
    for (;;) {
      const after = keys.at(-1);
      const page = await here.read((tx) =>
        readEntriesInForce(tx, { list: inForce.id, number: inForce.number, after, limit: 3 }),
      );
      if (page.length === 0) break;
      keys.push(...page.map(({ key }) => key));
      if (keys.length === 3) await office.handIn(list, { main: csv(ada, bo, '10,Xi,,', 'z,New,,') });
    }
    expect(keys).toEqual(['1', '10', '2', 'é']);
  });
});

describe('a list is stale', () => {
  it('when nothing was downloaded for more days than its setting, in the legal zone', async () => {
    office.here.moveClock('2026-05-02T03:00:00Z');
    const list = await office.enter('stale', { staleAfterDays: 2 });
    // In New York it is the 1st still.
    await office.handIn(list, { main: csv(ada) });
    const staleAt = async (at: string) =>
      (await office.here.read((tx) => staleLists(tx, zone, instant(at)))).filter(
        ({ slug }) => slug === 'stale',
      );
    expect(await staleAt('2026-05-04T03:59:00Z')).toEqual([]);
    expect(await staleAt('2026-05-04T04:00:00Z')).toEqual([
      { id: list, slug: 'stale', reason: 'not-downloaded', since: '2026-05-04' },
    ]);
    office.here.moveClock('2026-05-04T04:00:00Z');
    expect((await office.officer.get(`/lists/${list}`)).json.stale).toEqual({
      reason: 'not-downloaded',
      since: '2026-05-04',
    });
    await office.handIn(list, { main: csv(ada) });
    const fresh = (await office.officer.get(`/lists/${list}`)).json;
    expect(fresh).toMatchObject({ stale: null, staleFrom: '2026-05-07' });
  });

  it('and is counted, and found among the others page by page', async () => {
    const slugs = async (query: string) =>
      (await office.items(`/lists?${query}`)).map(({ slug }: { slug: string }) => slug);
    const fresh = await office.enter('fresh-now');
    await office.handIn(fresh, { main: csv(ada) });
    const [all, stale] = [await slugs('limit=200'), await slugs('stale=yes')];
    const others = all.filter((slug: string) => !stale.includes(slug));
    expect(others).toContain('fresh-now');
    expect(await slugs('stale=no')).toEqual(others);
    expect((await office.officer.get('/lists/counts')).json).toEqual({
      lists: all.length,
      stale: stale.length,
      inForce: (await office.items('/lists?limit=200')).filter(
        (one: { inForce: unknown }) => one.inForce !== null,
      ).length,
    });
    const first = (await office.officer.get('/lists?stale=yes&limit=1')).json;
    expect(first.items).toMatchObject([{ slug: stale[0] }]);
    expect(await slugs(`stale=yes&limit=1&cursor=${first.next}`)).toEqual(stale.slice(1, 2));
  });
});

describe('what the operator watches', () => {
  it('counts a list without a version as stale, and a version that waits to be read', async () => {
    const counts = () =>
      office.here.read(async (tx) => {
        const found: number[] = [];
        for (const gauge of gauges) found.push(await gauge.read(tx));
        return found;
      });
    const [stale = 0, waiting = 0] = await counts();
    const list = await office.enter('watched');
    expect(await counts()).toEqual([stale + 1, waiting]);
    await sendForm(office.officer, list, formOf({ main: csv(ada) }));
    expect(await counts()).toEqual([stale + 1, waiting + 1]);
    await runQueuedJobs(office.here);
    expect((await counts())[1]).toBe(0);
  });
});

describe('lists are of one tenant', () => {
  it('and another sees neither list nor version nor entry', async () => {
    const list = await office.enter('ours');
    const version = await office.handIn(list, { main: csv(ada) });
    const other = await office.here.foundAnother();
    const stranger = office.here.as({ tenant: other, role: 'officer' });
    expect((await stranger.get('/lists')).json.items).toEqual([]);
    for (const path of [
      `lists/${list}`,
      `lists/${list}/entries`,
      `lists/${list}/versions`,
      `versions/${version.id}`,
      `versions/${version.id}/changes`,
    ])
      expect((await stranger.get(`/screening/${path}`)).status, path).toBe(404);
    expect((await sendForm(stranger, list, formOf({ main: csv(bo) }))).status).toBe(404);
    const { rows } = await inTenant(office.here.runtime.database.sql, { tenant: other }, (tx) =>
      sql`select key from determine.list_entry union all select code from determine.list_problem`.execute(tx),
    );
    expect(rows).toEqual([]);
  });

  it('are read by colleagues and examiners, and written by officers and engineers', async () => {
    const list = await office.enter('roles');
    for (const role of ['reviewer', 'examiner'] as const) {
      expect((await office.here.as(role).get(`/lists/${list}`)).status).toBe(200);
      expect((await sendForm(office.here.as(role), list, formOf({ main: csv(ada) }))).status).toBe(403);
    }
    const key = office.here.as({ scopes: ['determine:write'] });
    expect((await sendForm(key, list, formOf({ main: csv(ada) }))).status).toBe(202);
  });

  it.each([
    ['an entry', `delete from determine.list_entry`],
    ['what an entry says', `update determine.list_entry set entry = '{}'`],
    ['a version', `delete from determine.list_version`],
    ['a list', `delete from determine.screening_list`],
    ['a problem', `delete from determine.list_problem`],
  ])('and the application may not take away %s', async (_what, statement) => {
    const attempt = office.here.perform((work) => sql.raw(statement).execute(work.tx));
    await expect(attempt).rejects.toThrow(/permission denied|append-only/);
  });
});
