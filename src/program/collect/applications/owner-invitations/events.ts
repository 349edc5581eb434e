/** What happens to the invitations of beneficial owners. */
import { defineEvent } from '../../../../runtime/part.ts';
import { insertInvitation, setEnded, setEntered, setSentAgain } from './store.ts';
import { invitedAddress, ofPerson, ownerEntered, ownerInvited } from './types.ts';

export const events = [
  defineEvent({
    type: 'owner-invited',
    describes: 'A beneficial owner was invited to complete what is asked of them by themselves.',
    data: ownerInvited,
    personal: invitedAddress,
    apply: insertInvitation,
  }),
  defineEvent({
    type: 'owner-invitation-sent-again',
    describes: 'A beneficial owner was sent a new link; the one before it is void.',
    data: ofPerson,
    apply: setSentAgain,
  }),
  defineEvent({
    type: 'owner-entered',
    describes: 'A beneficial owner came in by their link and the code sent to them.',
    data: ownerEntered,
    apply: setEntered,
  }),
  defineEvent({
    type: 'owner-invitation-ended',
    describes: 'An invitation of a beneficial owner ended, and with it their way in.',
    data: ofPerson,
    apply: setEnded,
  }),
];
