import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runQueuedJobs } from '../../../../test/setup/queued-jobs.ts';
import { addMilliseconds } from '../../../kernel/time.ts';
import { ada, bo, csv, cy, formOf, type ListOffice, openListOffice, sendForm } from './hand-in-fixture.ts';
import { readListVersion } from './import/read.ts';

let office: ListOffice;
beforeAll(async () => {
  office = await openListOffice();
});
afterAll(() => office.here.close());

describe('a version', () => {
  it('is read in the background, accepted, and in force with its entries', async () => {
    const list = await office.enter('accepted');
    const received = await sendForm(
      office.here.as('engineer'),
      list,
      formOf({ main: csv(ada, bo) }, { publishedOn: '2026-03-01' }),
    );
    expect(received.status).toBe(202);
    expect(received.json).toMatchObject({ state: 'received', counts: null, number: null });
    const waiting = (await office.officer.get(`/lists/versions/${received.json.id}`)).json;
    expect(waiting).toMatchObject({ entriesRead: 0, problems: [] });
    await runQueuedJobs(office.here);
    const version = (await office.officer.get(`/lists/versions/${received.json.id}`)).json;
    expect(version).toMatchObject({
      list,
      state: 'accepted',
      number: 1,
      publishedOn: '2026-03-01',
      source: 'https://lists.example/one',
      counts: { entries: 2, names: 4, problems: 0, problemsByCode: {} },
      entriesRead: null,
      changes: { added: 2, changed: 0, removed: 0 },
      refusals: [],
    });
    expect(version.files).toMatchObject([{ file: 'main', ending: 'line-end' }]);
    expect((await office.officer.get(`/lists/${list}`)).json.inForce).toMatchObject({
      id: version.id,
      number: 1,
      digest: version.digest,
      entries: 2,
    });
    expect(await office.items(`/lists/${list}/versions`)).toHaveLength(1);
  });

  it('shows what it added, changed and removed, field by field', async () => {
    const list = await office.enter('changed');
    const first = await office.handIn(list, { main: csv(ada, bo, cy) });
    const second = await office.handIn(list, { main: csv(ada, '3,Cy Twombly,,sculptor', '4,Di Prima,,') });
    expect(second).toMatchObject({ number: 2, changes: { added: 1, changed: 1, removed: 1 } });
    expect([first.before, second.before]).toEqual([null, first.id]);
    const changes = await office.items(`/lists/versions/${second.id}/changes`);
    expect(changes).toMatchObject([
      { key: '2', change: 'removed', name: 'Bo Diddley', fields: [] },
      {
        key: '3',
        change: 'changed',
        name: 'Cy Twombly',
        fields: [{ field: 'remarks', before: ['painter'], after: ['sculptor'] }],
      },
      { key: '4', change: 'added', name: 'Di Prima', fields: [] },
    ]);
    expect(await office.items(`/lists/versions/${first.id}/changes`)).toHaveLength(3);
    expect(await office.items(`/lists/versions/${second.id}/changes?change=added`)).toHaveLength(1);
    const page = (await office.officer.get(`/lists/versions/${second.id}/changes?limit=2`)).json;
    const rest = await office.items(`/lists/versions/${second.id}/changes?limit=2&cursor=${page.next}`);
    expect([...page.items, ...rest]).toEqual(changes);
    const file = await office.officer.get(`/lists/versions/${second.id}/changes?format=csv`);
    expect(file.text.split('\n')).toHaveLength(6);
    expect(file.text).toContain('Bo Diddley');
  });

  it('can be given again when others came after it, and compared with any of them', async () => {
    const list = await office.enter('again');
    const versions = [];
    for (const rows of [
      [ada, bo],
      [ada, cy],
      [ada, bo, cy],
    ])
      versions.push(await office.handIn(list, { main: csv(...rows) }));
    const keys = async (id: string) =>
      (await office.items(`/lists/versions/${id}/entries`)).map((entry: { key: string }) => entry.key);
    expect(await Promise.all(versions.map(({ id }) => keys(id)))).toEqual([
      ['1', '2'],
      ['1', '3'],
      ['1', '2', '3'],
    ]);
    const since = await office.items(`/lists/versions/${versions[2].id}/changes?since=${versions[0].id}`);
    // The entry that left and came back as it was is no change.
    expect(since).toMatchObject([{ key: '3', change: 'added' }]);
    const back = await office.officer.get(
      `/lists/versions/${versions[0].id}/changes?since=${versions[2].id}`,
    );
    expect(back.json.errors).toEqual([{ field: 'query.since', code: 'later' }]);
  });

  it('of the very same files is no new one: the list is as it was, and fresh again', async () => {
    const list = await office.enter('same');
    const first = await office.handIn(list, { main: csv(ada, bo) });
    office.here.moveClock(addMilliseconds(office.here.now(), 86_400_000));
    const again = await office.handIn(list, { main: csv(ada, bo) });
    expect(again).toEqual(first);
    expect(await office.items(`/lists/${list}/versions`)).toHaveLength(1);
    expect((await office.officer.get(`/lists/${list}`)).json.confirmedAt).toBe(office.here.now());
    const { rows } = await office.here.read((tx) =>
      sql<{ type: string }>`
        select type from retain.event where subject = ${list} order by position desc limit 1`.execute(tx),
    );
    expect(rows).toEqual([{ type: 'list-version-received-again' }]);
  });

  it('that waits to be read is not read twice', async () => {
    const list = await office.enter('waiting');
    const first = await sendForm(office.officer, list, formOf({ main: csv(ada) }));
    const second = await sendForm(office.officer, list, formOf({ main: csv(ada) }));
    expect(second.json).toEqual(first.json);
    await runQueuedJobs(office.here);
    expect(await office.items(`/lists/${list}/versions`)).toMatchObject([{ number: 1 }]);
  });
});

