/** What an open change still needs, in the words that its head and the buttons of its page share. */
import type { Answer, Item } from '../api/call.ts';

type Change = Answer<'getProgramChange'>;
type TrialAsked = Pick<Item<'listTrials'>, 'digest' | 'state'>;

export type Needing = Pick<Change, 'digest' | 'trialFault' | 'trial' | 'brakeSharePercent'> & {
  /** The last trial asked for, of this content or an earlier one. */
  readonly lastTrial?: TrialAsked | undefined;
};

/** Why no trial counts now, and what to do about it. */
export function trialNeeded({ digest, trialFault, lastTrial }: Needing): string {
  switch (trialFault?.code) {
    case 'too-old':
    case 'program-changed-since':
      return `Its trial counts no longer: ${trialFault.detail}. Try it again before it is approved.`;
    default:
      return lastTrial?.state === 'done' && lastTrial.digest !== digest
        ? 'It was written anew and was not tried as it is now: its last trial was of another content or another day. Try it again before it is approved (§ 7.304(c)).'
        : 'It holds a setting and was not tried as it is now: try it before it is approved (§ 7.304(c)).';
  }
}

/** By how much the brake holds it, and who lifts that. */
export function confirmationNeeded({ trial, brakeSharePercent }: Needing): string {
  return `The brake holds it: ${trial?.sharePercent ?? 0} % of the customers would be worse off, and above ${brakeSharePercent} % a third person confirms it before it is approved (§ 7.304(c)).`;
}
