/** What happens in beneficial-owners, and the state that follows. */
import { defineEvent } from '../../../runtime/part.ts';
import * as shapes from './event-schemas.ts';
import { keepClause, keepDetermination, setTold } from './store/determinations.ts';
import { insertLink } from './store/parties.ts';
import { keepReliance } from './store/reliance.ts';
import { insertStatements, setRetracted } from './store/statements.ts';

export const events = [
  defineEvent({
    type: 'ownership-stated',
    describes: 'Statements about who holds what in an entity were entered or imported.',
    data: shapes.ownershipStated,
    personal: shapes.statedDocuments,
    apply: insertStatements,
  }),
  defineEvent({
    type: 'ownership-statement-retracted',
    describes: 'A statement about ownership no longer stands, with the reason.',
    data: shapes.statementRetracted,
    apply: setRetracted,
  }),
  defineEvent({
    type: 'ownership-party-linked',
    describes: 'A record of ownership statements was found to be a person that is known here.',
    data: shapes.partyLinked,
    personal: shapes.linkedRecord,
    apply: insertLink,
  }),
  defineEvent({
    type: 'owners-determined',
    describes: 'The beneficial owners of an entity were determined, with what stays unknown.',
    data: shapes.ownersDetermined,
    apply: keepDetermination,
  }),
  defineEvent({
    type: 'owners-changed',
    describes: 'An entity has other owners than those that somebody was verified with.',
    data: shapes.ownersChanged,
    // The determination holds who they are; the event tells those who rely on it.
    apply: () => Promise.resolve(),
  }),
  defineEvent({
    type: 'ownership-relied-on',
    describes: 'Somebody was verified on the strength of what an ownership file says.',
    data: shapes.reliedOn,
    apply: keepReliance,
  }),
  defineEvent({
    type: 'owner-addition-told',
    describes: 'A customer told of a beneficial owner that was known from elsewhere before.',
    data: shapes.additionTold,
    apply: setTold,
  }),
  defineEvent({
    type: 'owner-notice-clause-accepted',
    describes: 'A customer accepted the clause that binds it to tell of new beneficial owners.',
    data: shapes.clauseAccepted,
    apply: keepClause,
  }),
];
