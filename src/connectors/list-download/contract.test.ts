import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { openListDownload } from './index.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Safe: a server listening on TCP has such an address.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/list.csv`;
}

const { download } = openListDownload({
  allowPrivate: true,
  idleMilliseconds: 150,
  wholeMilliseconds: 2_000,
});
const bytesMax = 1_000;
const nothing = (fault: string, status: number | null = null) => ({ got: 'nothing', fault, status });

describe('a file', () => {
  test('comes whole, with the marks by which the server knows it', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { etag: '"7"', 'last-modified': 'Mon, 02 Mar 2026 15:00:00 GMT' });
      response.write('key,');
      response.end('name\n');
    });
    const got = await download({ url, bytesMax });
    expect(got).toMatchObject({
      got: 'file',
      marks: { etag: '"7"', lastModified: 'Mon, 02 Mar 2026 15:00:00 GMT' },
    });
    expect(got.got === 'file' && Buffer.from(got.bytes).toString()).toBe('key,name\n');
  });

  test('that the server still has as it was is not sent again', async () => {
    const url = await serve(({ headers }, response) => {
      const known = headers['if-none-match'] === '"7"' && headers['if-modified-since'] === 'yesterday';
      response.writeHead(known ? 304 : 200).end(known ? undefined : 'x');
    });
    const marks = { etag: '"7"', lastModified: 'yesterday' };
    expect(await download({ url, bytesMax, marks })).toEqual({ got: 'unchanged' });
    expect(await download({ url, bytesMax })).toMatchObject({ got: 'file' });
  });

  test('of which the connection is cut is nothing', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200).write('key,name\n');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await download({ url, bytesMax })).toEqual(nothing('cut-off'));
  });

  test('of which fewer bytes come than were announced is nothing', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('key,name\n');
      setTimeout(() => response.socket?.end(), 20);
    });
    expect(await download({ url, bytesMax })).toEqual(nothing('cut-off'));
  });

  test('that is too large is given up: at once where its length is said, else when it is passed', async () => {
    const said = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': bytesMax + 1 }).end('x'.repeat(bytesMax + 1));
    });
    expect(await download({ url: said, bytesMax })).toEqual(nothing('too-large', 200));
    const unsaid = await serve((_request, response) => {
      response.writeHead(200);
      for (let piece = 0; piece <= 10; piece += 1) response.write('x'.repeat(bytesMax / 10));
      response.end();
    });
    expect(await download({ url: unsaid, bytesMax })).toEqual(nothing('too-large', 200));
  });

  test.each([
    [404, 'not-found'],
    [403, 'not-authorized'],
    [503, 'busy'],
    [500, 'server-fault'],
    [204, 'not-understood'],
  ])('is not there where the server answers %i', async (status, fault) => {
    const url = await serve((_request, response) => response.writeHead(status).end());
    expect(await download({ url, bytesMax })).toEqual(nothing(fault, status));
  });

  test('that comes in an encoding nobody asked for is not read', async () => {
    const url = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
    );
    expect(await download({ url, bytesMax })).toEqual(nothing('encoding-not-asked', 200));
  });
});

describe('a server', () => {
  test('that is silent, before the answer or in its middle, is left', async () => {
    const silent = await serve(() => undefined);
    expect(await download({ url: silent, bytesMax })).toEqual(nothing('timeout'));
    const slow = await serve((_request, response) => void response.writeHead(200).write('key,name\n'));
    expect(await download({ url: slow, bytesMax })).toEqual(nothing('timeout'));
  });

  test('that gives a byte now and then is left when the time for the whole is over', async () => {
    const drips = openListDownload({ allowPrivate: true, idleMilliseconds: 500, wholeMilliseconds: 300 });
    const url = await serve((_request, response) => {
      response.writeHead(200);
      const drop = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drop));
    });
    expect(await drips.download({ url, bytesMax })).toEqual(nothing('timeout'));
  });

  test('that is not there, or has no name', async () => {
    expect(await download({ url: 'http://127.0.0.1:1/', bytesMax })).toEqual(nothing('connection-failed'));
    expect(await download({ url: 'http://gone.invalid/', bytesMax })).toEqual(nothing('name-not-found'));
  });

  test('at a private address is never reached, by its number or by its name', async () => {
    const strict = openListDownload();
    const url = await serve((_request, response) => response.end('a secret of this network'));
    expect(await strict.download({ url, bytesMax })).toEqual(nothing('address-not-public'));
    const named = url.replace('127.0.0.1', 'localhost');
    expect(await strict.download({ url: named, bytesMax })).toEqual(nothing('address-not-public'));
  });
});

describe('a redirect', () => {
  test('is followed to where it leads, five times and no more', async () => {
    const url = await serve(({ url: path = '' }, response) => {
      const left = Number(new URL(path, 'http://x').searchParams.get('left'));
      if (left > 0) response.writeHead(302, { location: `/list.csv?left=${left - 1}` }).end();
      else response.end('here');
    });
    expect(await download({ url: `${url}?left=5`, bytesMax })).toMatchObject({ got: 'file' });
    expect(await download({ url: `${url}?left=6`, bytesMax })).toEqual(nothing('too-many-redirects'));
  });

  test('to another protocol is refused', async () => {
    const url = await serve((_request, response) =>
      response.writeHead(301, { location: 'ftp://lists.example/x' }).end(),
    );
    expect(await download({ url, bytesMax })).toEqual(nothing('redirect-refused', 301));
  });
});
