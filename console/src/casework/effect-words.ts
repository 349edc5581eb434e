/** What the API says would become of a case, in words. */
import type { Answer, Input } from '../api/call.ts';

export type CaseAct = NonNullable<Input<'startCaseActs'>['body']>['act'];
export type Effect = Answer<'previewCaseActs'>['items'][number];

export function effectWords(effect: Effect, act: CaseAct, me: string): string {
  switch (effect.becomes) {
    case 'refused':
      return refusedWords(effect);
    case 'same':
      return sameWords(act, me);
    case 'changed':
      return changedWords(effect, act, me);
  }
}

function refusedWords({ state, refusal }: Effect): string {
  if (state === 'resolved' || state === 'cancelled') return 'has ended, and stays as it is';
  return `stays as it is. ${refusal?.title ?? ''}`.trim();
}

function sameWords(act: CaseAct, me: string): string {
  if (act.name === 'prioritize') return `is ${act.priority} already`;
  if (act.name === 'assign' && act.to === me) return 'is yours already';
  return act.name === 'assign' && act.to === null ? 'is assigned to nobody already' : 'is so already';
}

function changedWords({ state, priority, steps }: Effect, act: CaseAct, me: string): string {
  switch (act.name) {
    case 'prioritize':
      return `from ${priority} to ${act.priority}`;
    case 'release':
      return 'goes back into the inbox';
    case 'ask':
      return 'the customer is asked for more';
    case 'assign':
      if (state === 'claimed' && steps.includes('case-released'))
        return 'is in hand; whoever works on it loses it';
      return act.to === me ? 'becomes yours' : 'goes back to everybody';
  }
}
