/** What the events of a filing carry: in clear what is counted and decided, sealed what people wrote. */
import { z } from '@hono/zod-openapi';
import {
  acknowledged,
  fieldOpen,
  fieldWords,
  filingDrafted,
  type StepKind,
  sha256Field,
  signatory,
  signature,
  transmitted,
  withdrawalReasons,
} from './types.ts';

const digest = sha256Field;

/** By step: what is in clear, and what is sealed under the filing's own key. */
export const steps = {
  drafted: {
    describes: 'A filing was drafted: its fields as of a moment, each with its source.',
    data: filingDrafted,
    personal: z.strictObject({ fields: z.array(fieldWords) }),
  },
  written: {
    describes: 'A field of a filing was written.',
    data: z.strictObject({ field: z.string(), open: fieldOpen, digest }),
    personal: fieldWords,
  },
  reviewed: {
    describes: 'A second person reviewed a filing.',
    data: z.strictObject({ digest }),
    personal: z.strictObject({}),
  },
  'sent-back': {
    describes: 'A reviewed filing went back to be written again.',
    data: z.strictObject({}),
    personal: z.strictObject({ words: z.string() }),
  },
  approved: {
    describes: 'The named officer signed a filing: from here on it is only read.',
    data: z.strictObject({ digest, signature }),
    personal: signatory,
  },
  transmitted: {
    describes: 'A filing was sent to the authority by people, with the proof of it.',
    data: transmitted,
    personal: z.strictObject({}),
  },
  acknowledged: {
    describes: 'The authority acknowledged a filing, with its receipt.',
    data: acknowledged,
    personal: z.strictObject({}),
  },
  withdrawn: {
    describes: 'A filing was called off before it was sent.',
    data: z.strictObject({ because: z.enum(withdrawalReasons) }),
    personal: z.strictObject({}),
  },
} as const satisfies Record<StepKind, { describes: string; data: z.ZodType; personal: z.ZodType }>;

export type Facts<K extends StepKind> = z.output<(typeof steps)[K]['data']>;
export type Words<K extends StepKind> = z.output<(typeof steps)[K]['personal']>;
