/** Works out standings anew and says, as events, which changed. Stored standings are written by nothing else. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../kernel/canonical.ts';
import type { NewEvent } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import { legalDay } from '../../adopt/written-program/index.ts';
import { proposeClosingOf, proposeEndOf } from './commands/proposals.ts';
import { enforcementEvents } from './enforcements.ts';
import { type Gathered, gatherFacts } from './gather.ts';
import { type ProgramAt, programAt } from './program.ts';
import { standingOf, type WorkedOut } from './standing.ts';
import { holdStandings, type KeptStanding, readKeptStandings } from './store/standings.ts';
import type { ChangedPart, StandingChanged } from './types/events.ts';
import type { StandingFacts } from './types/facts.ts';

/** What is about to happen to the facts of an account in this very commit, not yet in the tables. */
export type Foreseen = (facts: StandingFacts) => StandingFacts;

/**
 * The events that bring the standings of these accounts up to date: nothing for those that stay as they are. Where the
 * program has come to the point of closing, a proposal is opened for people to decide.
 */
export async function recompute(
  work: Work,
  accounts: readonly Id<'account'>[],
  foreseen: Foreseen = (facts) => facts,
): Promise<readonly NewEvent[]> {
  if (accounts.length === 0) return [];
  await holdStandings(work.tx, accounts);
  const program = await currentProgram(work);
  const gathered = await gatherFacts(work.tx, accounts, program);
  const kept = await readKeptStandings(work.tx, accounts);
  const events: NewEvent[] = [];
  for (const [account, { facts, holder }] of gathered) {
    const now = { facts: foreseen(facts), holder };
    events.push(...(await broughtUpToDate(work, { account: now, kept: kept.get(account), program })));
  }
  return events;
}

function currentProgram(work: Work): Promise<ProgramAt> {
  return programAt(work.tx, { edition: work.runtime.edition, tenant: work.tenant, at: work.at });
}

type Given = {
  readonly account: Gathered;
  readonly kept: KeptStanding | undefined;
  readonly program: ProgramAt;
};

async function broughtUpToDate(work: Work, { account, kept, program }: Given): Promise<readonly NewEvent[]> {
  const { facts, holder } = account;
  const standing = standingOf(facts, program.law, program.time);
  const proposal = await proposalOwed(work, account, standing);
  if (proposal) {
    const proposed = { ...facts, cases: [...facts.cases, proposal.case] };
    const next = await broughtUpToDate(work, { account: { facts: proposed, holder }, kept, program });
    return [...proposal.events, ...next];
  }
  const persons = [facts.customer, ...facts.owners].map(({ person }) => person);
  const change = changeOf(kept, { ...standing, persons, factsDigest: digestOf(facts, program) });
  if (!change) return [];
  const { account: subject, customer, person } = holder;
  const changed = { type: 'standing-changed', subject, also: [customer, person], data: change };
  return [
    changed,
    ...enforcementEvents({ kept, change, holder, on: legalDay(program.time.settings, program.time.at) }),
  ];
}

/** Where the program has come to the point that people decide: their case, opened now. */
async function proposalOwed(work: Work, { facts, holder }: Gathered, { reasons }: WorkedOut) {
  const owes = (code: string) => reasons.some((reason) => reason.code === code);
  if (owes('closing-to-be-proposed')) return proposeClosingOf(work, holder);
  return owes('listed-party-to-be-proposed') ? proposeEndOf(work, holder, facts.life.state) : undefined;
}

/** What of the kept standing is no longer so; nothing where all of it is. */
export function changeOf(
  kept: KeptStanding | undefined,
  standing: WorkedOut & Pick<StandingChanged, 'persons' | 'factsDigest'>,
): StandingChanged | undefined {
  const { state, terms, reasons, lifts, requirements, validUntil, persons, factsDigest } = standing;
  const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);
  const changes: ChangedPart[] = [
    ...(kept?.state === state ? [] : ['state' as const]),
    ...(kept && same(kept.terms, terms) ? [] : ['terms' as const]),
    ...(kept && same(kept.reasons, reasons) ? [] : ['reasons' as const]),
    ...(kept && same([kept.requirements, kept.lifts], [requirements, lifts])
      ? []
      : ['requirements' as const]),
    ...(kept && kept.validUntil === validUntil ? [] : ['valid-until' as const]),
    ...(kept && same(kept.persons, persons) ? [] : ['persons' as const]),
  ];
  if (changes.length === 0) return undefined;
  return {
    from: kept?.state ?? null,
    to: state,
    changes,
    reasons: reasons.map(({ code, clause, facts }) => ({
      code,
      clause,
      ...(facts ? { facts: { ...facts } } : {}),
    })),
    terms,
    lifts: [...lifts],
    requirements,
    persons,
    version: (kept?.version ?? 0) + 1,
    validUntil,
    factsDigest,
  };
}

/** SHA-256, base64, of everything a standing was worked out from, the moment aside. */
function digestOf(facts: StandingFacts, { law, time }: ProgramAt): string {
  const inputs = { facts, law, settings: time.settings, ahead: time.ahead };
  return createHash('sha256').update(canonicalJson(inputs)).digest('base64');
}
