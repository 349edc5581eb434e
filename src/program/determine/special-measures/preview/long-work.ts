/** Looking for whom a measure would touch as long work: some accounts at a time, then the sum. */
import { z } from '@hono/zod-openapi';
import { type Id, isId } from '../../../../kernel/ids.ts';
import { refuse } from '../../../../kernel/problems.ts';
import { inTenant, type Transaction } from '../../../../runtime/database/index.ts';
import { idField } from '../../../../runtime/http/fields.ts';
import { defineLongWork, type Turn } from '../../../../runtime/long-work/index.ts';
import { accountsAfter } from '../../../collect/identification/index.ts';
import { type PreviewAsked, readPreview } from '../store/previews.ts';
import { previewFound } from '../types/previews.ts';
import { lookAt, sumUp } from './act.ts';

const accountsAtOnce = 500;
const first = 'accounts';
const sum = 'sum';

export const previewSpecialMeasure = defineLongWork({
  code: 'preview-special-measure',
  label: 'Whom a special measure touches',
  describes: 'Looks through every account for those that a determination under § 7.307 would bear on.',
  input: z.strictObject({ measure: idField('specialMeasure') }),
  result: previewFound,
  run: async (turn) => {
    const preview = await read(turn, (tx) => readPreview(tx, turn.id));
    if (!preview) throw new Error(`${turn.id} looks at no measure`);
    await turn.each({
      total: Math.max(1, Math.ceil(preview.accounts / accountsAtOnce)) + 1,
      next: (after) => read(turn, (tx) => nextStep(tx, preview, after)),
      act: async (work, item) => {
        const asked = await readPreview(work.tx, turn.id);
        if (!asked) return refuse('not-found');
        if (item === sum) return sumUp(work, asked);
        return lookAt(work, asked, await someAccounts(work.tx, asked, accountOf(item)));
      },
    });
    const ended = await read(turn, (tx) => readPreview(tx, turn.id));
    if (!ended?.found) throw new Error(`${turn.id} lost a step: its counts would be wrong`);
    return ended.found;
  },
});

/** Each step names the account behind which it begins. */
async function nextStep(
  tx: Transaction,
  preview: PreviewAsked,
  before: string | undefined,
): Promise<readonly string[]> {
  if (before === undefined) return [first];
  if (before === sum) return [];
  const some = await someAccounts(tx, preview, accountOf(before));
  const last = some.at(-1);
  return [last !== undefined && last !== preview.lastAccount ? last : sum];
}

function someAccounts(tx: Transaction, preview: PreviewAsked, after: Id<'account'> | undefined) {
  return accountsAfter(tx, { after, last: preview.lastAccount, limit: accountsAtOnce });
}

function accountOf(step: string): Id<'account'> | undefined {
  if (step === first) return undefined;
  if (isId('account', step)) return step;
  throw new TypeError(`${step} is no step of a preview`);
}

function read<T>({ runtime, tenant }: Turn, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTenant(runtime.database.sql, { tenant }, work);
}
