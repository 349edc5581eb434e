/** From statements to the graph of one day. */
import type { Day } from '../../../../kernel/time.ts';
import { anyShare, type Interval } from '../arithmetic/interval.ts';
import {
  type ControlRole,
  controlRoles,
  type Interest,
  type InterestType,
  type OwnershipKind,
  ownershipKinds,
  type Party,
  type PartyId,
  type PartyReference,
  type RelationshipStatement,
  type Statement,
} from '../types.ts';
import { doubtsAboutParties } from './doubts.ts';
import type { Holding, Inconsistency, OwnershipGraph, RoleHolding } from './graph.ts';
import { mergeHoldings } from './merge.ts';
import { throughNominees } from './nominees.ts';
import { recordsOn } from './records.ts';

type Draft = {
  parties: Map<PartyId, Party>;
  holdings: Holding[];
  roles: RoleHolding[];
  inconsistencies: Inconsistency[];
};

export function graphOn(statements: readonly Statement[], { on }: { readonly on: Day }): OwnershipGraph {
  const records = recordsOn(statements, on);
  const draft: Draft = { parties: new Map(), holdings: [], roles: [], inconsistencies: [] };
  for (const statement of records.values()) {
    if (statement.about === 'relationship') continue;
    draft.parties.set(statement.recordId, statement.party);
  }
  for (const statement of records.values()) {
    if (statement.about !== 'relationship' || statement.status === 'closed') continue;
    addRelationship({ statement, draft, on });
    for (const component of statement.components) {
      if (!records.has(component)) addInconsistency(draft, 'component-not-stated', [statement.recordId]);
    }
  }
  const merged = mergeHoldings(draft.holdings);
  return throughNominees({
    parties: draft.parties,
    holdings: merged.holdings,
    roles: draft.roles,
    inconsistencies: [
      ...draft.inconsistencies,
      ...merged.inconsistencies,
      ...doubtsAboutParties(draft.parties, [...draft.holdings, ...draft.roles], on),
    ],
  });
}

type Adding = {
  readonly statement: RelationshipStatement;
  readonly draft: Draft;
  readonly on: Day;
};

function addRelationship({ statement, draft, on }: Adding): void {
  const active = statement.interests.filter((interest) => isHeldOn(interest, on));
  if (active.length === 0) return;
  if (!('record' in statement.subject)) {
    addInconsistency(draft, 'subject-not-named', [statement.recordId]);
    return;
  }
  const subject = partyOf(statement.subject, statement, draft);
  if (draft.parties.get(subject)?.kind === 'person') {
    addInconsistency(draft, 'subject-is-a-person', [subject]);
    return;
  }
  const holder = partyOf(statement.interestedParty, statement, draft);
  for (const interest of active) {
    if (isControlRole(interest.type)) {
      const { isDeclaredOwner } = interest;
      draft.roles.push({
        holder,
        entity: subject,
        role: interest.type,
        isDeclaredOwner,
        records: [statement.recordId],
      });
    } else {
      draft.holdings.push(holdingOf({ interest, statement, holder, company: subject }));
    }
  }
}

/** From the first day to the day before the end: on the end day it is no longer held. */
function isHeldOn(interest: Interest, on: Day): boolean {
  return (!interest.startsOn || interest.startsOn <= on) && (!interest.endsOn || on < interest.endsOn);
}

function partyOf(reference: PartyReference, statement: RelationshipStatement, draft: Draft): PartyId {
  if ('record' in reference) {
    const id = reference.record;
    if (!draft.parties.has(id)) draft.parties.set(id, { kind: 'undescribed', id });
    return id;
  }
  const id = `${statement.recordId}#interestedParty`;
  draft.parties.set(id, { kind: 'unspecified', id, reason: reference.unspecified });
  return id;
}

type Held = { interest: Interest; statement: RelationshipStatement; holder: PartyId; company: PartyId };

function holdingOf({ interest, statement, holder, company }: Held): Holding {
  const kind = isOwnershipKind(interest.type) ? interest.type : 'unknown';
  return {
    holder,
    company,
    kind,
    share: kind === 'unknown' ? upToShare(interest.share) : (interest.share ?? anyShare),
    isShareStated: interest.share !== undefined && kind !== 'unknown',
    // A component is one link of a chain: nothing stands between its two ends.
    directness: statement.isComponent && interest.directness === 'unknown' ? 'direct' : interest.directness,
    records: [statement.recordId],
    components: interest.directness === 'indirect' ? statement.components : [],
  };
}

/** An interest of unknown type may be of this kind or not: nothing at least, and at most what is stated. */
function upToShare(share: Interval | undefined): Interval {
  return share ? { min: anyShare.min, max: share.max } : anyShare;
}

function addInconsistency(draft: Draft, code: Inconsistency['code'], parties: readonly PartyId[]): void {
  draft.inconsistencies.push({ code, parties });
}

const kindSet: ReadonlySet<string> = new Set(ownershipKinds);
const roleSet: ReadonlySet<string> = new Set(controlRoles);

function isOwnershipKind(type: InterestType): type is OwnershipKind {
  return kindSet.has(type);
}

function isControlRole(type: InterestType): type is ControlRole {
  return roleSet.has(type);
}
