/** How a match stands, in the words in which it is judged. */
import type { Answer } from '../../api/call.ts';

export const stateSaid: Readonly<Record<Answer<'getScreeningMatch'>['state'], string>> = {
  open: 'open',
  match: 'they are one',
  'not-a-match': 'not one',
  unsure: 'not sure',
  below: 'under the threshold',
  gone: 'gone',
};
