/**
 * The form of each setting's value: what a screen needs to ask for it, and to say it in words. Limits are those of the
 * setting's own schema, read from it, so that a form asks for nothing the schema refuses.
 */
import { z } from '@hono/zod-openapi';
import { type ProgramSettings, type SettingName, settingSchemas } from './settings.ts';

const units = [
  'percent',
  'days',
  'months',
  'years',
  'hours',
  'minutes',
  'methods',
  'attempts',
  'customers',
] as const;
type Unit = (typeof units)[number];

const choice = z.object({ value: z.string(), words: z.string() });
type Choice = z.output<typeof choice>;

/** A closed set: a setting of a new form needs a new one, and screens that show it. */
export const settingShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('number'),
    unit: z.enum(units),
    least: z.number(),
    /** `least` itself is too little. */
    aboveLeast: z.boolean(),
    most: z.number(),
    whole: z.boolean(),
  }),
  z.object({ kind: z.literal('yes-no') }),
  z.object({ kind: z.literal('one-of'), choices: z.array(choice) }),
  z.object({ kind: z.literal('some-of'), choices: z.array(choice), least: z.number().int() }),
  z.object({ kind: z.literal('days-ahead'), mostDays: z.number().int(), mostEntries: z.number().int() }),
  z.object({ kind: z.literal('zone') }),
  z.object({
    kind: z.literal('terms-of-use'),
    acceleratorsMost: z.number().int(),
    monitoring: z.array(choice),
  }),
]);
export type SettingShape = z.output<typeof settingShape>;

type NamesOf<Value> = {
  [Name in SettingName]: ProgramSettings[Name] extends Value ? Name : never;
}[SettingName];

const unitOf: Readonly<Record<NamesOf<number>, Unit>> = {
  ownershipThresholdPercent: 'percent',
  usPersonEvidenceMonths: 'months',
  verificationMethodsNeeded: 'methods',
  verificationAttemptsMax: 'attempts',
  codeMinutes: 'minutes',
  pendingDays: 'days',
  suspendAfterFailedDays: 'days',
  closeAfterSuspendedDays: 'days',
  reverifyEveryMonths: 'months',
  ownerNoticeDays: 'days',
  appealDays: 'days',
  redressDays: 'days',
  reviewHours: 'hours',
  retentionYears: 'years',
  irregularUpdateDays: 'days',
  abuseReportDays: 'days',
  assessmentSupportDays: 'days',
  remediationDays: 'days',
  transactionReviewDays: 'days',
  violationReportDays: 'days',
  deterrenceProgramUpdateYears: 'years',
  brakeSharePercent: 'percent',
  trialDays: 'days',
  screeningThresholdPercent: 'percent',
  screeningJudgementMonths: 'months',
  screeningUnsureDays: 'days',
  accessOtherPlaceDays: 'days',
  accessSharedAddressCustomers: 'customers',
  accessUsLocationDays: 'days',
};

/** A number of a setting with its unit: "30 days", "1 method", "25 %". */
export function withUnit(settings: ProgramSettings, name: NamesOf<number>): string {
  return unitSaid(settings[name], unitOf[name]);
}

