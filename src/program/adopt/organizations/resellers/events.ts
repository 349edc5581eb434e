/** What happens to a reseller, and the state that follows. */
import { defineEvent } from '../../../../runtime/part.ts';
import { insertReseller, keepAdopted, keepReceived, setEnded, updateReseller } from './store.ts';
import { adoptProgram, endReseller, receiveProgram, resellerDescribed } from './types.ts';

export const resellerEvents = [
  defineEvent({
    type: 'reseller-entered',
    describes: 'Somebody who sells the products on was entered.',
    data: resellerDescribed,
    apply: insertReseller,
  }),
  defineEvent({
    type: 'reseller-described',
    describes: 'The description of a reseller was changed.',
    data: resellerDescribed,
    apply: updateReseller,
  }),
  defineEvent({
    type: 'reseller-ended',
    describes: 'The relation with a reseller ended, for the reason given.',
    data: endReseller,
    apply: setEnded,
  }),
  defineEvent({
    type: 'reseller-adopted-program',
    describes: "A reseller adopted the provider's program by an agreement, with its scope and deviations.",
    data: adoptProgram,
    apply: keepAdopted,
  }),
  defineEvent({
    type: 'reseller-program-received',
    describes: 'A reseller handed in a program of its own; the digest says which file it is.',
    data: receiveProgram,
    apply: keepReceived,
  }),
];
