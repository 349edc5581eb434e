/** What the events of a case carry: public, free of personal data. The texts of people travel sealed beside them. */
import { z } from '@hono/zod-openapi';
import { casePriorities } from '../runtime/case-kind.ts';
import { idField, instantField } from '../runtime/http/fields.ts';
import { subjectField } from './clocks/index.ts';
import { cancelReasons, releaseReasons } from './types.ts';

const user = idField('user');
/** On every event, so that whoever follows it need not read the case. */
const named = { kind: z.string(), of: subjectField };
const about = z.strictObject({
  customer: idField('customer').optional(),
  account: idField('account').optional(),
  person: idField('person').optional(),
});
const conclusion = { resolution: z.string(), reason: z.string(), tellsCustomer: z.boolean() };

export const caseOpened = z.strictObject({
  ...named,
  key: z.string(),
  about,
  linked: idField('case').nullable(),
  team: z.string(),
  priority: z.enum(casePriorities),
  dueAt: instantField,
  clock: idField('clock').nullable(),
  personalOf: subjectField,
  byCustomer: z.boolean(),
});
export type CaseOpened = z.output<typeof caseOpened>;

export const changes = {
  'case-claimed': z.strictObject({ ...named, by: user, until: instantField }),
  'case-lock-renewed': z.strictObject({ ...named, by: user, until: instantField }),
  'case-released': z.strictObject({ ...named, from: user, because: z.enum(releaseReasons) }),
  'case-assigned': z.strictObject({ ...named, to: user.nullable() }),
  'case-prioritized': z.strictObject({ ...named, priority: z.enum(casePriorities) }),
  'case-noted': z.strictObject(named),
  'case-sealed-shown': z.strictObject({ ...named, shown: z.string(), reason: z.string() }),
  'case-linked': z.strictObject({ ...named, from: idField('case'), fromKind: z.string() }),
  'case-customer-told': z.strictObject(named),
  'case-evidence-asked': z.strictObject({ ...named, about, reason: z.string(), wanted: z.array(z.string()) }),
  'case-customer-answered': z.strictObject({ ...named, dueAt: instantField }),
  'case-decided': z.strictObject({ ...named, ...conclusion, by: user, secondPerson: z.boolean() }),
  'case-confirmed': z.strictObject({ ...named, by: user }),
  'case-declined': z.strictObject({ ...named, by: user }),
  'case-resolved': z.strictObject({
    ...named,
    ...conclusion,
    case: idField('case'),
    about,
    linked: idField('case').nullable(),
    decidedBy: user,
    confirmedBy: user.nullable(),
  }),
  'case-reopened': z.strictObject({ ...named, dueAt: instantField, clock: idField('clock').nullable() }),
  'case-cancelled': z.strictObject({ ...named, about, because: z.enum(cancelReasons) }),
} as const;

export type CaseChangeType = keyof typeof changes;

/** Everything that can happen to a case that is there already. */
export type CaseChange = {
  [Type in CaseChangeType]: { readonly type: Type; readonly data: z.output<(typeof changes)[Type]> };
}[CaseChangeType];

/** The data of `case-resolved`: what the part that owns the kind follows. */
export type CaseResolved = z.output<(typeof changes)['case-resolved']>;
