/** HTTP of what follows on a measure in force: extension, revocation, and links to parties on record. */
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { declineStep, proposeStep, takeStep } from '../decide.ts';
import { measureStep } from '../types/content.ts';
import { withWords } from '../types/views.ts';
import { decideOn, decision } from './decide-on.ts';
import { refuseUnknown } from './linked-parties.ts';

export const stepRoutes = [
  defineRoute({
    ...decision,
    id: 'proposeSpecialMeasureStep',
    path: '/special-measures/:measure/steps',
    summary: 'Ask that a measure is extended or revoked, or linked to a party on record',
    describes:
      'It takes effect when a second person has decided on it. An extension that comes after the end puts the measure into force again.',
    body: z.strictObject({ step: measureStep }),
    handle: async ({ params, body: { step } }, call) => {
      const parties = step.kind === 'link' ? [step.link.party] : [];
      const unknown = await call.read((tx) => refuseUnknown(tx, parties));
      return (
        unknown ??
        decideOn(call, params.measure, (measure, _by, circumstances) =>
          proposeStep(measure, step, circumstances),
        )
      );
    },
  }),
  defineRoute({
    ...decision,
    id: 'takeSpecialMeasureStep',
    path: '/special-measures/:measure/steps/decisions',
    summary: 'Decide what was asked, as a person who did not ask for it',
    handle: ({ params }, call) => decideOn(call, params.measure, takeStep),
  }),
  defineRoute({
    ...decision,
    id: 'declineSpecialMeasureStep',
    path: '/special-measures/:measure/steps/refusals',
    summary: 'Decline what was asked, with words',
    body: withWords,
    handle: ({ params, body }, call) =>
      decideOn(call, params.measure, (measure) => declineStep(measure, body.words)),
  }),
];
