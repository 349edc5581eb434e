/** Answers one batch: from what is remembered, signed, and given only once its record is durable. */
import { canonicalJson } from '../../../kernel/canonical.ts';
import { actorText } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problems.ts';
import { addMilliseconds, type Instant } from '../../../kernel/time.ts';
import { perform } from '../../../runtime/commit/perform.ts';
import { inTenant, type Transaction } from '../../../runtime/database/index.ts';
import type { Runtime } from '../../../runtime/runtime.ts';
import { programSettings } from '../../adopt/written-program/index.ts';
import { readFreshness } from '../../determine/lists/index.ts';
import { readStandings, recompute, type Standing } from '../standing/index.ts';
import { readDuties } from './duties.ts';
import { type Basis, type ListsSaid, listsSaid, type Memory } from './memory.ts';
import type { VerdictSigner } from './signer.ts';
import { givenText } from './signing.ts';
import { readByRequestKey, recordVerdicts, type VerdictRow } from './store.ts';
import { verdictOf } from './verdict.ts';
import type { Answered, Waiting } from './verdict-log.ts';

/** What the gate of one running installation works with. */
export type Gate = { readonly runtime: Runtime; readonly signer: VerdictSigner; readonly memory: Memory };

const mostRounds = 5;
/** A verdict is relied on no longer than this, so that a change of standing is felt. */
const relyOnMilliseconds = 60_000;

type Batch = Gate & {
  readonly tenant: Id<'organization'>;
  readonly at: Instant;
  readonly relyUntil: Instant;
};
type Answers = readonly (readonly [Waiting, Answered])[];

/**
 * Each round reads what is not remembered, answers, and records. A question stays open for the next round where its
 * standing, the duties or the lists had changed, or where its request key is on record; what it rests on is then read anew.
 */
export async function answerBatch(
  gate: Gate,
  tenant: Id<'organization'>,
  waiting: readonly Waiting[],
): Promise<readonly Answered[]> {
  const at = gate.runtime.clock.now();
  const batch: Batch = { ...gate, tenant, at, relyUntil: addMilliseconds(at, relyOnMilliseconds) };
  const answers = new Map<Waiting, Answered>();
  let open = waiting;
  const take = (answered: Answers) => {
    for (const [one, answer] of answered) answers.set(one, answer);
    open = open.filter((one) => !answers.has(one));
  };
  for (let round = 0; open.length > 0; round += 1) {
    if (round === mostRounds) throw new Error('standings changed faster than they could be read');
    const lists = round === 0 ? gate.memory.lists(tenant, at) : undefined;
    const unsure = lists ? open.filter((one) => !basisOf(batch, one)) : open;
    if (unsure.length > 0) take(await lookUp(batch, unsure, lists));
    take(await recordAnswers(batch, open));
  }
  return waiting.map((one) => answers.get(one) ?? refuse('internal'));
}

/** What is remembered, unless time alone has ended it: then it is worked out anew before anybody relies on it. */
function basisOf({ memory, tenant, at }: Batch, { question }: Waiting): Basis | undefined {
  const basis = memory.find(tenant, question.account);
  return basis && !isOver(basis.standing, at) ? basis : undefined;
}

function isOver({ validUntil }: Pick<Standing, 'validUntil'>, at: Instant): boolean {
  return validUntil !== null && validUntil <= at;
}

/** Brings standings up to date that time has changed and the worker has not yet seen. */
async function renew({ runtime, tenant, at }: Batch, standings: Iterable<Standing>): Promise<void> {
  const over = [...standings].filter((one) => isOver(one, at)).map((one) => one.account);
  if (over.length === 0) return;
  await perform(runtime, { tenant, actor: { kind: 'system', name: 'gate' } }, async (work) => {
    await work.commit(await recompute(work, over));
  });
}

/** Reads what these questions rest on. Answers those that were answered before, or ask about an account that is not there. */
async function lookUp(
  batch: Batch,
  unsure: readonly Waiting[],
  known: ListsSaid | undefined,
): Promise<Answers> {
  const { runtime, tenant, memory } = batch;
  const accounts = [...new Set(unsure.map((one) => one.question.account))];
  const kept = await inTenant(runtime.database.sql, { tenant }, (tx) => readStandings(tx, accounts));
  await renew(batch, kept.values());
  return inTenant(runtime.database.sql, { tenant }, async (tx) => {
    const standings = await readStandings(tx, accounts);
    const read = { duties: await readDuties(tx, tenant), lists: known ?? (await readLists(tx, batch)) };
    memory.remember(tenant, read, standings.values());
    const before = new Map(await answeredBefore(tx, unsure));
    return unsure.flatMap((one): Answers => {
      const kept = before.get(one);
      if (kept) return [[one, kept]];
      if (standings.has(one.question.account)) return [];
      return [[one, refuse('not-found', { field: 'body.account', code: 'unknown' })]];
    });
  });
}

