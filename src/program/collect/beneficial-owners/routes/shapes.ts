/** What the operations of beneficial-owners take and give. */
import { z } from '@hono/zod-openapi';
import { dayField, findingField, idField, instantField } from '../../../../runtime/http/fields.ts';
import { textField } from '../../identification/index.ts';
import { shareNumber } from '../bods/compose.ts';
import { countingSettingsField, retractionReasons, vias } from '../event-schemas.ts';
import { controlRoles, entityTypes, ownershipKinds, unknownInterests, unspecifiedReasons } from '../types.ts';

const personField = idField('person');
export const statementField = idField('ownershipStatement');

/** A decimal in percent. It is text, so that 33.33 is 33.33. */
const percentField = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,15})?$/, 'a decimal in percent, such as 33.33')
  .refine((text) => Number(text) <= 100, 'at most 100')
  .refine((text) => shareNumber(text) !== undefined, 'fewer digits')
  .openapi({ type: 'string', example: '33.33' });

const shareInput = z
  .union([
    z.strictObject({ exact: percentField }),
    z.strictObject({
      minimum: percentField.optional(),
      exclusiveMinimum: percentField.optional(),
      maximum: percentField.optional(),
      exclusiveMaximum: percentField.optional(),
    }),
  ])
  .describe('exact, or a range; an exclusive bound does not itself belong to it; absent: not known');

export const sourceInput = z.strictObject({
  type: z
    .array(z.enum(['selfDeclaration', 'officialRegister', 'thirdParty', 'primaryResearch', 'verified']))
    .min(1)
    .max(5)
    .describe('selfDeclaration: the customer itself says so'),
  description: textField(500).optional(),
});
export type SourceInput = z.output<typeof sourceInput>;

const entityInput = z.strictObject({
  name: textField(300),
  type: z.enum(entityTypes).default('registeredEntity'),
  isListed: z.boolean().optional(),
});

export const partyInput = z.union([
  z.strictObject({ person: personField }),
  z.strictObject({ statement: statementField }),
]);
export type PartyInput = z.output<typeof partyInput>;

const holderInput = z
  .union([
    z.strictObject({ person: personField }),
    z.strictObject({ statement: statementField }),
    z.strictObject({ individual: z.strictObject({ name: textField(200, 'letter') }) }),
    z.strictObject({ entity: entityInput }),
    z.strictObject({ unidentified: z.enum(unspecifiedReasons) }),
  ])
  .describe('a person here, a party of an earlier statement, somebody new, or nobody who can be named');
export type HolderInput = z.output<typeof holderInput>;

const common = {
  holder: holderInput,
  in: partyInput.optional().describe('the entity it is held in; absent: the entity whose file this is'),
  source: sourceInput,
  replaces: statementField
    .optional()
    .describe('the earlier statement about the same holding that this one updates'),
};

export const declareHolding = z.strictObject({
  ...common,
  interests: z
    .array(
      z.strictObject({
        type: z.enum([...ownershipKinds, ...controlRoles, ...unknownInterests]),
        directness: z.enum(['direct', 'indirect', 'unknown']).default('direct'),
        share: shareInput.optional(),
        isDeclaredOwner: z
          .boolean()
          .optional()
          .describe('the source itself calls the holder a beneficial owner'),
        startsOn: dayField.optional(),
        endsOn: dayField.optional().describe('the day from which it is no longer held'),
        details: textField(500).optional(),
      }),
    )
    .min(1)
    .max(20),
});
export type DeclareHolding = z.output<typeof declareHolding>;

export const recordControlHolder = z.strictObject({
  ...common,
  role: z.enum(controlRoles),
  reason: textField(500).describe('why this is substantial control'),
  startsOn: dayField.optional(),
});

export const describeEntityBody = z.strictObject({
  of: partyInput.optional().describe('absent: the entity whose file this is'),
  type: z.enum(entityTypes),
  subtype: z.enum(['trust', 'nomination', 'governmentDepartment', 'stateAgency', 'other']).optional(),
  isListed: z.boolean().optional(),
  source: sourceInput,
});
export type DescribeEntity = z.output<typeof describeEntityBody>;

export const closeHoldingBody = z.strictObject({
  endsOn: dayField.describe('the day from which it is no longer held'),
  source: sourceInput,
});
export const retractBody = z.strictObject({ reason: z.enum(retractionReasons) });
export const linkBody = z.strictObject({ person: personField });
export const clauseBody = z.strictObject({
  acceptedOn: dayField,
  reference: textField(200).describe('the contract and clause; it must name no person'),
});

