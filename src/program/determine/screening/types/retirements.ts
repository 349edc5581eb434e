/** What retiring a list would touch, looked at before it is done. */
import { z } from '@hono/zod-openapi';
import { listId, retirement, versionId } from '../../lists/index.ts';

const count = z.number().int();

export const retirementTouches = z.object({
  list: listId,
  version: versionId.nullable().describe('in force now: its entries leave'),
  entries: count,
  matches: z.object({
    open: count.describe('not judged: their cases are called off'),
    unsure: count.describe('judged so that somebody looks again'),
    match: count.describe('judged to be who the list names'),
    notAMatch: count.describe('judged not to be'),
    below: count.describe('kept beneath the threshold'),
  }),
  parties: count.describe('with a match on it at or over the threshold: they are compared again'),
  held: z.object({
    holders: count.describe('whose accounts a match on it that is open, unsure or confirmed bears on'),
    released: count.describe('of them, those on whom no such match on another list bears'),
    accounts: count
      .nullable()
      .describe('behind which those stand who are released; null: more than 500 of them, and not counted'),
  }),
  lastInForce: z
    .boolean()
    .describe('no other list is in force: then nobody is compared, and screening holds up nothing'),
  seen: z.string().describe('digest of all of it; whoever retires the list says that it was seen'),
});
export type RetirementTouches = z.output<typeof retirementTouches>;

export const retireBody = retirement.extend({ seen: retirementTouches.shape.seen });
