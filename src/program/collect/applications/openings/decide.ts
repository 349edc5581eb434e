/** What an entered code comes to. */
import type { NewEvent } from '../../../../kernel/events.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { Opening } from './types.ts';

/** The events stand whether or not it is refused: a wrong code counts. */
export type Entered = { readonly events: readonly NewEvent[]; readonly refusal?: Refusal };

export function decideEntry(
  opening: Pick<Opening, 'id' | 'link' | 'expiresAt' | 'wrongEntries' | 'ended'> | undefined,
  entry: { readonly link: Opening['link']; readonly right: boolean; readonly wrongEntriesMax: number },
  at: Instant,
): Entered {
  if (!opening || opening.link !== entry.link) return { events: [], refusal: refuse('not-found') };
  if (opening.ended || opening.expiresAt <= at) return { events: [], refusal: refuse('code-expired') };
  if (entry.right) return { events: [{ type: 'portal-entered', subject: opening.id, data: {} }] };
  const left = entry.wrongEntriesMax - opening.wrongEntries - 1;
  const ends = left <= 0;
  return {
    events: [{ type: 'portal-code-refused', subject: opening.id, data: { ends } }],
    refusal: ends ? refuse('code-expired') : { refused: 'code-wrong', facts: { entriesLeft: left } },
  };
}
