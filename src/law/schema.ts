/**
 * The shape of each file of an edition. Keys that are not named here are refused, so a slip of the pen in the law's
 * data is found when it is read and not when a duty is missed.
 */
import { z } from 'zod';
import { day, isDay } from '../kernel/time.ts';
import { parameterName } from './parameters.ts';

const sentence = z.string().min(1);
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const camel = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'must be camelCase');
const slug = z.string().regex(/^[a-z]+\/[a-z]+(-[a-z]+)*$/, 'must be a part, as stage/part');
const legalDay = z.string().refine(isDay, 'must be a calendar day, as 2024-01-29').transform(day);

export const actor = z.enum(['provider', 'foreign-reseller', 'customer', 'commerce']);
/** Whether the edition asks a thing at all. `off` stays in the data, with the reason, and asks nothing. */
export const status = z.enum(['in-force', 'off']);
export const stricter = z.enum(['lower', 'higher', 'none']);

/**
 * How sure we are. `confirmed`: a public page on the rule states it. `floor`: the executive order under the rule does.
 * `analogous`: the bank rule, which the proposal copies, does. `unconfirmed`: believed, with high, medium or low trust.
 */
export const confidence = z.enum([
  'confirmed',
  'floor',
  'analogous',
  'unconfirmed-H',
  'unconfirmed-M',
  'unconfirmed-L',
]);

const sources = z.array(z.string());
/** Where a statement comes from; `doubts` are phrases of it that are surer or less sure than the whole. */
const warrant = {
  source: sources,
  confidence,
  doubts: z.array(z.strictObject({ phrase: sentence, confidence, source: sources.default([]) })).default([]),
};
/** `off` needs its reason; a statement that says nothing follows its section. */
const ownStatus = { status: z.literal('off').optional(), statusReason: sentence.optional() };

export const editionFile = z.strictObject({
  id: kebab,
  title: sentence,
  citation: sentence,
  status: z.enum(['proposed', 'in-force', 'codified-unenforced', 'withdrawn', 'revoked']),
  statusAsOf: legalDay,
  statusNote: sentence,
  authority: sentence,
  dates: z.strictObject({
    proposed: legalDay.nullable(),
    commentsClosed: legalDay.nullable(),
    final: legalDay.nullable(),
    effective: legalDay.nullable(),
  }),
  authorities: z.record(
    kebab,
    z.strictObject({ title: sentence, signedOn: legalDay, revokedOn: legalDay.nullable(), note: sentence }),
  ),
  sections: z.record(
    z.string().regex(/^\d+\.\d+$/, 'must be a section number, as 7.302'),
    z.strictObject({ title: sentence, authorities: z.array(kebab), status, note: sentence.optional() }),
  ),
  sources: z.record(
    kebab,
    z.strictObject({ kind: z.enum(['rule', 'order', 'analogous', 'secondary']), title: sentence }),
  ),
});

export const obligationsFile = z
  .array(
    z.strictObject({
      id: kebab,
      alias: z.string().regex(/^R-\d{3}-\d{2}$/, 'must be a requirement number, as R-302-06'),
      clause: sentence,
      actors: z.array(actor).min(1),
      keyword: z.enum(['must', 'may']),
      text: sentence,
      trigger: sentence,
      deadline: z.strictObject({ parameter: parameterName.nullable(), text: sentence }),
      evidence: z.array(sentence).min(1),
      part: slug,
      release: z.int().positive().default(1),
      ...ownStatus,
      ...warrant,
    }),
  )
  .min(1);

/** The values are checked in a second step, by name: see `parameterValues`. */
export const parametersFile = z.record(
  z.string(),
  z.strictObject({
    value: z.unknown(),
    unit: z.enum([
      'percent',
      'calendar-days',
      'years',
      'attempts',
      'times',
      'yes-or-no',
      'usd',
      'usd-by-year',
      'operations',
      'operations-per-second',
      'gigabits-per-second',
    ]),
    meaning: sentence,
    reason: sentence.optional(),
    stricter,
    clause: sentence,
    ...warrant,
  }),
);

export const clocksFile = z.array(
  z.strictObject({
    id: kebab,
    obligations: z.array(kebab).min(1),
    kind: z.enum(['due', 'keep', 'not-before', 'lapse', 'before']),
    starts: sentence,
    length: parameterName.nullable(),
    owedBy: z.array(actor),
    owedTo: actor.nullable(),
    readings: z
      .array(z.strictObject({ id: kebab, text: sentence, default: z.literal(true).optional() }))
      .default([]),
    note: sentence.optional(),
    ...warrant,
  }),
);

/** What a written program states. `may`: by choice, as by a provider that seeks an exemption. */
export const programFile = z
  .array(
    z.strictObject({
      id: kebab,
      clause: sentence,
      keyword: z.enum(['must', 'may']),
      text: sentence,
      obligations: z.array(kebab).min(1),
      ...warrant,
    }),
  )
  .min(1);

export const formFile = z.strictObject({
  id: kebab,
  title: sentence,
  clause: sentence,
  obligations: z.array(kebab).min(1),
  owedBy: z.array(actor).min(1),
  owedTo: actor,
  note: sentence.optional(),
  fields: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[A-Z]+(-?\d+)$/, 'must be a field number, as F6 or II-1'),
        part: z.string().optional(),
        name: camel,
        text: sentence,
        kind: z.enum([
          'text',
          'narrative',
          'count',
          'count-by-place',
          'list',
          'contact',
          'day',
          'attestation',
        ]),
        contains: z.array(camel).default([]),
        restsOn: z.string().optional(),
        ...ownStatus,
        ...warrant,
      }),
    )
    .min(1),
});
