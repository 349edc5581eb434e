/** The rule alone, in this process: ours from standings in memory, and the same rule in Cedar, with its policies parsed once. */
import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import { type Id, randomIds } from '../../src/kernel/ids.ts';
import { instant } from '../../src/kernel/time.ts';
import { answerQuestion, type Question, type StandingView } from '../../src/program/enforce/gate/index.ts';

const context = { edition: 'bench', parameters: {}, at: instant('2026-03-02T15:00:00Z') };
const duties = { programAdopted: true, newProvider: true, certified: true };

/** Answers a second on one core. Every tenth question is over the terms, so both ways through the rule are taken. */
export function localPerSecond(seconds: number): number {
  const standings = new Map(
    Array.from({ length: 10_000 }, () => randomIds.next('account')).map((account) => [
      account,
      standingOf(account),
    ]),
  );
  const accounts = [...standings.keys()];
  const questions = accounts.map((account, at): Question => ask(account, at % 10 === 0 ? 9 : 4));
  return perSecond(seconds, (number) => {
    const question = questions[number % questions.length];
    const standing = question && standings.get(question.account);
    if (!question || !standing) throw new Error('the bench lost an account');
    return answerQuestion(question, standing, duties, context).decision !== 'deny';
  });
}

const policy = `
forbid(principal, action == Action::"provision", resource) unless { context.certified && context.programAdopted };
permit(principal, action == Action::"provision", resource) when {
  context.state == "pending" && context.newProvisioning == "within-limits" &&
  context.regions.contains(context.region) && context.accelerators <= context.acceleratorsMax &&
  context.currency == context.spendCurrency && context.spend <= context.spendMax
};`;

export function cedarPerSecond(seconds: number): number {
  const parsed = preparsePolicySet('bench', { staticPolicies: policy });
  if (parsed.type !== 'success') throw new Error('Cedar refused the policies of the bench');
  return perSecond(seconds, (number) => {
    const answer = statefulIsAuthorized({
      principal: { type: 'Account', id: String(number % 10_000) },
      action: { type: 'Action', id: 'provision' },
      resource: { type: 'Cloud', id: 'one' },
      context: {
        certified: true,
        programAdopted: true,
        state: 'pending',
        newProvisioning: 'within-limits',
        regions: ['eu-1', 'us-1'],
        region: 'eu-1',
        accelerators: number % 10 === 0 ? 9 : 4,
        acceleratorsMax: 8,
        currency: 'USD',
        spendCurrency: 'USD',
        spend: 120_000,
        spendMax: 200_000,
      },
      preparsedPolicySetId: 'bench',
      entities: [],
    });
    if (answer.type !== 'success') throw new Error('Cedar could not answer');
    return answer.response.decision === 'allow';
  });
}

/** Runs `one` for that long. Fails unless nine in ten are permitted: both engines must have given the same answers. */
function perSecond(seconds: number, one: (number: number) => boolean): number {
  let number = 0;
  let permitted = 0;
  const began = performance.now();
  const end = began + seconds * 1000;
  while (performance.now() < end) {
    for (let at = 0; at < 1000; at += 1) {
      if (one(number)) permitted += 1;
      number += 1;
    }
  }
  if (permitted !== number * 0.9)
    throw new Error(`${permitted} of ${number} permitted, expected nine in ten`);
  return Math.round(number / ((performance.now() - began) / 1000));
}

function ask(account: Id<'account'>, accelerators: number): Question {
  return {
    account,
    action: 'provision',
    service: 'gpu-vm',
    region: 'eu-1',
    amounts: { accelerators, spend: { minor: 120_000, currency: 'USD' } },
  };
}

function standingOf(account: Id<'account'>): StandingView {
  return {
    account,
    state: 'pending',
    terms: {
      services: [],
      acceleratorsMax: 8,
      regions: ['eu-1', 'us-1'],
      spendMax: { minor: 200_000, currency: 'USD' },
      monitoring: 'enhanced',
      newProvisioning: 'within-limits',
      runningMachines: 'untouched',
      until: null,
    },
    reasons: [{ code: 'verification-pending', clause: '§ 7.302(d)' }],
    lifts: ['verify-by-documents'],
    version: 1,
    validUntil: null,
    factsDigest: 'bench',
    foreign: true,
  };
}
