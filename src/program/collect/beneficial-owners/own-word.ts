/**
 * What a customer may change of what was stated about it. It takes back its own word as long as nothing rests on it;
 * afterwards it reports a change, and what stood stays on record (§ 7.302(f)). Pure.
 */
import { z } from 'zod';
import { type Refusal, refuse } from '../../../kernel/problems.ts';
import type { Instant } from '../../../kernel/time.ts';

export type StatedText = { readonly text: string; readonly recordedAt: Instant };

/** `latest`: the newest statement about the same record, which may be somebody else's. */
export type ToChange = {
  readonly stated: StatedText;
  readonly latest: StatedText;
  /** When somebody was last verified on the strength of this file. */
  readonly reliedOnAt: Instant | null;
};

/** Replacing or retracting: as if it had not been said. */
export function refuseTakingBack(
  { stated, latest, reliedOnAt }: ToChange,
  field: string,
): Refusal | undefined {
  if (!isOnlyOwnWord(stated) || !isOnlyOwnWord(latest))
    return refuse('conflict', { field, code: 'stated-by-others' });
  if (reliedOnAt !== null && stated.recordedAt <= reliedOnAt)
    return refuse('conflict', { field, code: 'relied-on' });
  return undefined;
}

/** Closing: what the customer once said, whoever confirmed it since, is over from a day. */
export function refuseClosing({ latest }: Pick<ToChange, 'latest'>, field: string): Refusal | undefined {
  return sourcesOf(latest).includes(ownWord)
    ? undefined
    : refuse('conflict', { field, code: 'stated-by-others' });
}

const ownWord = 'selfDeclaration';

function isOnlyOwnWord(stated: StatedText): boolean {
  const sources = sourcesOf(stated);
  return sources.length > 0 && sources.every((source) => source === ownWord);
}

const sourced = z.looseObject({
  source: z.looseObject({ type: z.array(z.string()).default([]) }).default({ type: [] }),
});

function sourcesOf({ text }: StatedText): readonly string[] {
  return sourced.parse(JSON.parse(text)).source.type;
}
