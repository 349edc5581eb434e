/** What happens to the access log, and the state that follows. Events themselves come in batches, beside this. */
import { z } from '@hono/zod-openapi';
import type { NewEvent } from '../../../kernel/events.ts';
import { dayField, instantField } from '../../../runtime/http/fields.ts';
import { defineEvent } from '../../../runtime/part.ts';
import { accountId } from '../identification/index.ts';
import { dropAlias, keepAlias } from './aliases/store.ts';

const perDay = z.array(z.strictObject({ day: dayField, events: z.number().int().min(1) }));

export const foreignAccount = z.strictObject({
  namespace: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/),
  id: z.string().min(1).max(500),
});

/** What another system calls an account stands for whoever holds it there: it is sealed, and goes with the account's key. */
const aliasOf = foreignAccount.pick({ namespace: true });
const aliasName = foreignAccount.pick({ id: true });

const data = {
  'access-batch-received': z.strictObject({
    batch: z.number().int(),
    digest: z.string(),
    format: z.string(),
    events: z.number().int(),
    unmatched: z.number().int(),
    refused: z.number().int(),
    skipped: z.number().int(),
    bytes: z.number().int(),
    firstAt: instantField.nullable(),
    lastAt: instantField.nullable(),
    days: perDay,
  }),
  'account-alias-set': aliasOf,
  'account-alias-removed': aliasOf,
  'waiting-accesses-matched': z.strictObject({
    account: accountId,
    events: z.number().int().min(1),
    days: perDay,
  }),
};

type Data = { [Type in keyof typeof data]: z.input<(typeof data)[Type]> };
/** An event of this part, before it is recorded. */
export type Made<Type extends keyof Data> = NewEvent<Type, Data[Type]>;

const nothing = () => Promise.resolve();

export const events = [
  defineEvent({
    type: 'access-batch-received',
    describes:
      'A batch of accesses came in: its counts, its digest, its first and last moment, and its days.',
    data: data['access-batch-received'],
    // The batch holds the sender's own name of it, which is not for the ledger: who receives it writes it.
    apply: nothing,
  }),
  defineEvent({
    type: 'account-alias-set',
    describes: 'It was said which account of ours another system means by a name.',
    data: data['account-alias-set'],
    personal: aliasName,
    apply: keepAlias,
  }),
  defineEvent({
    type: 'account-alias-removed',
    describes: 'A name that another system has for an account means none of ours any more.',
    data: data['account-alias-removed'],
    personal: aliasName,
    apply: dropAlias,
  }),
  defineEvent({
    type: 'waiting-accesses-matched',
    describes: 'Accesses that waited for somebody to say whose they are went to their account.',
    data: data['waiting-accesses-matched'],
    apply: nothing,
  }),
];
