/** What each step of a trial does. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../kernel/canonical.ts';
import type { NewEvent } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../kernel/problems.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { readCursor } from '../../../runtime/http/page.ts';
import type { Page } from '../../../runtime/http/route.ts';
import { settingsDigestOf } from '../../adopt/written-program/index.ts';
import { accountsAfter } from '../../collect/identification/index.ts';
import { readDuties, readVerdicts } from '../gate/index.ts';
import { type Foreseen, foreseeStandings } from '../standing/index.ts';
import { answerAgain } from './answer-again.ts';
import { differencesBetween, isWorse, sideOf } from './compare.ts';
import { accountsAtOnce, readStep, type Step, verdictsAtOnce } from './steps.ts';
import {
  countTriedAccounts,
  insertAccounts,
  insertVerdicts,
  listTriedAccounts,
  listTriedVerdicts,
  readTriedAccounts,
} from './store/rows.ts';
import { verdictsOfTrial } from './store/scope.ts';
import { addMoves, addOtherwise, endTrial, moveKey, readTrial } from './store/trials.ts';
import { mostVerdictsKept, type Trial, type TrialFound, type TriedAccount } from './types.ts';

const rowsAtOnce = 1_000;

export async function act(work: Work, id: Id<'longWork'>, item: string): Promise<Refusal | undefined> {
  const trial = await readTrial(work.tx, id);
  if (!trial) return refuse('not-found');
  const step = readStep(item);
  switch (step.of) {
    case 'accounts':
      return tryAccounts(work, trial, step);
    case 'verdicts':
      return tryVerdicts(work, trial, step);
    case 'sum':
      return sumUp(work, trial);
  }
}

type StepOf<Of extends Step['of']> = Extract<Step, { readonly of: Of }>;

async function tryAccounts(work: Work, trial: Trial, { after }: StepOf<'accounts'>): Promise<undefined> {
  const { moment: at, before, after: changed } = trial;
  const accounts = await accountsAfter(work.tx, { after, last: trial.lastAccount, limit: accountsAtOnce });
  const under = { edition: work.runtime.edition, at, before, after: changed };
  const found = await foreseeStandings(work.seals, accounts, under);
  const moved = new Map<string, number>();
  for (const one of found) {
    const move = moveKey({ from: one.before.state, to: one.after.state });
    moved.set(move, (moved.get(move) ?? 0) + 1);
  }
  await addMoves(work.tx, trial.id, moved);
  await insertAccounts(work, trial.id, found.flatMap(tried));
}

/** Only what differs is kept. */
function tried(one: Foreseen): readonly TriedAccount[] {
  const [before, after] = [sideOf(one.before), sideOf(one.after)];
  const differs = differencesBetween(before, after);
  if (differs.length === 0) return [];
  const { account, customer } = one;
  return [{ account, customer, worse: isWorse(before, after), differs, before, after }];
}

/** An account that would not differ answers as it does: only the others' questions are asked again. */
async function tryVerdicts(work: Work, trial: Trial, { after }: StepOf<'verdicts'>): Promise<undefined> {
  const { tx, tenant, runtime } = work;
  const asked = await verdictsOfTrial(tx, trial, { after, limit: verdictsAtOnce });
  const again = asked.filter(({ differs }) => differs).map(({ verdict }) => verdict);
  if (again.length === 0) return;
  const verdicts = [...(await readVerdicts(tx, again)).values()].map(({ verdict }) => verdict);
  const accounts = await readTriedAccounts(tx, trial.id, [...new Set(verdicts.map((one) => one.account))]);
  const duties = await readDuties(tx, tenant);
  const context = { edition: runtime.edition.id, parameters: {}, at: trial.moment };
  const otherwise = verdicts
    .flatMap((verdict) => {
      const account = accounts.get(verdict.account);
      return account ? answerAgain(verdict, account, duties, context) : [];
    })
    .sort((a, b) => (a.verdict < b.verdict ? -1 : 1));
  await insertVerdicts(work, trial.id, otherwise.slice(0, Math.max(0, mostVerdictsKept - trial.otherwise)));
  await addOtherwise(tx, trial.id, otherwise.length);
}

/** The counts, on record with the change. A trial that lost a step has none. */
async function sumUp(work: Work, trial: Trial): Promise<Refusal | undefined> {
  const { digest, accounts, customers, verdicts, otherwise, before } = trial;
  const lookedAt = trial.moves.reduce((sum, move) => sum + move.accounts, 0);
  if (lookedAt !== accounts) return refuse('conflict', { field: 'accounts', code: 'left-out' });
  const counts = await countTriedAccounts(work.tx, trial.id);
  const sharePercent = shareOf(counts.customersWorse, customers);
  const data = { accounts, ...counts, customers, sharePercent, verdicts, otherwise };
  const found: TrialFound = { ...data, rowsDigest: await digestOfRows(work.tx, trial.id) };
  await endTrial(work, trial.id, found);
  const event: NewEvent = {
    type: 'program-change-tried',
    subject: trial.change,
    data: { digest, work: trial.id, ...data, settingsDigest: settingsDigestOf(before) },
  };
  await work.commit([event]);
  return undefined;
}

/** In percent, to two decimals; never above the whole. */
export function shareOf(some: number, all: number): number {
  return all === 0 ? 0 : Math.min(100, Math.round((some / all) * 10_000) / 100);
}

/** SHA-256, hexadecimal, of the canonical form of every row, a line each: accounts first, then verdicts. */
async function digestOfRows(tx: Transaction, trial: Id<'longWork'>): Promise<string> {
  const hash = createHash('sha256');
  for await (const row of everyRow((page) => listTriedAccounts(tx, { trial }, page)))
    hash.update(`${canonicalJson(row)}\n`);
  for await (const row of everyRow((page) => listTriedVerdicts(tx, { trial }, page)))
    hash.update(`${canonicalJson(row)}\n`);
  return hash.digest('hex');
}

type PageAsked = { readonly cursor?: NonNullable<ReturnType<typeof readCursor>>; readonly limit: number };

async function* everyRow<Row>(read: (page: PageAsked) => Promise<Page<Row>>): AsyncGenerator<Row> {
  let next: string | undefined;
  do {
    const cursor = readCursor(next);
    const page = await read({ limit: rowsAtOnce, ...(cursor ? { cursor } : {}) });
    yield* page.items;
    next = page.next;
  } while (next !== undefined);
}
