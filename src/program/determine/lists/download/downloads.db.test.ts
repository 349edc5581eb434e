import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runQueuedJobs, runRound } from '../../../../../test/setup/queued-jobs.ts';
import { openListDownload } from '../../../../connectors/index.ts';
import { ada, bo, csv, cy, type ListOffice, openListOffice } from '../hand-in-fixture.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

let server: Server;
let address: string;
let answer: Answer;
let asked: IncomingMessage[] = [];
let office: ListOffice;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Safe: a server listening on TCP has such an address.
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const downloads = openListDownload({ allowPrivate: true, idleMilliseconds: 200 });
  office = await openListOffice({ downloadListFile: downloads.download });
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  await office.here.close();
  server.close().closeAllConnections();
});

const gives =
  (text: string, etag = `"${text.length}"`): Answer =>
  ({ headers }, response) =>
    headers['if-none-match'] === etag
      ? response.writeHead(304).end()
      : response.writeHead(200, { etag }).end(text);

const setUp = async (slug: string, over: Readonly<Record<string, unknown>> = {}) => {
  const list = await office.enter(slug, over);
  const body = { addresses: { main: `${address}/${slug}` }, hour: 3 };
  const reply = await office.officer.put(`/lists/${list}/downloads`, body);
  expect(reply.json.download).toEqual({ ...body, last: null });
  return list;
};
const now = async (list: string) => {
  expect((await office.officer.post(`/lists/${list}/downloads`)).status).toBe(202);
  await runQueuedJobs(office.here);
  return (await office.officer.get(`/lists/${list}`)).json;
};
const versions = (list: string) => office.items(`/lists/${list}/versions`);

describe('a download', () => {
  it('is handed in by the same way as an upload, with its address as the source', async () => {
    const list = await setUp('downloaded');
    answer = gives(csv(ada, bo));
    const got = await now(list);
    expect(got).toMatchObject({
      inForce: { number: 1, entries: 2 },
      download: { last: { outcome: 'received' } },
    });
    expect(await versions(list)).toMatchObject([{ state: 'accepted', source: `${address}/downloaded` }]);
  });

  it('of what is unchanged is not sent again, and says that the list is as it was', async () => {
    const list = await setUp('unchanged');
    answer = gives(csv(ada, bo), '"one"');
    await now(list);
    office.here.moveClock('2026-03-04T15:00:00Z');
    const got = await now(list);
    expect(asked.at(-1)?.headers).toMatchObject({ 'if-none-match': '"one"' });
    expect(got).toMatchObject({
      confirmedAt: '2026-03-04T15:00:00.000Z',
      download: { last: { outcome: 'unchanged', fault: null } },
    });
    expect(await versions(list)).toHaveLength(1);
  });

  it('that is refused when it is read confirms nothing, however unchanged it stays', async () => {
    const list = await setUp('refused');
    answer = gives(csv(ada, bo), '"good"');
    const good = await now(list);
    answer = gives('<html>', '"bad"');
    await now(list);
    const again = await now(list);
    expect(asked.at(-1)?.headers['if-none-match']).toBeUndefined();
    expect(again.inForce).toEqual(good.inForce);
    expect((await versions(list)).map(({ state }: { state: string }) => state)).toEqual([
      'refused',
      'refused',
      'accepted',
    ]);
  });

  it('of several files has all of one day: where one is new, the others are sent again', async () => {
    const list = await office.enter('several', { format: 'ofac-csv' });
    const addresses = { main: `${address}/main`, aliases: `${address}/aliases` };
    await office.officer.put(`/lists/${list}/downloads`, { addresses, hour: 0 });
    const main = (name: string) => `1,"${name}",individual,SDGT${',-0- '.repeat(8)}\n`;
    const aliases = '1,10,aka,"KING, Ada",-0- \n';
    const both =
      (name: string): Answer =>
      (request, response) =>
        request.url === '/main'
          ? gives(main(name), `"${name}"`)(request, response)
          : gives(aliases, '"aliases"')(request, response);
    answer = both('LOVELACE, Ada');
    await now(list);
    answer = both('LOVELACE, Augusta');
    const got = await now(list);
    expect(got).toMatchObject({ inForce: { number: 2 }, download: { last: { outcome: 'received' } } });
    expect(await office.items(`/lists/${list}/entries`)).toMatchObject([
      { names: [{ text: 'LOVELACE, Augusta' }, { text: 'KING, Ada' }] },
    ]);
  });
});

