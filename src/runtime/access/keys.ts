/** Makes a service key: the secret is born here and is in no event, no table and no log. */
import type { Id } from '../../kernel/ids.ts';
import { isRefusal, type Refusal } from '../../kernel/problems.ts';
import type { Work } from '../commit/work.ts';
import { decideKey, type Giver } from './decide.ts';
import { digestOf, newSecret, writeKey } from './secret.ts';
import type { MakeServiceKey } from './types.ts';

export type MadeKey = {
  readonly id: Id<'serviceKey'> /** The whole key, as a program sends it. */;
  readonly text: string;
};

export async function makeKey(work: Work, giver: Giver, wanted: MakeServiceKey): Promise<MadeKey | Refusal> {
  const id = work.runtime.ids.next('serviceKey');
  const secret = newSecret();
  const digest = digestOf(secret).toString('hex');
  const decided = decideKey({ giver, wanted, key: id, digest, at: work.at });
  if (isRefusal(decided)) return decided;
  await work.commit(decided);
  return { id, text: writeKey({ id, secret }) };
}