export const declared = z.object({ statement: statementField });

export const packageReport = z.object({
  counts: z.object({ kept: z.number().int(), alreadyKnown: z.number().int(), refused: z.number().int() }),
  lines: z.array(
    z.object({
      position: z.number().int().describe('place in the package, from 0'),
      outcome: z.enum(['kept', 'already-known', 'refused']),
      statement: statementField.nullable(),
      problems: z.array(
        z.object({ code: z.string(), path: z.string().describe('JSON Pointer into the statement') }),
      ),
    }),
  ),
});

export const storedStatement = z.object({
  id: statementField,
  about: z.enum(['person', 'entity', 'relationship']),
  via: z.enum(vias),
  recordedAt: instantField,
  retraction: z.object({ at: instantField, reason: z.enum(retractionReasons) }).nullable(),
  document: z.record(z.string(), z.unknown()).describe('the BODS 0.4 statement as it came'),
});

const party = z.object({
  party: z.string(),
  person: personField.nullable(),
  name: z.string().nullable(),
});

const share = z.object({
  min: z.string().describe('in percent, cut after twelve decimals'),
  minExcluded: z.boolean(),
  max: z.string(),
  maxExcluded: z.boolean(),
  text: z.string(),
});

const step = z.object({
  holder: z.string(),
  in: z.string(),
  by: z.enum(['share', 'role', 'majority']),
  share: share.nullable(),
  kind: z.enum([...ownershipKinds, 'unknown']).nullable(),
  basis: z.enum(['stated', 'inferred', 'indirect']).nullable(),
  role: z.enum(controlRoles).nullable(),
});

const countedShare = z.object({
  kind: z.enum(ownershipKinds),
  share,
  routes: z.array(z.object({ steps: z.array(step), product: share })),
  cycles: z.array(z.array(z.string())),
  beyond: z
    .object({
      why: z.enum(['cycles', 'more-routes', 'stated-as-a-whole', 'limited-by-others']),
      share: share.nullable(),
    })
    .nullable(),
  lines: z.array(z.string()).describe('the arithmetic to read'),
});

const owner = party.extend({
  certainty: z.enum(['certain', 'possible']),
  prongs: z.array(z.enum(['control', 'ownership'])),
  shares: z.array(countedShare),
  control: z.array(
    z.object({
      ground: z.enum([...controlRoles, 'majority']),
      certainty: z.enum(['certain', 'possible']),
      isDeclaredOwner: z.boolean(),
      steps: z.array(step),
      line: z.string(),
    }),
  ),
});

export const ownership = z.object({
  person: personField,
  asOf: z.string().describe('the day asked about'),
  knownAt: instantField.nullable().describe('only what was on record by then; null: all'),
  under: countingSettingsField,
  identified: findingField,
  updates: findingField,
  owners: z.array(owner),
  belowThreshold: z.array(party.extend({ kind: z.enum(ownershipKinds), share })),
  belowThresholdMore: z.number().int().describe('how many more there are'),
  unidentifiedControllers: z.array(party.extend({ role: z.enum(controlRoles), in: party })),
  remainders: z.array(
    z.object({
      kind: z.enum(ownershipKinds),
      notStated: share,
      notIdentified: share,
      mayHideAnOwner: z.boolean(),
      ends: z.array(party.extend({ why: z.string(), share, isAccepted: z.boolean() })),
    }),
  ),
  contradictions: z.array(
    z.object({
      code: z.string(),
      parties: z.array(party),
      kind: z.string().nullable(),
      found: z.string().nullable(),
    }),
  ),
  graph: z.object({
    parties: z.array(
      party.extend({
        kind: z.enum(['person', 'entity', 'undescribed', 'unspecified']),
        type: z.string().nullable(),
        isListed: z.boolean(),
      }),
    ),
    holdings: z.array(
      z.object({
        holder: z.string(),
        in: z.string(),
        kind: z.enum([...ownershipKinds, 'unknown']),
        directness: z.enum(['direct', 'indirect', 'unknown']),
        share,
        statements: z.array(z.string()),
      }),
    ),
    roles: z.array(
      z.object({
        holder: z.string(),
        in: z.string(),
        role: z.enum(controlRoles),
        statements: z.array(z.string()),
      }),
    ),
    more: z.number().int().describe('holdings and roles left out because there are too many to draw'),
  }),
});