export function unitSaid(value: number, unit: Unit): string {
  if (unit === 'percent') return `${value} %`;
  return `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}

type OneOf = ProgramSettings[
  | 'ownershipCountingRule'
  | 'usPersonOwnersNeedEvidence'
  | 'usBeforeStatusTerms'
  | 'customerLocationBasis'
  | 'certificationCountsCustomers'
  | 'screeningHoldsOpening'
  | 'screeningOpenMatchTerms'
  | 'screeningStaleLists'];
type SomeOf = ProgramSettings[
  | 'ownershipControlRoles'
  | 'ownershipAcceptedEnds'
  | 'verificationMethods'
  | 'fourEyes'
  | 'locatedInBasis'
  | 'breachEscalation'][number];
type Monitoring = ProgramSettings['pendingTerms']['monitoring'];

/** Each value that is chosen from a list, as people read it. */
const wordsOf: Readonly<Record<OneOf | SomeOf | Monitoring, string>> = {
  multiplication: 'shares are multiplied along the chain',
  'control-chain': 'who has more than half has all that the entity has',
  'direct-only': 'only what is held directly counts',
  evidence: 'evidence',
  attestation: 'an attestation',
  pending: 'what may be used while verification is pending',
  'not-opened': 'nothing: the account does not open',
  none: 'no other terms than it has',
  restricted: 'what may be used while identity is in doubt',
  'until-compared': 'until everybody behind it is compared, and while a match is not judged',
  'while-match-open': 'while a match is not judged',
  never: 'whatever is found',
  ignore: 'nothing follows',
  warn: 'the standing says so',
  'hold-opening': 'no account opens',
  'screening-match': 'a match with a list',
  seniorManagingOfficial: 'senior managing official',
  boardChair: 'chair of the board',
  boardMember: 'member of the board',
  appointmentOfBoard: 'appointment of the board',
  controlViaCompanyRulesOrArticles: 'control by company rules or articles',
  controlByLegalFramework: 'control by legal framework',
  otherInfluenceOrControl: 'other influence or control',
  rightsGrantedByContract: 'rights granted by contract',
  conditionalRightsGrantedByContract: 'conditional rights granted by contract',
  trustee: 'trustee',
  settlor: 'settlor',
  protector: 'protector',
  beneficiaryOfLegalArrangement: 'beneficiary of a legal arrangement',
  nominator: 'nominator',
  state: 'a state',
  listed: 'a listed company',
  exempt: 'an entity exempt from disclosure',
  'none-declared': 'a source says that there is nobody',
  documentary: 'documents',
  'email-code': 'e-mail code',
  'telephone-code': 'telephone code',
  'domain-dns': 'domain record',
  'registry-record': 'company register',
  refuse: 'refusing an applicant',
  close: 'closing an account',
  setting: 'changing a setting',
  reveal: 'seeing what is sealed',
  'special-measure': 'a special measure',
  standard: 'standard',
  enhanced: 'enhanced',
  owner: 'owners',
  officer: 'officers',
  'senior-reviewer': 'senior reviewers',
  reviewer: 'reviewers',
  'reseller-manager': 'reseller managers',
  engineer: 'engineers',
  address: 'its address',
  access: 'where it is accessed from',
  ownership: 'where its owners are',
  residence: 'where it resides or has its place of business',
  use: 'where its accounts are used',
  billing: 'where it is billed',
  all: 'all customers',
  foreign: 'foreign customers alone',
};

/** A value that is chosen from a list, as people read it. */
export function inWords(value: keyof typeof wordsOf): string {
  return wordsOf[value];
}

export function shapeOf(name: SettingName): SettingShape {
  const schema: z.ZodType = settingSchemas[name];
  if (name === 'pendingTerms' || name === 'restrictedTerms') return termsShape(name);
  if (schema instanceof z.ZodString) return { kind: 'zone' };
  if (schema instanceof z.ZodBoolean) return { kind: 'yes-no' };
  if (schema instanceof z.ZodEnum) return { kind: 'one-of', choices: choicesOf(schema) };
  if (schema instanceof z.ZodNumber) return numberShape(name, schema);
  if (schema instanceof z.ZodArray) return listShape(schema);
  throw new TypeError(`no form shows the setting ${name}`);
}

function numberShape(name: SettingName, schema: z.ZodNumber): SettingShape {
  const least = schema.minValue ?? 0;
  // Safe: a setting whose schema is a number stands in that table, which its type holds.
  const unit = unitOf[name as NamesOf<number>];
  return {
    kind: 'number',
    unit,
    least,
    aboveLeast: !schema.safeParse(least).success,
    most: schema.maxValue ?? Number.MAX_SAFE_INTEGER,
    whole: schema.isInt,
  };
}

function listShape(schema: z.ZodArray): SettingShape {
  const { element } = schema;
  const { minItems = 0, maxItems = 0 } = z.toJSONSchema(schema);
  if (element instanceof z.ZodEnum) return { kind: 'some-of', choices: choicesOf(element), least: minItems };
  if (element instanceof z.ZodNumber)
    return { kind: 'days-ahead', mostDays: element.maxValue ?? 0, mostEntries: maxItems };
  throw new TypeError('no form shows a list of this');
}

function termsShape(name: 'pendingTerms' | 'restrictedTerms'): SettingShape {
  const { acceleratorsMax, monitoring } = settingSchemas[name].shape;
  return {
    kind: 'terms-of-use',
    acceleratorsMost: acceleratorsMax.unwrap().maxValue ?? 0,
    monitoring: choicesOf(monitoring),
  };
}

function choicesOf(schema: z.ZodEnum): Choice[] {
  // Safe: `wordsOf` has every value that a setting is chosen from, which its type holds.
  return schema.options.map((value) => ({
    value: String(value),
    words: wordsOf[String(value) as keyof typeof wordsOf],
  }));
}
