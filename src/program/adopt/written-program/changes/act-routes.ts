/** HTTP of what is done to a change of the program. People do it, never a key: two people are two people. */
import { z } from '@hono/zod-openapi';
import { actorText, type NewEvent } from '../../../../kernel/events.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { officers } from '../../../../runtime/http/who.ts';
import { approve, type Circumstances, confirm, sendBack, submit, withdraw } from './decide.ts';
import { circumstancesOf, shown } from './present.ts';
import { lockProgramChange } from './store.ts';
import { type ProgramChange, programChangeId } from './types.ts';
import { programChangeView, sendBackChange, submitChange } from './view.ts';

const part = 'adopt/written-program';
const params = z.object({ change: programChangeId });
const act = {
  part,
  method: 'post',
  allow: { roles: officers },
  params,
  status: 201,
  creates: true,
  answer: programChangeView,
} as const;

export const actRoutes = [
  defineRoute({
    ...act,
    id: 'submitProgramChange',
    path: '/written-program/changes/:change/submissions',
    summary: 'Submit a draft for a decision, and say whether it is material and why',
    clause: '§ 7.304(c)',
    body: submitChange,
    handle: ({ params, body }, call) =>
      decideOn(call, params.change, (change, circumstances) =>
        submit(change, body.material ?? null, circumstances),
      ),
  }),
  defineRoute({
    ...act,
    id: 'sendBackProgramChange',
    path: '/written-program/changes/:change/returns',
    summary: 'Send a submitted change back to be written anew, with words',
    body: sendBackChange,
    handle: ({ params, body }, call) =>
      decideOn(call, params.change, (change) => sendBack(change, body.words)),
  }),
  defineRoute({
    ...act,
    id: 'confirmProgramChange',
    path: '/written-program/changes/:change/confirmations',
    allow: { roles: [...officers, 'senior-reviewer'] },
    summary:
      'Confirm, as a third person, a change that would make more customers worse off than the set share',
    clause: '§ 7.304(c)',
    handle: ({ params }, call) =>
      decideOn(call, params.change, (change, circumstances, by) => confirm(change, by, circumstances)),
  }),
  defineRoute({
    ...act,
    id: 'approveProgramChange',
    path: '/written-program/changes/:change/approvals',
    summary: 'Approve a submitted change, as a person who neither wrote nor submitted it',
    describes:
      'Refused with `trial-required` until exactly this content was tried, no more than `trialDays` ago and against the settings that hold, with `confirmation-needed` while the brake holds it, and with `same-person` for whoever wrote, submitted or confirmed it.',
    clause: '§ 7.302(a)',
    handle: ({ params }, call) =>
      decideOn(call, params.change, (change, circumstances, by) => approve(change, by, circumstances)),
  }),
  defineRoute({
    ...act,
    id: 'withdrawProgramChange',
    path: '/written-program/changes/:change/withdrawals',
    summary: 'Take a change back that is not approved',
    handle: ({ params }, call) => decideOn(call, params.change, withdraw),
  }),
];

function decideOn(
  call: Call,
  id: ProgramChange['id'],
  decide: (change: ProgramChange, circumstances: Circumstances, by: string) => NewEvent[] | Refusal,
) {
  return call.perform(async (work) => {
    const change = await lockProgramChange(work.tx, id);
    if (!change) return refuse('not-found');
    const decided = decide(
      change,
      await circumstancesOf(work.tx, call, change.effectiveOn),
      actorText(work.actor),
    );
    if (isRefusal(decided)) return decided;
    await work.commit(decided);
    return shown(work.tx, call, await lockProgramChange(work.tx, id));
  });
}