async function recordAnswers(batch: Batch, open: readonly Waiting[]): Promise<Answers> {
  const keys = new Set<string>();
  const made: Made[] = [];
  for (const waiting of open) {
    const basis = basisOf(batch, waiting);
    // The same key twice in one batch: the second finds the first on record in the next round.
    if (!basis || (waiting.requestKey && keys.has(waiting.requestKey))) continue;
    if (waiting.requestKey) keys.add(waiting.requestKey);
    made.push({ waiting, basis });
  }
  const duties = made[0]?.basis.duties;
  const lists = batch.memory.lists(batch.tenant, batch.at);
  if (!duties || !lists) return [];
  // Duties changed while the batch was gathered: those that rest on the others wait for the next round.
  const alike = made.filter(({ basis }) => basis.duties === duties);
  const { runtime, tenant, at, signer } = batch;
  const rows = await signed(
    signer,
    alike.map(({ waiting, basis }) => draftOf(batch, { waiting, basis }, lists)),
  );
  const recording = { tenant, duties, listTurns: lists.turns, at, keyId: signer.keyId, rows };
  const unwritten = await recordVerdicts(runtime.database.pool, recording);
  return alike.flatMap(({ waiting }, index): Answers => {
    const row = rows[index];
    if (!row || unwritten.has(row.id)) return [];
    return [[waiting, { decision: row.decision, text: givenText(row, signer.keyId) }]];
  });
}

type Draft = Omit<VerdictRow, 'signature'>;

type Made = { readonly waiting: Waiting; readonly basis: Basis };

function draftOf(batch: Batch, { waiting, basis }: Made, { stale: staleLists }: ListsSaid): Draft {
  const { runtime, tenant, at, relyUntil } = batch;
  const id = runtime.ids.next('verdict');
  const given = { id, tenant, at, relyUntil, edition: runtime.edition.id, staleLists };
  const verdict = verdictOf(waiting.question, basis, given);
  return {
    id,
    account: verdict.account,
    decision: verdict.decision,
    standingVersion: verdict.standing.version,
    // Its keys stand in canonical order already; the test compares the text with the canonical form.
    canonical: Buffer.from(JSON.stringify(verdict)),
    asker: actorText(waiting.actor),
    requestKey: waiting.requestKey ?? null,
  };
}

async function signed(signer: VerdictSigner, drafts: readonly Draft[]): Promise<readonly VerdictRow[]> {
  const signatures = await signer.sign(drafts.map(({ canonical }) => canonical));
  return drafts.map((draft, index) => {
    const signature = signatures[index];
    if (!signature) throw new Error('a verdict came back without its signature');
    return { ...draft, signature };
  });
}

async function readLists(tx: Transaction, { runtime, at }: Batch): Promise<ListsSaid> {
  const settings = await programSettings(tx, runtime.edition, at);
  return listsSaid(await readFreshness(tx, settings, at));
}

/** Questions asked again with the same Idempotency-Key get the verdict that is on record. */
async function answeredBefore(tx: Transaction, open: readonly Waiting[]): Promise<Answers> {
  const keyed = open.flatMap((one) => (one.requestKey ? [{ one, key: one.requestKey }] : []));
  if (keyed.length === 0) return [];
  const kept = await readByRequestKey(
    tx,
    keyed.map(({ key }) => key),
  );
  return keyed.flatMap(({ one, key }): Answers => {
    const row = kept.get(key);
    if (!row) return [];
    const same = canonicalJson(questionOf(row.verdict)) === canonicalJson(questionOf(one.question));
    if (!same) return [[one, refuse('idempotency-key-reused')]];
    return [[one, { decision: row.verdict.decision, text: givenText(row, row.keyId) }]];
  });
}

function questionOf(asked: {
  account: string;
  action: string;
  amounts: object;
  region?: string | null | undefined;
  service?: string | null | undefined;
}) {
  const { account, action, amounts, region = null, service = null } = asked;
  return { account, action, amounts, region, service };
}
