/** What can be done to one case or to several alike: each act is decided for each case as if it were alone. */
import { z } from '@hono/zod-openapi';
import type { NewEvent } from '../kernel/events.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/problems.ts';
import { casePriorities } from '../runtime/case-kind.ts';
import { idField } from '../runtime/http/fields.ts';
import { ask, assign, prioritize, release } from './decide/index.ts';
import { reasonOf, workers } from './kinds.ts';
import type { Given } from './routes/act.ts';
import { isColleague } from './store.ts';
import type { Person, Texts } from './types.ts';

const code = z.string().min(1).max(100);

/**
 * Acts on several cases. None of them decides: what refuses or closes is done case by case. None carries words of its
 * own: they would lie in clear while they wait.
 */
export const caseAct = z.discriminatedUnion('name', [
  z.strictObject({
    name: z.literal('assign'),
    to: idField('user').nullable().describe('null: to nobody'),
  }),
  z.strictObject({ name: z.literal('prioritize'), priority: z.enum(casePriorities) }),
  z.strictObject({ name: z.literal('release') }).describe('put those you have in hand back into the inbox'),
  z
    .strictObject({ name: z.literal('ask'), reason: code, wanted: z.array(code).max(50).default([]) })
    .describe(
      'RETRY for those you have in hand: each customer is asked for more, in the words of the reason',
    ),
]);
export type CaseAct = z.output<typeof caseAct>;

export type Decided = readonly NewEvent[] | Refusal;

/** What comes of an act for one case: nothing when it is so already. */
export function decideAct(given: Given, act: CaseAct, by: Person): Decided | Promise<Decided> {
  const { found, work } = given;
  switch (act.name) {
    case 'assign':
      return decideAssign(given, act.to, by);
    case 'prioritize':
      return prioritize(found, act.priority, work.at);
    case 'release':
      return release(found, by, work.at);
    case 'ask':
      return askMore(given, { ...act, texts: {} }, by);
  }
}

async function decideAssign({ found, kind, work }: Given, to: Person['user'] | null, by: Person) {
  const roles = kind.decidedBy.filter((role) => workers.includes(role));
  if (to && !(await isColleague(work.tx, to, { roles, at: work.at })))
    return refuse('invalid-field', { field: 'body.to', code: 'cannot-work-on-this-kind' });
  return assign(found, { to, by }, work.at);
}

/** RETRY: the customer is asked for more, in the reviewer's words or in those of the reason. */
export function askMore(
  { found, kind, work }: Given,
  { reason: code, wanted, texts }: { reason: string; wanted: readonly string[]; texts: Texts },
  by: Person,
): Decided {
  const reason = reasonOf(kind, code);
  if (isRefusal(reason)) return reason;
  const said = withTemplate(texts, reason.customerTemplate);
  return ask(found, { reason: reason.code, wanted, texts: said, by }, work.at);
}

/** Words of the reviewer's own replace those that come with the reason; without either the customer is told nothing. */
export function withTemplate(said: Texts, template: string): Texts {
  const customerText = said.customerText ?? (template === '' ? undefined : template);
  return {
    ...(customerText === undefined ? {} : { customerText }),
    ...(said.colleagueText === undefined ? {} : { colleagueText: said.colleagueText }),
  };
}
