/** Applications: what stands in the way of opening, and what the decision to refuse leaves open. */
import type { StandingContext } from './context.ts';
import { prohibitsOpening } from './enforce-special-measure.ts';
import { answer, because, effect, type JudgedFacts, type Measure, type Owed, owe } from './measure.ts';
import { openingObstacles } from './opening-obstacles.ts';

const obligation = 'refuse-unverified';
const clause = '§ 7.302(d)';

/** An account is refused, and stays unopened, in the cases the program names (refuse-unverified). */
export function refuseUnverified(facts: JudgedFacts, context: StandingContext): Measure {
  const about = { facts, context };
  const { life } = facts;
  if (life.state === 'refused') {
    const reason = because('refused-by-decision', clause, { because: life.because, case: life.case });
    return answer(
      obligation,
      { outcome: 'met', effects: [effect({ state: 'refused', limits: 'stopped', reason })] },
      about,
    );
  }
  if (life.state !== 'applied') return answer(obligation, { outcome: 'not-applicable', effects: [] }, about);
  const open = verificationAhead(facts);
  const obstacles = openingObstacles(facts, context);
  if (obstacles.length > 0) return answer(obligation, { outcome: 'met', effects: obstacles, open }, about);
  // What a special measure forbids is for its own rule to say, and comes before what is said here.
  const prohibited = prohibitsOpening(facts, context);
  const limits = prohibited ? 'none' : 'stopped';
  const reasons = [...(prohibited ? [] : [because('ready-to-open', clause)]), ...facts.reach.reasons];
  const effects = reasons.map((reason) => effect({ state: 'not-opened', limits, reason }));
  return answer(obligation, { outcome: 'met', effects, open }, about);
}

/** Verification that will be owed once the account is open. */
function verificationAhead(facts: JudgedFacts): Owed[] {
  if (!facts.reach.reached) return [];
  return facts.verification
    .filter((one) => one.outcome === 'pending')
    .map(({ person }) =>
      owe('eventuallyDue', { code: 'verification', person, clause, why: 'verification-pending' }),
    );
}
