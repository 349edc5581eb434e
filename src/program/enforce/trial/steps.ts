/** A trial in steps, each done once: some accounts, then some verdicts, then the sum. Each step names where it begins. */
import { type Id, isId } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { accountsAfter } from '../../collect/identification/index.ts';
import { verdictsOfTrial } from './store/scope.ts';
import type { Trial } from './types.ts';

export const accountsAtOnce = 250;
export const verdictsAtOnce = 2_000;

export type Step =
  | { readonly of: 'accounts'; readonly after: Id<'account'> | undefined }
  | { readonly of: 'verdicts'; readonly after: Id<'verdict'> | undefined }
  | { readonly of: 'sum' };

export function stepsOf({ accounts, verdicts }: Pick<Trial, 'accounts' | 'verdicts'>): number {
  return Math.ceil(accounts / accountsAtOnce) + Math.ceil(verdicts / verdictsAtOnce) + 1;
}

/** The step after one, in the order in which they are always done; nothing after the sum. */
export async function nextStep(
  tx: Transaction,
  trial: Trial,
  before: Step | undefined,
): Promise<Step | undefined> {
  if (before === undefined)
    return trial.accounts > 0 ? { of: 'accounts', after: undefined } : verdictsOrSum(trial);
  switch (before.of) {
    case 'accounts': {
      const walk = { after: before.after, last: trial.lastAccount, limit: accountsAtOnce + 1 };
      const some = await accountsAfter(tx, walk);
      const more = some.length > accountsAtOnce;
      return more ? { of: 'accounts', after: some[accountsAtOnce - 1] } : verdictsOrSum(trial);
    }
    case 'verdicts': {
      const some = await verdictsOfTrial(tx, trial, { after: before.after, limit: verdictsAtOnce + 1 });
      const more = some.length > verdictsAtOnce;
      return more ? { of: 'verdicts', after: some[verdictsAtOnce - 1]?.verdict } : { of: 'sum' };
    }
    case 'sum':
      return undefined;
  }
}

function verdictsOrSum({ verdicts }: Trial): Step {
  return verdicts > 0 ? { of: 'verdicts', after: undefined } : { of: 'sum' };
}

/** As the long work notes it. */
export function stepText(step: Step): string {
  return step.of === 'sum' ? step.of : [step.of, step.after].filter((one) => one !== undefined).join(' ');
}

export function readStep(text: string): Step {
  const [of, after] = text.split(' ');
  if (of === 'sum') return { of };
  if (of === 'accounts' && (after === undefined || isId('account', after))) return { of, after };
  if (of === 'verdicts' && (after === undefined || isId('verdict', after))) return { of, after };
  throw new TypeError(`${text} is no step of a trial`);
}
