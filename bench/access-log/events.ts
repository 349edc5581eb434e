/** Generated accesses: files of lines, each a batch. Accounts are used unevenly, time goes on, addresses repeat. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Files = { readonly files: readonly string[]; readonly bytes: number };

const actions = [
  'console:sign-in',
  'compute.instances.list',
  'compute.instances.start',
  'storage.objects.get',
  'storage.objects.put',
  'iam.keys.create',
  'network.firewalls.update',
  'billing.usage.read',
];
const days = 3;

/** @param options.until the newest moment, in milliseconds since 1970. */
export async function writeEvents(
  dir: string,
  options: { events: number; perBatch: number; accounts: readonly string[]; until: number },
): Promise<Files> {
  const { events, perBatch, accounts, until } = options;
  const random = randomOf(42);
  const from = until - days * 86_400_000;
  const step = (days * 86_400_000) / events;
  const files: string[] = [];
  let bytes = 0;
  for (let first = 0; first < events; first += perBatch) {
    const lines: string[] = [];
    for (let at = first; at < Math.min(events, first + perBatch); at += 1) {
      // The square makes a few accounts do most of what is done.
      const place = Math.floor(random() ** 2 * accounts.length);
      const account = accounts[place] ?? '';
      const user = Math.floor(random() ** 2 * 8);
      const moment = new Date(from + at * step).toISOString();
      // Each from a network of its own: accounts that share addresses are another measurement.
      const address = `${20 + (place >> 16)}.${(place >> 8) & 255}.${place & 255}.${1 + user}`;
      lines.push(
        `{"account":"${account}","at":"${moment}","address":"${address}","principal":"user-${user}","action":"${actions[Math.floor(random() * actions.length)]}"}\n`,
      );
    }
    const body = lines.join('');
    const file = join(dir, `${String(files.length).padStart(6, '0')}.ndjson`);
    await writeFile(file, body);
    bytes += body.length;
    files.push(file);
  }
  return { files, bytes };
}

function randomOf(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
