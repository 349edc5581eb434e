/** A case that was decided is a judgement, remembered until it expires or a side changes. */
import { type CaseResolved, resolvedCases } from '../../../../casework/index.ts';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { isId } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import { judgementOf, screeningCase } from '../case-kind.ts';
import { lastDay } from '../decide.ts';
import type { Made } from '../event-schemas.ts';
import { lockMatch, openOnSameEntry } from '../store/matches.ts';
import type { KeptMatch } from '../types/matches.ts';
import { customersBehind, personsBehind } from '../whose.ts';
import { alsoOf, cancelled, coveredEvent } from './matches.ts';

export async function judgedCases(
  work: Work,
  events: readonly RecordedEvent[],
): Promise<readonly NewEvent[]> {
  const all: NewEvent[] = [];
  for (const resolved of resolvedCases(events, [screeningCase])) {
    const match = isId('screeningMatch', resolved.of) ? await lockMatch(work.tx, resolved.of) : undefined;
    if (match) all.push(...(await judged(work, match, resolved)));
  }
  return all;
}

async function judged(work: Work, match: KeptMatch, resolved: CaseResolved): Promise<readonly NewEvent[]> {
  const said = judgementOf[resolved.resolution];
  if (!said) return [];
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const customers = await customersBehind(work.tx, match.holder);
  const judgement = work.runtime.ids.next('screeningJudgement');
  const expiresOn = lastDay(said.verdict, settings, legalDay(settings, work.at));
  const event: Made<'screening-match-judged'> = {
    type: 'screening-match-judged',
    subject: match.id,
    also: [...alsoOf(match), ...customers],
    data: {
      judgement,
      subject: match.subject,
      ...said,
      reason: resolved.reason,
      customers: said.scope === 'customer' ? [...customers] : [],
      entryDigest: match.entryDigest,
      factsDigest: match.factsDigest,
      expiresOn,
      case: resolved.case,
      judgedBy: resolved.decidedBy,
      confirmedBy: resolved.confirmedBy,
    },
  };
  if (said.scope !== 'customer') return [event];
  const others = await openOnSameEntry(work.tx, match, await personsBehind(work.tx, customers));
  const covered: NewEvent[] = [];
  for (const one of others) {
    covered.push(
      coveredEvent(one, { judgement, verdict: said.verdict, expiresOn }),
      ...(await cancelled(work, one.id)),
    );
  }
  return [event, ...covered];
}
