import { createSocket, type Socket } from 'node:dgram';
import { afterEach, describe, expect, test } from 'vitest';
import { ConnectorFault } from '../fault.ts';
import examples from './examples/answers.json' with { type: 'json' };
import { fakeDns, openDns } from './index.ts';

const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});

/** A name server: answers each question with the bytes given for it, under the question's own number. */
async function nameServer(answerTo: (name: string) => Buffer | undefined): Promise<string> {
  const socket = createSocket('udp4');
  sockets.push(socket);
  socket.on('message', (query, from) => {
    const answer = answerTo(questionIn(query));
    if (!answer) return;
    query.copy(answer, 0, 0, 2);
    socket.send(answer, from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return `127.0.0.1:${socket.address().port}`;
}

function questionIn(query: Buffer): string {
  const labels: string[] = [];
  for (let at = 12; query[at]; at += (query[at] ?? 0) + 1) {
    labels.push(query.subarray(at + 1, at + 1 + (query[at] ?? 0)).toString('ascii'));
  }
  return labels.join('.');
}

const wire = (hex: string) => Buffer.from(hex, 'hex');

describe('answers in wire form', () => {
  test.each(examples)('$about', async ({ domain, answer, records, fault }) => {
    const asked: string[] = [];
    const server = await nameServer((name) => {
      asked.push(name);
      return wire(answer);
    });
    const looking = openDns({ servers: [server], timeoutMilliseconds: 300, tries: 1 }).lookUpTxt(domain);
    if (fault) await expect(looking).rejects.toMatchObject({ code: fault, again: true });
    else expect(await looking).toEqual(records);
    expect(asked[0]).toBe(domain.replace('bücher', 'xn--bcher-kva'));
  });
});

test('a server that is silent is asked again, and then the next one', async () => {
  let questions = 0;
  const silent = await nameServer(() => {
    questions += 1;
    return undefined;
  });
  const good = await nameServer(() => wire(examples[0]?.answer ?? ''));
  const dns = openDns({ servers: [silent, good], timeoutMilliseconds: 100, tries: 2 });
  expect(await dns.lookUpTxt('cloud-customer.example')).toHaveLength(2);
  expect(questions).toBeGreaterThan(0);
});

test('silence of every server is a fault that may pass, never an empty answer', async () => {
  const silent = await nameServer(() => undefined);
  const looking = openDns({ servers: [silent], timeoutMilliseconds: 100, tries: 2 }).lookUpTxt(
    'slow.example',
  );
  const fault = await looking.catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(ConnectorFault);
  expect(fault).toMatchObject({ code: 'timeout', again: true });
});

test.each(['', 'no spaces.example', '-x.example', `${'a'.repeat(64)}.example`, 'a..b', '127.0.0.1:53'])(
  '%j is not a domain and is asked of nobody',
  async (domain) => {
    await expect(openDns({ servers: ['127.0.0.1:1'] }).lookUpTxt(domain)).rejects.toMatchObject({
      code: 'not-a-domain',
    });
  },
);

test('the fake keeps the same contract', async () => {
  const dns = fakeDns();
  dns.answer('Cloud-Customer.example', ['gatehouse-verification=1']);
  dns.answer('broken.example', 'fails');
  expect(await dns.lookUpTxt('cloud-customer.example')).toEqual(['gatehouse-verification=1']);
  expect(await dns.lookUpTxt('other.example')).toEqual([]);
  await expect(dns.lookUpTxt('broken.example')).rejects.toBeInstanceOf(ConnectorFault);
});