describe('a download that fails', () => {
  it.each<[string, string, Answer]>([
    [
      'cut',
      'cut-off',
      (_, response) => {
        response.writeHead(200, { 'content-length': 500 }).write(csv(ada));
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ['missing', 'not-found', (_, response) => response.writeHead(404).end('<html>')],
    ['slow', 'timeout', (_, response) => response.writeHead(200).write('key,')],
    ['large', 'too-large', (_, response) => response.writeHead(200, { 'content-length': 2 ** 31 }).end()],
  ])(
    'as it is %s says so with the list, and never replaces the last good version',
    async (what, fault, bad) => {
      const list = await setUp(`fails-${what}`);
      answer = gives(csv(ada, bo));
      const good = await now(list);
      answer = bad;
      const got = await now(list);
      expect(got.inForce).toEqual(good.inForce);
      expect(got.download.last).toMatchObject({ outcome: 'failed', fault, file: 'main' });
      expect(got.download.last.means).toMatch(/\.$/);
      expect(await versions(list)).toHaveLength(1);
    },
  );
});

describe('each day', () => {
  it('a list is downloaded from its hour on, once; after a failure again in an hour', async () => {
    const list = await setUp('daily');
    const round = async (at: string) => {
      office.here.moveClock(at);
      asked = [];
      await runRound(office.here, 'screening-list-downloads-due');
      await runRound(office.here, 'screening-list-downloads-due');
      await runQueuedJobs(office.here);
      if (!asked.some(({ url }) => url === '/daily')) return 'not asked';
      return (await office.officer.get(`/lists/${list}`)).json.download.last;
    };
    answer = (_, response) => response.writeHead(500).end();
    // New York: three in the morning is eight in UTC.
    expect(await round('2026-03-05T07:50:00Z')).toBe('not asked');
    expect(await round('2026-03-05T08:10:00Z')).toMatchObject({
      outcome: 'failed',
      fault: 'server-fault',
      status: 500,
    });
    expect(await round('2026-03-05T08:20:00Z')).toBe('not asked');
    answer = gives(csv(ada, bo, cy), '"daily"');
    expect(await round('2026-03-05T09:10:00Z')).toMatchObject({ outcome: 'received' });
    expect(await round('2026-03-05T12:00:00Z')).toBe('not asked');
    expect(await round('2026-03-06T08:00:00Z')).toMatchObject({ outcome: 'unchanged' });
  });

  it('nothing is downloaded of a list that has no address, or no longer has one', async () => {
    const list = await setUp('off');
    const none = await office.officer.put(`/lists/${list}/downloads`, { addresses: {}, hour: 3 });
    expect(none.json.download).toBeNull();
    const reply = await office.officer.post(`/lists/${list}/downloads`);
    expect(reply.json).toMatchObject({ code: 'conflict', errors: [{ code: 'no-address' }] });
  });
});

describe('addresses', () => {
  it('are of files that the format has, of the web, and hold no password', async () => {
    const list = await office.enter('addresses');
    const errors = async (addresses: Readonly<Record<string, string>>) =>
      (await office.officer.put(`/lists/${list}/downloads`, { addresses, hour: 3 })).json.errors;
    const main = 'https://lists.example/one';
    expect(await errors({ main, aliases: main })).toEqual([
      { field: 'body.addresses.aliases', code: 'not-of-this-format' },
    ]);
    for (const wrong of ['ftp://lists.example/x', 'file:///etc/passwd', 'https://me:secret@lists.example/'])
      expect(await errors({ main: wrong }), wrong).toMatchObject([{ field: 'body.addresses.main' }]);
  });

  it('are set by officers and engineers, and by no reviewer', async () => {
    const list = await office.enter('setters');
    const body = { addresses: {}, hour: 3 };
    for (const [role, status] of [
      ['engineer', 200],
      ['reviewer', 403],
    ] as const)
      expect((await office.here.as(role).put(`/lists/${list}/downloads`, body)).status).toBe(status);
  });
});