describe('a reading', () => {
  const many = Array.from({ length: 1_200 }, (_one, at) => `${at},Name ${at},,`);

  it('that two workers are at, or that was cut off, ends with every entry once', async () => {
    const list = await office.enter('workers');
    const { json } = await sendForm(office.officer, list, formOf({ main: csv(...many) }));
    const { runtime, tenant } = office.here;
    const task = { tenant, version: json.id };
    await Promise.allSettled([readListVersion(runtime, task), readListVersion(runtime, task)]);
    // As the queue does after a fault. Where one of them was done, this changes nothing.
    await readListVersion(runtime, task);
    expect((await office.officer.get(`/lists/versions/${json.id}`)).json).toMatchObject({
      state: 'accepted',
      number: 1,
      changes: { added: 1_200, changed: 0, removed: 0 },
    });
    const file = await office.officer.get(`/lists/${list}/entries?format=json`);
    expect(new Set(file.json.items.map(({ key }: { key: string }) => key)).size).toBe(1_200);
  });

  it('joins the files that a format has, whatever their encoding', async () => {
    const list = await office.enter('joined', { format: 'ofac-csv' });
    const nothing = ',-0- '.repeat(8);
    const main = Buffer.from(`1,"LÓPEZ, Ada",individual,SDGT${nothing}\n`, 'latin1');
    const version = await office.handIn(list, {
      main: new Uint8Array(main),
      aliases: '1,10,aka,"KING, Ada",-0- \n',
    });
    expect(version.files.map(({ file }: { file: string }) => file)).toEqual(['main', 'aliases']);
    expect(version.counts.problemsByCode).toEqual({ 'not-utf-8': 1 });
    expect(await office.items(`/lists/${list}/entries`)).toMatchObject([
      { key: '1', names: [{ text: 'LÓPEZ, Ada' }, { text: 'KING, Ada' }] },
    ]);
  });
});

describe('a download that cannot be trusted', () => {
  const inForce = async (list: string) => (await office.officer.get(`/lists/${list}`)).json.inForce;

  it.each([
    ['empty', '', 'empty'],
    ['cut in its last row', csv(ada, bo).slice(0, -6), 'truncated'],
    ['the page of an error', '<!DOCTYPE html><html><body>503</body></html>', 'wrong-format'],
    ['two downloads in one file', csv(ada, bo) + csv(cy), 'header-repeated'],
    ['much smaller', csv(ada), 'too-few-entries'],
  ])('as it is %s is refused whole, and the last good one stays in force', async (what, main, code) => {
    const list = await office.enter(`damaged-${what.replaceAll(' ', '-')}`);
    const good = await office.handIn(list, { main: csv(ada, bo) });
    const refused = await office.handIn(list, { main });
    expect(refused).toMatchObject({ state: 'refused', number: null, changes: null });
    expect(refused.refusals.map((one: { code: string }) => one.code)).toContain(code);
    for (const { file, means, found } of refused.refusals) {
      expect(file).toBe('main');
      expect(means).toMatch(/\.$/);
      expect(found).not.toBe('');
    }
    expect(await inForce(list)).toMatchObject({ id: good.id, number: 1 });
    expect(await office.items(`/lists/${list}/entries`)).toHaveLength(2);
    const entries = await office.officer.get(`/lists/versions/${refused.id}/entries`);
    expect(entries.json).toMatchObject({ code: 'conflict', errors: [{ code: 'not-accepted' }] });
  });

  it('as it is older than the last good one is refused, with both days', async () => {
    const list = await office.enter('older');
    await office.handIn(list, { main: csv(ada, bo) }, { publishedOn: '2026-02-20' });
    const older = await office.handIn(list, { main: csv(ada, cy) }, { publishedOn: '2026-02-19' });
    expect(older.refusals).toMatchObject([{ code: 'older', found: '2026-02-19, last 2026-02-20' }]);
    const newer = await office.handIn(list, { main: csv(ada, cy) }, { publishedOn: '2026-02-20' });
    expect(newer).toMatchObject({ state: 'accepted', number: 2 });
  });

  it('leaves nothing behind but the report: no file, no entry, no word of it in the ledger', async () => {
    const list = await office.enter('swept');
    const refused = await office.handIn(list, { main: '<html>Mallory Unseen</html>' });
    expect(refused.refusals[0].found).toContain('Mallory');
    const { rows } = await office.here.read((tx) =>
      sql<Record<string, number>>`
        select (select count(*) from determine.list_piece) as pieces,
               (select count(*) from determine.list_entry_read) as entries,
               (select count(*) from retain.ledger_entry where canonical like '%Mallory%') as told`.execute(
        tx,
      ),
    );
    expect(rows).toEqual([{ pieces: 0, entries: 0, told: 0 }]);
  });
});

