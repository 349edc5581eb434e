/** Proposals to refuse and to close: cases that people decide. */

import { openCaseEvents, type Texts } from '../../../../casework/index.ts';
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { AccountHolder } from '../../../collect/identification/index.ts';
import { transitions } from '../decide.ts';
import { caseAfter } from '../life.ts';
import type { AccountCase, CaseKindCode, ClosingReason, LifeState, RefusalReason } from '../types/life.ts';
import { holdAccount } from './hold-account.ts';

export type Proposal = {
  readonly kind: 'refusal-proposal' | 'closing-proposal';
  readonly because: RefusalReason | ClosingReason;
  /** What the customer would be told. They see nothing of it before it is decided. */
  readonly customerText: string;
  readonly colleagueText: string;
  /** Of a closing: the last day on which the customer could still reach what runs. */
  readonly closesOn?: Day | undefined;
};

/** The state an account must be able to come to, for a proposal of the kind to mean anything. */
const leadsTo: Readonly<Record<Proposal['kind'], LifeState>> = {
  'refusal-proposal': 'refused',
  'closing-proposal': 'closing',
};

/**
 * Proposes to refuse or to close an account.
 *
 * @returns the case; `not-found`; `transition-not-allowed` where the account cannot come to that; `already-exists` where
 * it is proposed already.
 */
export async function propose(
  work: Work,
  account: Id<'account'>,
  proposal: Proposal,
): Promise<Id<'case'> | Refusal> {
  const held = await holdAccount(work, account);
  if (!held) return refuse('not-found');
  const { kind } = proposal;
  const { life } = held.facts;
  const allowed = Object.keys(transitions[life.state]);
  if (!allowed.includes(leadsTo[kind])) {
    return {
      ...refuse('transition-not-allowed', { field: 'state', code: life.state }),
      facts: { from: life.state, allowed },
    };
  }
  if (proposal.closesOn !== undefined && proposal.closesOn < held.today) {
    return refuse('invalid-field', { field: 'body.closesOn', code: 'in-the-past' });
  }
  const { because, colleagueText, customerText, closesOn = null } = proposal;
  const opened = await openProposal(work, held.holder, {
    kind,
    closesOn,
    texts: {
      colleagueText: `${because}. ${colleagueText}\n\nProposed words for the customer:\n${customerText}`,
    },
  });
  if (opened.events.length === 0) {
    return {
      ...refuse('already-exists', { field: 'body', code: 'proposed-already' }),
      facts: { case: opened.case.id },
    };
  }
  await work.commit(opened.events);
  return opened.case.id;
}

/** The program's own proposal, after failed attempts: it tells people to decide, and decides nothing. */
export function proposeClosingOf(work: Work, holder: AccountHolder) {
  return openProposal(work, holder, {
    kind: 'closing-proposal',
    closesOn: null,
    texts: {
      colleagueText:
        'identity-not-verified. The attempts to verify failed, and the days the program gives after suspension are over.',
    },
  });
}

/** The program's own proposal where people confirmed that somebody behind the account is named on a list. */
export function proposeEndOf(work: Work, holder: AccountHolder, life: LifeState) {
  return openProposal(work, holder, {
    kind: life === 'applied' ? 'refusal-proposal' : 'closing-proposal',
    closesOn: null,
    texts: {
      colleagueText:
        'listed-party. Somebody behind the account is judged to be who a list names; the match is among those of screening.',
    },
  });
}

type Opened = { readonly case: AccountCase; readonly events: readonly NewEvent[] };

async function openProposal(
  work: Work,
  holder: AccountHolder,
  asked: { readonly kind: CaseKindCode; readonly closesOn: Day | null; readonly texts: Texts },
): Promise<Opened> {
  const { account, customer, person } = holder;
  const { kind, closesOn } = asked;
  const about = { account, customer, person };
  const opening = await openCaseEvents(work, { kind, subject: account, about, texts: asked.texts });
  const data = { case: opening.case, kind, dueOn: null, closesOn };
  const opened = caseAfter(undefined, { type: 'account-case-opened', data }, work.at);
  if (opening.events.length === 0) return { case: opened, events: [] };
  const told: NewEvent = { type: 'account-case-opened', subject: account, also: [customer, person], data };
  return { case: opened, events: [...opening.events, told] };
}
