/** Puts the names a program uses in the place of the names a publisher uses. */
import type { PartyId, PartyReference, Statement } from '../types.ts';

/**
 * Statements with each record called by its name in `names`. Records that are given one name are one party from then
 * on, so a holding that was split over two records is one again.
 */
export function renamed(
  statements: readonly Statement[],
  names: ReadonlyMap<PartyId, PartyId>,
): readonly Statement[] {
  const name = (record: PartyId): PartyId => names.get(record) ?? record;
  const reference = (party: PartyReference): PartyReference =>
    'record' in party ? { record: name(party.record) } : party;
  return statements.map((statement): Statement => {
    const recordId = name(statement.recordId);
    const common = { recordId, declarationSubject: name(statement.declarationSubject) };
    if (statement.about === 'relationship') {
      return {
        ...statement,
        ...common,
        subject: reference(statement.subject),
        interestedParty: reference(statement.interestedParty),
        components: statement.components.map(name),
      };
    }
    return statement.about === 'person'
      ? { ...statement, ...common, party: { ...statement.party, id: recordId } }
      : { ...statement, ...common, party: { ...statement.party, id: recordId } };
  });
}
