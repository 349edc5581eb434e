/** Our own format: one access a line, with no more names than it needs. */
import { isId, toUuid } from '../../../../kernel/ids.ts';
import type { ForeignAccount } from '../types.ts';
import { type JsonObject, missing, type Reader, type Reading } from './reading.ts';

const names = new Set(['account', 'at', 'address', 'source', 'principal', 'action']);

export const gatehouse: Reader = {
  fits: (record) => 'account' in record && 'at' in record && 'action' in record,
  read: (record) => {
    for (const name of Object.keys(record)) {
      // The name itself may be anything, so it is not said.
      if (!names.has(name)) return { refused: 'unknown', field: null };
    }
    const texts = textsOf(record);
    if ('refused' in texts) return texts;
    const account = accountOf(record.account);
    if (account === undefined) return missing('account');
    if (account === 'not-an-id') return { refused: 'not-an-id', field: 'account' };
    const { at, action, address = null, source = null, principal = null } = texts;
    if (at === undefined) return missing('at');
    if (action === undefined) return missing('action');
    if (address === null && source === null) return missing('address');
    return { account, at, atField: 'at', from: address, source, principal, action };
  },
};

type Texts = Partial<Record<'at' | 'address' | 'source' | 'principal' | 'action', string>>;

function textsOf(record: JsonObject): Texts | Extract<Reading, { refused: unknown }> {
  const texts: Texts = {};
  for (const name of ['at', 'address', 'source', 'principal', 'action'] as const) {
    const value = record[name];
    if (value === undefined || value === null || value === '') continue;
    if (typeof value !== 'string') return { refused: 'not-text', field: name };
    texts[name] = value;
  }
  return texts;
}

function accountOf(value: unknown): string | ForeignAccount | 'not-an-id' | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return isId('account', value) ? toUuid(value).toLowerCase() : 'not-an-id';
  if (typeof value !== 'object') return 'not-an-id';
  // Safe: only its two names are read, and both are checked.
  const { namespace, id } = value as JsonObject;
  const fit = typeof namespace === 'string' && /^[a-z][a-z0-9-]{0,62}$/.test(namespace);
  return fit && typeof id === 'string' && id !== '' ? { namespace, id } : 'not-an-id';
}
