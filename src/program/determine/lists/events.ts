/** What happens to lists, and the state that follows. */
import { defineEvent } from '../../../runtime/part.ts';
import { data } from './event-schemas.ts';
import { keepDownloadEnd, keepDownloadSettings } from './store/downloads.ts';
import { putInForce } from './store/entries.ts';
import { confirmVersion, insertList, keepResumption, keepRetirement, keepSettings } from './store/lists.ts';
import { insertVersion, refuseVersion } from './store/versions.ts';

export const events = [
  defineEvent({
    type: 'list-entered',
    describes: 'A list that parties are compared with was entered.',
    data: data['list-entered'],
    apply: insertList,
  }),
  defineEvent({
    type: 'list-settings-changed',
    describes: 'What is expected of a list, or how it is called, was changed.',
    data: data['list-settings-changed'],
    apply: keepSettings,
  }),
  defineEvent({
    type: 'list-version-received',
    describes: 'A version of a list was handed in, and is to be read.',
    data: data['list-version-received'],
    apply: insertVersion,
  }),
  defineEvent({
    type: 'list-version-received-again',
    describes: 'The version of a list that is in force was handed in once more.',
    data: data['list-version-received-again'],
    apply: confirmVersion,
  }),
  defineEvent({
    type: 'list-version-accepted',
    describes: 'A version of a list is whole and in force, with the count of what it changed.',
    data: data['list-version-accepted'],
    apply: putInForce,
  }),
  defineEvent({
    type: 'list-version-refused',
    describes: 'A version of a list was refused whole; the one before stays in force.',
    data: data['list-version-refused'],
    apply: refuseVersion,
  }),
  defineEvent({
    type: 'list-downloads-set',
    describes: 'Where a list is downloaded from, and from which hour on, was set.',
    data: data['list-downloads-set'],
    apply: keepDownloadSettings,
  }),
  defineEvent({
    type: 'list-download-ended',
    describes: 'A download of a list ended: with files, with none because nothing changed, or in a failure.',
    data: data['list-download-ended'],
    apply: keepDownloadEnd,
  }),
  defineEvent({
    type: 'list-retired',
    describes: 'A list is no longer wanted, with the reason: nothing is compared with it any more.',
    data: data['list-retired'],
    apply: keepRetirement,
  }),
  defineEvent({
    type: 'list-resumed',
    describes: 'A list that was retired was taken up again, with its last version.',
    data: data['list-resumed'],
    apply: keepResumption,
  }),
];
