/** Stories of ownership as a lawyer can read and write them, turned into statements by the way our own form takes. */
import { z } from 'zod';
import { type Day, day, isDay } from '../../../kernel/time.ts';
import {
  type ComposedInterest,
  composeEntity,
  composePerson,
  composeRelationship,
  type Declaration,
} from './bods/compose.ts';
import { readStatements } from './bods/read.ts';
import {
  acceptableEnds,
  controlRoles,
  countingRules,
  entityTypes,
  type InterestType,
  type Statement,
  unspecifiedReasons,
} from './types.ts';

const name = z.string().min(1);
const storyDay = z
  .string()
  .refine(isDay)
  .transform((text): Day => day(text));
const share = z.union([
  z.union([z.number(), z.string()]).transform((exact) => ({ exact: String(exact) })),
  z.literal('unknown').transform(() => undefined),
  z.strictObject({
    'at least': z.number().optional(),
    'more than': z.number().optional(),
    'at most': z.number().optional(),
    'less than': z.number().optional(),
  }),
]);

const kinds = {
  shares: 'shareholding',
  votes: 'votingRights',
  profit: 'rightsToProfitOrIncome',
  'surplus assets': 'rightsToSurplusAssetsOnDissolution',
  'unknown interest': 'unknownInterest',
} as const;

const given = z.strictObject({
  holder: z.union([name, z.strictObject({ nobody: z.enum(unspecifiedReasons) })]),
  of: name,
  shares: z.union([z.literal('unknown'), share]).optional(),
  votes: z.union([z.literal('unknown'), share]).optional(),
  profit: z.union([z.literal('unknown'), share]).optional(),
  'surplus assets': z.union([z.literal('unknown'), share]).optional(),
  'unknown interest': z.union([z.literal('unknown'), share]).optional(),
  role: z.enum(controlRoles).optional(),
  /** The source calls the holder a beneficial owner. */
  declared: z.boolean().optional(),
  indirectly: z.boolean().optional(),
  /** Positions (from 1) of the statements an indirect one sums up. */
  through: z.array(z.number()).optional(),
  from: storyDay.optional(),
  until: storyDay.optional(),
  stated: storyDay.optional(),
  /** Position (from 1) of the statement this one replaces. */
  replaces: z.number().optional(),
  closed: z.boolean().optional(),
});
type Given = z.output<typeof given>;

export const story = z.strictObject({
  title: z.string().min(20),
  obligations: z.array(z.string()).min(1),
  note: z.string().optional(),
  people: z.array(name),
  anonymous: z.array(name).default([]),
  companies: z.array(name).default([]),
  /** Entities of another form, or listed. */
  entities: z
    .record(name, z.strictObject({ type: z.enum(entityTypes), listed: z.boolean().optional() }))
    .default({}),
  given: z.array(given),
  when: z.strictObject({
    customer: name,
    on: storyDay.default(day('2026-06-30')),
    rule: z.enum(countingRules).default('multiplication'),
    threshold: z.number().default(25),
    'accepted ends': z.array(z.enum(acceptableEnds)).default(['state']),
    'control holder required': z.boolean().default(false),
  }),
  // biome-ignore lint/suspicious/noThenProperty: the word stories use; nothing awaits one.
  then: z.strictObject({
    owners: z.record(name, z.string()).optional(),
    'below the threshold': z.record(name, z.string()).optional(),
    arithmetic: z.record(name, z.array(z.string())).optional(),
    control: z.record(name, z.array(z.string())).optional(),
    'not stated': z.string().optional(),
    'not identified': z.string().optional(),
    outcome: z.enum(['met', 'unmet', 'unknown', 'not-applicable']).optional(),
    reasons: z.array(z.string()).optional(),
    contradictions: z.array(z.string()).optional(),
  }),
});
export type Story = z.output<typeof story>;

const stated = day('2026-01-01');

