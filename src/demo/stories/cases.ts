/** Cases taken in hand and decided, as the routes of the inbox do it. */

import { satisfyClockEvents } from '../../casework/clocks/index.ts';
import {
  askInCase,
  type Case,
  claimCase,
  confirmCase,
  decideCase,
  findOpenCase,
  readCase,
} from '../../casework/index.ts';
import type { Actor, NewEvent, Role } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Refusal } from '../../kernel/problems.ts';
import type { Work } from '../../runtime/commit/work.ts';
import { settled } from '../settled.ts';

export type Deciding = {
  readonly kind: string;
  readonly subject: Id;
  readonly resolution: string;
  readonly reason: string;
  readonly customerText?: string;
  readonly colleagueText?: string;
};

type Person = { readonly user: Id<'user'>; readonly role: Role };

/** Takes the open case and decides it. Where there is none any more, nothing is done. */
export async function decideOpenCase(work: Work, { kind, subject, ...decision }: Deciding): Promise<void> {
  const about = kindNamed(work, kind);
  const inHand = await takeOpenCase(work, { kind, subject });
  if (!inHand || !about) return;
  const by = personOf(work.actor);
  const { resolution, reason, ...texts } = decision;
  const { secondPersonFor } = await about.terms(work);
  const secondPerson = secondPersonFor.includes(resolution);
  await conclude(
    work,
    inHand.id,
    decideCase(inHand, { resolution, reason, texts, by, secondPerson, notBy: [] }, work.at),
  );
}

export type Asking = {
  readonly kind: string;
  readonly subject: Id;
  readonly reason: string;
  readonly wanted: readonly string[];
  readonly customerText: string;
};

/** Takes the open case and asks the customer: the case waits for the answer. */
export async function askInOpenCase(work: Work, { kind, subject, ...asking }: Asking): Promise<void> {
  const found = await takeOpenCase(work, { kind, subject });
  if (!found) return;
  const { customerText, ...asked } = asking;
  const by = personOf(work.actor);
  await work.commit(settled(askInCase(found, { ...asked, by, texts: { customerText } }, work.at)));
}

/** The open case, claimed by whoever acts. Nothing where there is none any more. */
export async function takeOpenCase(
  work: Work,
  { kind, subject }: { readonly kind: string; readonly subject: Id },
): Promise<Case | undefined> {
  const found = await findOpenCase(work.tx, { kind, subject });
  const about = kindNamed(work, kind);
  if (!found || !about) return undefined;
  if (found.progress.state === 'open') {
    const by = personOf(work.actor);
    await work.commit(settled(claimCase(found, { ...by, decidedBy: about.decidedBy }, work.at)));
  }
  return readCase(work.tx, found.id);
}

function kindNamed(work: Work, kind: string) {
  return work.runtime.parts.flatMap((part) => part.caseKinds ?? []).find((one) => one.code === kind);
}

/** As the second person. */
export async function confirmOpenCase(work: Work, of: { kind: string; subject: Id }): Promise<void> {
  const found = await findOpenCase(work.tx, of);
  if (found?.progress.state !== 'awaiting-second-person') return;
  const asked = { by: personOf(work.actor), notBy: [], texts: {} };
  await conclude(work, found.id, confirmCase(found, asked, work.at));
}

/** A case that is resolved meets its deadline in the same commit. */
async function conclude(work: Work, id: Id<'case'>, decided: readonly NewEvent[] | Refusal): Promise<void> {
  const events = settled<readonly NewEvent[]>(decided);
  const found = await readCase(work.tx, id);
  const clock = found && kindNamed(work, found.kind)?.clock;
  const ends = events.some((event) => event.type === 'case-resolved');
  const met =
    ends && clock
      ? await satisfyClockEvents(work, { subject: id, obligation: clock.obligation }, { what: id })
      : [];
  await work.commit([...events, ...met]);
}

function personOf(actor: Actor): Person {
  if (actor.kind !== 'user') throw new Error('cases are decided by people');
  return { user: actor.id, role: actor.role };
}
