/** The load, in a process of its own: sends files as batches over a few connections until all are acknowledged. */
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';

export type Plan = {
  readonly port: number;
  readonly key: string;
  readonly files: readonly string[];
  readonly connections: number;
};

export type Seen = { readonly acknowledged: number; readonly seconds: number; readonly again: number };

type Receipt = { counts: { events: number } };

async function run({ port, key, files, connections }: Plan): Promise<Seen> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const began = performance.now();
  let [next, acknowledged, again] = [0, 0, 0];
  const lane = async () => {
    for (;;) {
      const file = files[next];
      next += 1;
      if (file === undefined) return;
      const body = await readFile(file);
      for (;;) {
        const receipt = await send(agent, { port, key, name: file, body });
        if (receipt) {
          acknowledged += receipt.counts.events;
          break;
        }
        again += 1;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  agent.destroy();
  return { acknowledged, again, seconds: (performance.now() - began) / 1000 };
}

type Sending = { port: number; key: string; name: string; body: Buffer };

function send(agent: Agent, { port, key, name, body }: Sending): Promise<Receipt | undefined> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${key}`,
      'content-type': 'application/x-ndjson',
      'content-length': body.length,
      'idempotency-key': name,
    };
    const asked = request(
      { agent, host: '127.0.0.1', port, path: '/v1/access-events', method: 'POST', headers },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (answer.statusCode === 503) resolve(undefined);
          else if (answer.statusCode === 200)
            resolve(JSON.parse(text) as Receipt); // Safe: the receipt of the API.
          else reject(new Error(`${answer.statusCode} ${text}`));
        });
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const [text] = process.argv.slice(2);
if (text !== undefined) {
  const plan = JSON.parse(text) as Plan; // Safe: written by bench/access-log/index.ts.
  console.log(JSON.stringify(await run(plan)));
}
