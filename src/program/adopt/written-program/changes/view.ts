/** A change of the program as the API gives it. */
import { z } from '@hono/zod-openapi';
import { dayField } from '../../../../runtime/http/fields.ts';
import { comparisonView, riskView } from '../versions/view.ts';
import {
  draftedChange,
  material,
  needs,
  type ProgramChange,
  programChangeStates,
  riskStated,
  trialFound,
} from './types.ts';

/** In a list: what it bears on by name, without the texts. */
export const programChangeHead = z.object({
  id: z.string(),
  state: z.enum(programChangeStates),
  reason: z.string(),
  effectiveOn: z.string(),
  settings: z.array(z.string()).describe('names of the settings it changes'),
  narratives: z.array(z.string()).describe('ids of the clauses whose text it changes'),
  risks: z.array(z.string()).describe('ids of the risks it enters, replaces or removes'),
  material: material.nullable(),
  draftedBy: z.string(),
  draftedAt: z.string(),
  submittedBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
});

export const programChangeView = programChangeHead.extend({
  content: z.object({
    settings: z.record(z.string(), z.unknown()),
    narratives: z.record(z.string(), z.string()),
    risks: z.record(z.string(), riskStated.nullable()),
  }),
  digest: z.string().describe('SHA-256 of the canonical content and the day; a trial is of one digest'),
  authors: z.array(z.string()).describe('everybody who wrote any of it'),
  submittedAt: z.string().nullable(),
  sentBack: z.object({ by: z.string(), at: z.string(), words: z.string() }).nullable(),
  trial: trialFound.extend({ triedBy: z.string(), triedAt: z.string() }).nullable(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  inForceFrom: z
    .string()
    .nullable()
    .describe('the day asked for, or that of the approval where it was later'),
  trialFault: z
    .object({
      code: z.enum(['missing', 'of-another-content', 'too-old', 'program-changed-since']),
      detail: z.string(),
    })
    .nullable()
    .describe('why no trial counts now, where one is needed'),
  needs: z.array(z.enum(needs)).describe('what is missing before it is approved'),
  braked: z.boolean().describe('the trial says that more customers than the set share would be worse off'),
  brakeSharePercent: z.number().describe('the share in force'),
  suggestion: z
    .object({ is: z.boolean(), because: z.array(z.string()) })
    .describe('whether the text of the law suggests that it is material; a person decides'),
  differences: comparisonView.describe('what it changes, clause by clause, before and after'),
  risksBefore: z
    .array(riskView)
    .describe('the assessment of risk on its day without it; a draft replaces any of these by its id'),
});

export const draftChange = draftedChange.extend({
  effectiveOn: dayField.optional().describe('today where it is absent'),
  approve: z
    .boolean()
    .default(false)
    .describe('also submits and approves it, where the program takes one person for it'),
  material: material.optional().describe('with approve, once the program is adopted'),
});

export const redraftChange = draftedChange.extend({
  replaces: z
    .string()
    .max(64)
    .describe('the digest of the draft that was read: a draft written since is kept'),
});

export const submitChange = z.strictObject({
  material: material.optional().describe('required once the program is adopted'),
});

export const sendBackChange = z.strictObject({
  words: z.string().trim().min(10, 'say what to change, in at least ten characters').max(2000),
});

export function presentHead(change: ProgramChange): z.input<typeof programChangeHead> {
  const { settings, narratives, risks } = change.content;
  return {
    id: change.id,
    state: change.state,
    reason: change.reason,
    effectiveOn: change.effectiveOn,
    settings: Object.keys(settings).sort(),
    narratives: Object.keys(narratives).sort(),
    risks: Object.keys(risks).sort(),
    material: change.material,
    draftedBy: change.draftedBy,
    draftedAt: change.draftedAt,
    submittedBy: change.submittedBy,
    approvedBy: change.approvedBy,
    approvedAt: change.approvedAt,
  };
}
