/** An account with its facts, held until the transaction ends: two commands on it follow one another. */
import type { Id } from '../../../../kernel/ids.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { legalDay } from '../../../adopt/written-program/index.ts';
import type { AccountOf } from '../decide.ts';
import { type Gathered, gatherFacts } from '../gather.ts';
import { type ProgramAt, programAt } from '../program.ts';
import { holdStandings } from '../store/standings.ts';

export type HeldAccount = Gathered & {
  readonly account: AccountOf;
  readonly program: ProgramAt;
  readonly today: Day;
};

export async function holdAccount(work: Work, id: Id<'account'>): Promise<HeldAccount | undefined> {
  await holdStandings(work.tx, [id]);
  const program = await programAt(work.tx, {
    edition: work.runtime.edition,
    tenant: work.tenant,
    at: work.at,
  });
  const gathered = (await gatherFacts(work.tx, [id], program)).get(id);
  if (!gathered) return undefined;
  const { customer, person } = gathered.holder;
  return {
    ...gathered,
    account: { id, also: [customer, person], life: gathered.facts.life },
    program,
    today: legalDay(program.time.settings, work.at),
  };
}
