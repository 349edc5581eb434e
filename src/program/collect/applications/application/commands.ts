/** Beginning an application, handing it in, and the link by which one comes back to it. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import { type Given, giveRole } from '../../../../runtime/access/index.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { notify } from '../../../../runtime/notices/index.ts';
import { offeringId } from '../../../adopt/offerings/index.ts';
import {
  applyForAccount,
  collectPerson,
  enterCustomer,
  locationOfUse,
  nameValues,
} from '../../identification/index.ts';
import { readNotice } from '../disclosure/read.ts';
import { renewLink } from '../links/index.ts';
import { owedOf } from '../owed.ts';
import { lockApplication } from './store.ts';
import { type Application, languageField } from './types.ts';

/** The program gives the role: who enters has shown link and code. */
const program = { role: 'owner' } as const;

const told = {
  offering: offeringId,
  trial: z.boolean(),
  locationsOfUse: z.array(locationOfUse).max(50),
  language: languageField,
  disclosureSeen: z.literal(true).describe('the notice of who gets which data was shown before'),
};

/** What is told first: a name, what is applied for, and where it will be used. All else follows at its own pace. */
export const beginApplication = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('individual'), name: nameValues.individual, ...told }),
  z.strictObject({ kind: z.literal('entity'), name: nameValues.entity, ...told }),
]);
export type BeginApplication = z.output<typeof beginApplication>;

export type Begun = Given & { readonly application: Id<'application'>; readonly person: Id<'person'> };

/** Enters person, customer, account and membership at once, and mails the link to come back by. */
export async function begin(work: Work, email: string, input: BeginApplication): Promise<Begun | Refusal> {
  const { kind, name, offering, trial, locationsOfUse, language } = input;
  const person = await collectPerson(
    work,
    {
      kind,
      source: 'customer',
      elements: [
        { kind: 'name', value: name },
        { kind: 'email', value: { address: email } },
      ],
    },
    (index) => (index === 0 ? 'body.begin.name' : 'body.begin'),
  );
  if (isRefusal(person)) return person;
  const customer = await enterCustomer(work, { person });
  if (isRefusal(customer)) return customer;
  const account = await applyForAccount(work, { customer, offering, trial, locationsOfUse });
  if (isRefusal(account)) return account;
  const shown = 'fullName' in name ? name.fullName : name.legalName;
  const given = await giveRole(work, program, { name: shown, email, role: 'customer', customer });
  if (isRefusal(given)) return given;
  const application = work.runtime.ids.next('application');
  const where = { runtime: work.runtime, tenant: work.tenant, at: work.at };
  const notice = await readNotice(work.tx, where, { reader: 'customer', entityName: null });
  await work.commit([
    {
      type: 'application-begun',
      subject: application,
      also: [customer, person, account],
      data: { customer, person, account, ...given, language, noticeVersion: notice.version },
      personal: { of: person, value: { email } },
    },
  ]);
  await sendLink(work, { id: application, person, email, language });
  return { ...given, application, person };
}

/** Mails a new link to come back by; the one before it opens nothing any more. */
export async function sendLink(
  work: Work,
  { id, person, email, language }: Pick<Application, 'id' | 'person' | 'email' | 'language'>,
): Promise<void> {
  await notify(work, {
    to: { person, address: email },
    template: 'application-link',
    locale: language,
    values: await renewLink(work, { kind: 'resume', opens: id, person, email }),
  });
}

/** Hands in once nothing that is due now is left to give; the second time it is done already. */
export async function handIn(work: Work, id: Id<'application'>): Promise<Refusal | undefined> {
  const application = await lockApplication(work.tx, id);
  if (!application) return refuse('not-found');
  if (application.handedInAt !== null) return undefined;
  const owed = await owedOf(work.runtime).forAccounts(work.tx, [application.account]);
  const missing = owed.filter(
    ({ place, owedBy, optional }) =>
      owedBy === 'customer' && !optional && (place === 'pastDue' || place === 'currentlyDue'),
  );
  if (missing.length > 0) {
    return refuse(
      'evidence-missing',
      ...missing.map(({ requirement, code }) => ({ field: requirement, code })),
    );
  }
  await work.commit([{ type: 'application-handed-in', subject: id, data: {} }]);
  return undefined;
}
