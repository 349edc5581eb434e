/** A look at an erasure, and carrying it out, as long work: an account at a time, each in a transaction of its own. */
import { z } from '@hono/zod-openapi';
import { type Id, isId } from '../../../../kernel/ids.ts';
import { refuse } from '../../../../kernel/problems.ts';
import { inTenant, type Transaction } from '../../../../runtime/database/index.ts';
import { defineLongWork, type Turn } from '../../../../runtime/long-work/index.ts';
import { accountsAfter } from './accounts-store.ts';
import { certify, erase, lookAt, sumUp } from './act.ts';
import { eraseOutside, lookOutside, slugsOutside } from './outside.ts';
import { readErasure } from './store.ts';
import { certificate, erasureId, erasurePreview } from './types.ts';
import { eraseUnmatched, unmatchedSteps } from './unmatched.ts';

const accountsAtOnce = 200;
const sum = 'sum';
const end = 'certificate';
const outside = 'outside ';
const unmatched = 'unmatched ';

export const previewErasure = defineLongWork({
  code: 'preview-erasure',
  label: 'What an erasure takes',
  describes: 'Counts what an erasure would take and leave of each of its accounts.',
  input: z.strictObject({ erasure: erasureId }),
  result: erasurePreview,
  run: async (turn, { erasure }) => {
    const found = await must(turn, erasure);
    const last = [...stepsOutside(turn), sum];
    await turn.each({
      total: found.accounts + last.length,
      next: (after) => nextOf(turn, erasure, after, last),
      act: async (work, item) => {
        if (item === sum) return sumUp(work, found, turn.id);
        if (item.startsWith(outside)) return lookOutside(work, erasure, item.slice(outside.length));
        return lookAt(work, erasure, accountOf(item));
      },
    });
    const { preview } = await must(turn, erasure);
    // That of an earlier look does not stand for this one.
    if (preview?.work !== turn.id) throw new Error(`${turn.id} lost a step: its counts would be wrong`);
    return preview;
  },
});

export const runErasure = defineLongWork({
  code: 'run-erasure',
  label: 'Erasure',
  describes: 'Erases what is due of the accounts of an approved erasure, and gives the certificate.',
  input: z.strictObject({ erasure: erasureId }),
  result: certificate,
  run: async (turn, { erasure }) => {
    const asked = await must(turn, erasure);
    const unmatchedOnes = Array.from({ length: unmatchedSteps(asked) }, (_, nth) => `${unmatched}${nth + 1}`);
    const last = [...stepsOutside(turn), ...unmatchedOnes, end];
    await turn.each({
      total: asked.accounts + last.length,
      next: (after) => nextOf(turn, erasure, after, last),
      act: async (work, item) => {
        const found = await readErasure(work.tx, erasure);
        if (!found) return refuse('not-found');
        if (item === end) return certify(work, erasure, found.accounts);
        if (item.startsWith(outside)) return eraseOutside(work, erasure, item.slice(outside.length));
        if (item.startsWith(unmatched)) return eraseUnmatched(work, found);
        return erase(work, erasure, accountOf(item));
      },
    });
    const ended = await must(turn, erasure);
    if (!ended.certificate) throw new Error(`${turn.id} came to its end without a certificate`);
    return ended.certificate;
  },
});

function stepsOutside({ runtime }: Turn): readonly string[] {
  return slugsOutside(runtime).map((slug) => `${outside}${slug}`);
}

/** Some accounts behind that one; where there are none left, the steps that come after all. */
async function nextOf(
  turn: Turn,
  erasure: Id<'erasure'>,
  after: string | undefined,
  last: readonly string[],
): Promise<readonly string[]> {
  const place = after === undefined ? -1 : last.indexOf(after);
  if (place >= 0) return last.slice(place + 1);
  const page = { after: after === undefined ? undefined : accountOf(after), limit: accountsAtOnce };
  const accounts = await read(turn, (tx) => accountsAfter(tx, erasure, page));
  return accounts.length > 0 ? accounts : last;
}

function accountOf(step: string): Id<'account'> {
  if (isId('account', step)) return step;
  throw new TypeError(`${step} is no account`);
}

async function must(turn: Turn, erasure: Id<'erasure'>) {
  const found = await read(turn, (tx) => readErasure(tx, erasure));
  if (!found) throw new Error(`there is no ${erasure}`);
  return found;
}

function read<T>({ runtime, tenant }: Turn, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTenant(runtime.database.sql, { tenant }, work);
}
