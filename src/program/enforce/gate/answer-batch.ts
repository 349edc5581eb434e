/** Answers one batch in one transaction: read standings, answer, sign, write the records. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../kernel/canonical.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../kernel/problems.ts';
import { addMilliseconds, type Instant } from '../../../kernel/time.ts';
import { inTenant, type Transaction } from '../../../runtime/database/index.ts';
import type { Runtime } from '../../../runtime/runtime.ts';
import { readOrganization } from '../../adopt/organizations/index.ts';
import { readAdoption } from '../../adopt/written-program/index.ts';
import { readStandings, type Standing } from '../standing/index.ts';
import { answerQuestion } from './rules.ts';
import { canonicalVerdict, type VerdictSigner } from './signing.ts';
import { insertVerdicts, type KeptVerdict, readByRequestKey, type VerdictRow } from './store.ts';
import type { HardDuties, SignedVerdict, StandingView, Verdict } from './types.ts';
import type { Answered, Waiting } from './verdict-log.ts';

/** A verdict is relied on no longer than this, so that a change of standing is felt. */
const relyOnMilliseconds = 60_000;
const mostRounds = 5;

type Batch = { runtime: Runtime; signer: VerdictSigner; tenant: Id<'organization'>; at: Instant };

export async function answerBatch(
  runtime: Runtime,
  signer: VerdictSigner,
  tenant: Id<'organization'>,
  waiting: readonly Waiting[],
): Promise<readonly Answered[]> {
  return inTenant(runtime.database.sql, { tenant }, async (tx) => {
    const batch = { runtime, signer, tenant, at: runtime.clock.now() };
    const answers = new Map<Waiting, Answered>();
    const duties = await readDuties(tx, tenant);
    for (let round = 0; answers.size < waiting.length; round += 1) {
      if (round === mostRounds) throw new Error('standings changed faster than they could be read');
      const unanswered = waiting.filter((one) => !answers.has(one));
      for (const [one, kept] of await answeredBefore(tx, unanswered)) answers.set(one, kept);
      const open = unanswered.filter((one) => !answers.has(one));
      for (const [one, answer] of await answerRound(tx, batch, open, duties)) answers.set(one, answer);
    }
    return waiting.map((one) => answers.get(one) ?? refuse('internal'));
  });
}

/**
 * One try for each open question. The record is written only where the standing is still the one it rests on; a
 * question whose standing changed meanwhile stays open for the next round.
 */
async function answerRound(
  tx: Transaction,
  batch: Batch,
  open: readonly Waiting[],
  duties: HardDuties,
): Promise<readonly (readonly [Waiting, Answered])[]> {
  const accounts = [...new Set(open.map((one) => one.question.account))];
  const standings = await readStandings(tx, accounts);
  const rows: VerdictRow[] = [];
  const made: { waiting: Waiting; row: VerdictRow; verdict: Verdict }[] = [];
  const refused: [Waiting, Refusal][] = [];
  const keys = new Set<string>();
  for (const waiting of open) {
    // The same key twice in one batch: the second finds the first on record in the next round.
    if (waiting.requestKey && keys.has(waiting.requestKey)) continue;
    if (waiting.requestKey) keys.add(waiting.requestKey);
    const standing = standings.get(waiting.question.account);
    if (!standing) {
      refused.push([waiting, refuse('not-found', { field: 'body.account', code: 'unknown' })]);
      continue;
    }
    const verdict = verdictOf(batch, waiting, viewOf(standing), duties);
    const canonical = canonicalVerdict(verdict);
    const row = {
      verdict,
      canonical,
      signature: batch.signer.sign(canonical),
      keyId: batch.signer.keyId,
      actor: waiting.actor,
      requestKey: waiting.requestKey ?? null,
    };
    rows.push(row);
    made.push({ waiting, row, verdict });
  }
  const written = await insertVerdicts(tx, batch.tenant, rows);
  const answered = made
    .filter(({ verdict }) => written.has(verdict.id))
    .map(({ waiting, row }): [Waiting, Answered] => [waiting, presentVerdict(row)]);
  return [...refused, ...answered];
}

function verdictOf(batch: Batch, waiting: Waiting, standing: StandingView, duties: HardDuties): Verdict {
  const { runtime, at, tenant } = batch;
  const { question } = waiting;
  const answer = answerQuestion(question, standing, duties, {
    edition: runtime.edition.id,
    parameters: {},
    at,
  });
  const relyUntil = addMilliseconds(at, relyOnMilliseconds);
  return {
    account: question.account,
    action: question.action,
    amounts: question.amounts,
    at,
    because: answer.because,
    decision: answer.decision,
    edition: runtime.edition.id,
    id: runtime.ids.next('verdict'),
    inputs: inputsDigest(standing, duties),
    lifts: answer.lifts,
    region: question.region ?? null,
    service: question.service ?? null,
    standing: { state: standing.state, version: standing.version },
    tenant,
    terms: answer.decision === 'permit-with-terms' ? standing.terms : null,
    validUntil:
      standing.validUntil && standing.validUntil > at && standing.validUntil < relyUntil
        ? standing.validUntil
        : relyUntil,
  };
}

function viewOf(standing: Standing): StandingView {
  const free = standing.reasons.some(
    ({ code }) => code === 'customer-and-all-owners-us' || code === 'offering-out-of-scope',
  );
  return { ...standing, foreign: !free };
}

function inputsDigest(standing: StandingView, duties: HardDuties): string {
  return createHash('sha256')
    .update(canonicalJson([standing.factsDigest, standing.version, duties]))
    .digest('base64url');
}

async function readDuties(tx: Transaction, tenant: Id<'organization'>): Promise<HardDuties> {
  const organization = await readOrganization(tx, tenant);
  const adoption = await readAdoption(tx);
  return {
    programAdopted: adoption !== undefined,
    newProvider: organization?.newProvider ?? true,
    certified: organization?.firstCertification !== undefined && organization?.firstCertification !== null,
  };
}

/** Questions asked again with the same Idempotency-Key get the verdict that is on record. */
async function answeredBefore(
  tx: Transaction,
  open: readonly Waiting[],
): Promise<readonly [Waiting, Answered][]> {
  const keyed = open.flatMap((one) => (one.requestKey ? [{ one, key: one.requestKey }] : []));
  if (keyed.length === 0) return [];
  const kept = await readByRequestKey(
    tx,
    keyed.map(({ key }) => key),
  );
  return keyed.flatMap(({ one, key }): [Waiting, Answered][] => {
    const row = kept.get(key);
    if (!row) return [];
    const same = canonicalJson(questionOf(row.verdict)) === canonicalJson(questionOf(one.question));
    return [[one, same ? presentVerdict(row) : refuse('idempotency-key-reused')]];
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

export function presentVerdict(row: Pick<KeptVerdict, 'verdict' | 'keyId' | 'signature'>): SignedVerdict {
  return {
    verdict: row.verdict,
    signature: { keyId: row.keyId, value: row.signature.toString('base64url') },
  };
}
