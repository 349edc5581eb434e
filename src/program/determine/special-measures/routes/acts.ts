/** HTTP of what is done to a draft until it is in force. */
import { refuse } from '../../../../kernel/problems.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { approve, sendBack, submit, withdraw } from '../decide.ts';
import { countApproved, mostApproved } from '../store/measures.ts';
import { withWords } from '../types/views.ts';
import { decideOn, decision } from './decide-on.ts';

export const actRoutes = [
  defineRoute({
    ...decision,
    id: 'submitSpecialMeasure',
    path: '/special-measures/:measure/submissions',
    summary: 'Submit a draft for a decision',
    handle: ({ params }, call) => decideOn(call, params.measure, submit),
  }),
  defineRoute({
    ...decision,
    id: 'sendBackSpecialMeasure',
    path: '/special-measures/:measure/returns',
    summary: 'Send a submitted measure back to be written anew, with words',
    body: withWords,
    handle: ({ params, body }, call) =>
      decideOn(call, params.measure, (measure) => sendBack(measure, body.words)),
  }),
  defineRoute({
    ...decision,
    id: 'approveSpecialMeasure',
    path: '/special-measures/:measure/approvals',
    summary: 'Approve a measure: it is enforced from its day of effect until the end of its life',
    describes:
      'Refused with `same-person` for whoever wrote or submitted it, and with `evidence-missing` until whom exactly this content touches was looked at.',
    handle: async ({ params }, call) => {
      const approved = await call.read(countApproved);
      if (approved >= mostApproved)
        return refuse('conflict', { field: 'measure', code: 'too-many-approved' });
      return decideOn(call, params.measure, approve);
    },
  }),
  defineRoute({
    ...decision,
    id: 'withdrawSpecialMeasure',
    path: '/special-measures/:measure/withdrawals',
    summary: 'Take a measure back that is not approved',
    handle: ({ params }, call) => decideOn(call, params.measure, withdraw),
  }),
];