/** The BODS statements of a story; a party's record is its name. */
export function documentsOf({ people, anonymous, companies, entities, given: facts, when }: Story) {
  let count = 0;
  const keys = (recordId: string) => {
    count += 1;
    return {
      statementId: `statement-${String(count).padStart(30, '0')}`,
      recordId,
      recordStatus: 'new' as const,
    };
  };
  const declaration: Declaration = {
    declarationSubject: when.customer,
    declaration: 'story',
    on: stated,
    publisher: 'Northwind Cloud',
    source: { type: ['selfDeclaration'] },
  };
  return [
    ...people.map((person) =>
      composePerson(declaration, keys(person), { type: 'knownPerson', name: person }),
    ),
    ...anonymous.map((person) =>
      composePerson(declaration, keys(person), { type: 'anonymousPerson', reason: 'unknown' }),
    ),
    ...companies.map((company) =>
      composeEntity(declaration, keys(company), { type: 'registeredEntity', name: company }),
    ),
    ...Object.entries(entities).map(([entity, { type, listed }]) =>
      composeEntity(declaration, keys(entity), { type, name: entity, isListed: listed ?? false }),
    ),
    ...facts.map((fact, position) =>
      relationshipOf(fact, { ...declaration, on: fact.stated ?? stated }, keys(recordOf(fact, position))),
    ),
  ];
}

/** The statements of a story, read as any import is. */
export function statementsOf(told: Story): readonly Statement[] {
  return readStatements(documentsOf(told)).map((result) => {
    if (result.outcome === 'refused')
      throw new Error(`a story does not read: ${JSON.stringify(result.problems)}`);
    return result.statement;
  });
}

function recordOf(fact: Given, position: number): string {
  return `relation-${fact.replaces ?? position + 1}`;
}

function relationshipOf(
  fact: Given,
  declaration: Declaration,
  keys: { statementId: string; recordId: string; recordStatus: 'new' },
) {
  const recordStatus = fact.closed ? 'closed' : fact.replaces ? 'updated' : 'new';
  const document = composeRelationship(
    declaration,
    { ...keys, recordStatus },
    {
      subject: fact.of,
      interestedParty: typeof fact.holder === 'string' ? fact.holder : { reason: fact.holder.nobody },
      interests: interestsOf(fact),
    },
  );
  if (!fact.through) return document;
  const componentRecords = fact.through.map((position) => `relation-${position}`);
  // Safe: composeRelationship always writes the details as an object.
  const details = document.recordDetails as object;
  return { ...document, recordDetails: { ...details, componentRecords } };
}

function interestsOf(fact: Given): readonly ComposedInterest[] {
  const shared = {
    directness: fact.indirectly ? 'indirect' : 'direct',
    ...(fact.declared !== undefined && { isDeclaredOwner: fact.declared }),
    ...(fact.from && { startsOn: fact.from }),
    ...(fact.until && { endsOn: fact.until }),
  } as const;
  const counted = Object.entries(kinds).flatMap(([word, type]): ComposedInterest[] => {
    // Safe: the words of `kinds` are fields of `given`, all of this type.
    const value = fact[word as keyof typeof kinds];
    return value === undefined && !(word in fact) ? [] : [interestOf(type, value, shared)];
  });
  return fact.role ? [...counted, { type: fact.role, ...shared }] : counted;
}

function interestOf(
  type: InterestType,
  value: Given['shares'],
  shared: Omit<ComposedInterest, 'type' | 'share'>,
): ComposedInterest {
  if (value === undefined || value === 'unknown') return { type, ...shared };
  if ('exact' in value) return { type, ...shared, share: { exact: value.exact } };
  const text = (number: number | undefined) => (number === undefined ? {} : { value: String(number) });
  const bounds = {
    minimum: text(value['at least']).value,
    exclusiveMinimum: text(value['more than']).value,
    maximum: text(value['at most']).value,
    exclusiveMaximum: text(value['less than']).value,
  };
  const present = Object.fromEntries(Object.entries(bounds).filter(([, bound]) => bound !== undefined));
  return { type, ...shared, share: present };
}
