/** Reveals: seeing a sealed value, and the second pair of eyes where the program asks for one. */
import { z } from '@hono/zod-openapi';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { elementId } from './elements.ts';
import { personId } from './persons.ts';

export const approvalId = idField('approval');
const userId = idField('user');

export const revealReasons = [
  'verification',
  'review',
  'legal-process',
  'customer-request',
  'payment-inquiry',
] as const;

/** Why, in a word of the closed list and in words for colleagues. */
export const askForReveal = z.strictObject({
  reason: z.enum(revealReasons),
  words: z.string().trim().min(10, 'say why, in at least ten characters').max(1000),
});
export type AskForReveal = z.output<typeof askForReveal>;

export const revealElement = askForReveal.extend({
  approval: approvalId.optional().describe('where the program asks for a second person: their confirmation'),
  case: idField('case').optional().describe('the case it is needed for; the showing is then on its timeline'),
});
export type RevealElement = z.output<typeof revealElement>;

export const revealedElement = z.object({ element: elementId, values: z.record(z.string(), z.unknown()) });

export const approvalStates = ['waiting', 'confirmed', 'used'] as const;

export const revealApproval = z.object({
  id: approvalId,
  element: elementId,
  person: personId,
  reason: z.enum(revealReasons),
  state: z.enum(approvalStates),
  askedBy: userId,
  askedAt: instantField,
  confirmedBy: userId.nullable(),
  confirmedAt: instantField.nullable(),
});
export type RevealApproval = z.output<typeof revealApproval>;