describe('rows that are wrong one by one', () => {
  it('are counted and shown with place and what was found, and the version is accepted', async () => {
    const list = await office.enter('odd');
    const odd = csv(
      ada,
      '3',
      ',Nameless Key,,',
      '1,Ada Again,,',
      '5,,,',
      `6,Zero\u200bWidth,,`,
      '7,Nul\0 Man,a\0b,',
    );
    const version = await office.handIn(list, { main: odd });
    expect(version).toMatchObject({ state: 'accepted', counts: { entries: 5 } });
    const problems = await office.items(`/lists/versions/${version.id}/problems`);
    expect(problems.map(({ code, line, key }: Record<string, unknown>) => [code, line, key])).toEqual([
      ['wrong-number-of-cells', 3, null],
      ['key-missing', 4, expect.stringMatching(/^~/)],
      ['key-repeated', 5, '1'],
      ['name-missing', 6, '5'],
      ['name-with-invisible-characters', 7, '6'],
      ['name-with-invisible-characters', 8, '7'],
      ['name-with-invisible-characters', 8, '7'],
      ['character-not-kept', 8, '7'],
    ]);
    expect(problems[0]).toMatchObject({ effect: 'row-left-out', found: expect.any(String) });
    expect(version.problems).toContainEqual({
      code: 'name-with-invisible-characters',
      effect: 'entry-kept',
      means: 'A name holds characters that cannot be seen.',
      count: 3,
    });
    const one = await office.items(`/lists/versions/${version.id}/problems?code=key-repeated`);
    expect(one).toHaveLength(1);
  });

  it('a key of a thousand letters is made anew, and the same in the next version', async () => {
    const list = await office.enter('long-key');
    const long = 'k'.repeat(1000);
    const version = await office.handIn(list, { main: csv(`${long},Ada,,`) });
    expect(version.counts.problemsByCode).toEqual({ 'value-too-long': 1 });
    const next = await office.handIn(list, { main: csv(`${long},Ada,,x`) });
    expect(next.changes).toEqual({ added: 0, changed: 1, removed: 0 });
  });
});

describe('what is handed in', () => {
  it('is refused by field and code', async () => {
    const list = await office.enter('form');
    const errors = async (form: FormData) => (await sendForm(office.officer, list, form)).json.errors;
    const form = formOf({ aliases: 'x' }, { source: ' ', publishedOn: '2026-02-30', color: 'red' });
    expect(await errors(form)).toEqual([
      { field: 'body.color', code: 'unknown' },
      { field: 'body.aliases', code: 'not-of-this-format' },
      { field: 'body.main', code: 'missing' },
      { field: 'body.source', code: 'missing' },
      { field: 'body.publishedOn', code: 'not-a-day' },
    ]);
    const twice = formOf({ main: 'x' });
    twice.append('source', 'y');
    expect(await errors(twice)).toEqual([{ field: 'body.source', code: 'repeated' }]);
    expect(await errors(formOf({}, { main: 'key,name' }))).toEqual([
      { field: 'body.main', code: 'not-a-file' },
    ]);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const path = `/lists/${list}/versions`;
    expect((await office.officer.request('POST', path, { body: 'a,b', headers })).json.errors).toEqual([
      { field: 'body', code: 'not-a-form' },
    ]);
    expect((await office.officer.post(path, {})).status).toBe(415);
  });
});
