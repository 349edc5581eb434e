/** Texts that people wrote, sealed under the key of the person they are about: erasing the person erases them. */
import type { Id } from '../../kernel/ids.ts';
import { KeyDestroyedError, opener } from '../crypto/sealing.ts';
import type { Transaction } from '../database/index.ts';
import type { Call } from './route.ts';

export type ReadText = { readonly text: string | null; readonly erased: boolean };

/** A reader of the texts of one subject. What was erased is shown as erased, never as if nothing had been written. */
export async function readTexts(
  call: Call,
  tx: Transaction,
  of: Id,
): Promise<(sealed: Buffer | null) => ReadText> {
  const scope = { tx, tenant: call.session.tenant, at: call.at, master: call.runtime.keys.master };
  let open: Awaited<ReturnType<typeof opener>> | undefined;
  try {
    open = await opener(scope, of);
  } catch (error) {
    // No key: either nothing was sealed yet, or what was sealed is erased.
    if (!(error instanceof KeyDestroyedError)) throw error;
  }
  return (sealed) => {
    if (sealed === null) return { text: null, erased: false };
    return open ? { text: open(sealed).toString('utf8'), erased: false } : { text: null, erased: true };
  };
}
